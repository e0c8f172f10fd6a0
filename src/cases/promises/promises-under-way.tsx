// Promises that are not in the case yet: their reply has not gone, or the desk could not be told.
import { Trans } from '@lingui/react/macro';
import { useLingui } from '#src/ui/use-lingui.tsx';
import type { Instant } from '#src/lib/time.ts';
import type { Send } from '#src/outbox/send.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { Button } from '#src/ui/button.tsx';
import { Clock } from '#src/ui/icons.ts';
import { dayAndClock } from '../due/due-words.ts';

export interface PromisesUnderWayProps {
  readonly sends: readonly Send[];
  readonly present: Instant;
}

export function PromisesUnderWay({ sends, present }: PromisesUnderWayProps) {
  const { i18n } = useLingui();
  const outbox = useOutbox();
  return (
    <ul>
      {sends.map(({ outgoing: { intentId, promise }, state, promised }) =>
        promise ? (
          <li key={intentId} className="grid grid-cols-[18px_minmax(0,1fr)_auto] gap-x-2 py-[5px]">
            <Clock aria-hidden className="icon-s text-ink-3 mt-0.5" />
            <span className="text-ink-2 break-words">{promise.text}</span>
            <span className="num text-meta text-ink-3">
              {dayAndClock(promise.dueAt, present, i18n.locale)}
            </span>
            <small className="text-meta text-ink-3 col-span-2 col-start-2 leading-4">
              {promised === 'refused' ? (
                <span className="text-danger-text">
                  <Trans>The reply went, its promise was not recorded.</Trans>{' '}
                  <Button size="xs" onPress={() => void outbox?.resend(intentId)}>
                    <Trans>Try again</Trans>
                  </Button>
                </span>
              ) : state === 'sent' ? (
                <Trans>Being recorded</Trans>
              ) : (
                <Trans>Not promised yet: its reply has not gone.</Trans>
              )}
            </small>
          </li>
        ) : null,
      )}
    </ul>
  );
}
