// Whether the shop has a line.
import { Trans, useLingui } from '@lingui/react/macro';
import { clockTime } from '#src/lib/format.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { WifiOff } from '#src/ui/icons.ts';
import { Wifi } from '#src/ui/late-icons.ts';
import type { CounterStore } from './act.ts';
import { useAskRound } from './use-ask-round.ts';
import { isLeft } from './use-deed.ts';
import { useNoLineSince } from './use-no-line-since.ts';

export function NetState({ store }: { readonly store: CounterStore }) {
  const { i18n } = useLingui();
  useAskRound(store.id);
  const since = useNoLineSince();
  const { sends, isSaved } = useOutboxState();
  const isAllSaved = isSaved && !sends.some(isLeft);
  const clock = since === undefined ? '' : clockTime(since, i18n.locale);
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-base">
      {since === undefined ? (
        <>
          <Wifi aria-hidden className="icon-s" />
          <span className="max-sm:sr-only">
            {isAllSaved ? <Trans>Online, all saved</Trans> : <Trans>Online</Trans>}
          </span>
        </>
      ) : (
        <>
          <WifiOff aria-hidden className="icon-s text-warn-text" />
          <span className="text-warn-text max-sm:sr-only">
            <Trans>Offline since {clock}</Trans>
          </span>
          <span aria-hidden className="num text-warn-text sm:hidden">
            {clock}
          </span>
        </>
      )}
    </span>
  );
}
