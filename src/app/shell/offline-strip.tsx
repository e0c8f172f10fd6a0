// Says that this device has no connection, and what goes on without one; and that it keeps nothing.
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { clockTime } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { WifiOff } from '#src/ui/icons.ts';
import { latePart } from '#src/ui/late-part.tsx';
import { Strip } from '#src/ui/strip.tsx';
import { useOfflineSince } from '#src/ui/use-offline-since.ts';

const NotSavedStrip = latePart(async () => (await import('./not-saved-strip.tsx')).NotSavedStrip);

/** `atCase`: a composer stands below, which says by itself that nothing is saved. */
export function OfflineStrip({ atCase }: { readonly atCase: boolean }) {
  const { i18n } = useLingui();
  const since = useOfflineSince();
  const { sends, isSaved } = useOutboxState();
  const waiting = sends.filter(({ state }) => state === 'queued').length;
  if (since === undefined) return isSaved || atCase ? null : <NotSavedStrip />;
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
