// Says that this device has no connection, and what goes on without one.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { clockTime } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { WifiOff } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';
import { useOfflineSince } from '#src/ui/use-offline-since.ts';

export function OfflineStrip() {
  const { i18n } = useLingui();
  const since = useOfflineSince();
  const waiting = useOutboxState().sends.filter(({ state }) => state === 'queued').length;
  if (since === undefined) return null;
  const clock = clockTime(since, i18n.locale);
  return (
    <Strip
      tone="warn"
      icon={WifiOff}
      title={
        waiting === 0 ? (
          <Trans>You are offline.</Trans>
        ) : (
          <Plural
            value={waiting}
            one="You are offline. # reply is waiting to be sent."
            other="You are offline. # replies are waiting to be sent."
          />
        )
      }
    >
      <Trans>Shown as it was at {clock}. You can’t claim or resolve until you are back.</Trans>
    </Strip>
  );
}
