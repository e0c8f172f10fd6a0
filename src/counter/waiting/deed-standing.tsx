// How something done at the counter stands: it waits, it is going, or it was not taken, why, and what can be done then.
import { Trans, useLingui } from '@lingui/react/macro';
import type { Failure } from '#src/lib/result.ts';
import type { Send } from '#src/outbox/send.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CounterButton } from '../counter-button.tsx';

export function DeedStanding({ send }: { readonly send: Send }) {
  const outbox = useOutbox();
  const { intentId } = send.outgoing;
  if (send.state === 'queued')
    return send.failure ? <Trans>Waits for the line</Trans> : <Trans>Waits its turn</Trans>;
  if (send.state === 'sending') return <Trans>On its way</Trans>;
  if (send.state === 'sent') return <Trans context="a deed">Arrived</Trans>;
  const isUnknown = send.state === 'unknown';
  return (
    <div>
      <p role="alert" className="text-danger-text">
        {isUnknown ? <Trans>Not known whether it arrived.</Trans> : <Trans>It was not taken.</Trans>}{' '}
        <WhyNotTaken failure={send.failure} />
      </p>
      <div className="mt-2 flex flex-wrap gap-2.5">
        <CounterButton
          onPress={() => void (isUnknown ? outbox?.lookAgain(intentId) : outbox?.resend(intentId))}
        >
          <Trans>Try again</Trans>
        </CounterButton>
        <CounterButton onPress={() => void outbox?.drop(intentId)}>
          <Trans>Take it out</Trans>
        </CounterButton>
      </div>
    </div>
  );
}

/** A refusal in the back end's own words, where it gave any; they say more than "it was refused". */
function WhyNotTaken({ failure }: { readonly failure: Failure | undefined }) {
  const { t } = useLingui();
  const words = useFailureWords();
  if (!failure) return null;
  if (isStale(failure.problem)) return t`Somebody changed this order meanwhile. Look at it again first.`;
  return failure.kind === 'refused' && failure.detail !== undefined ? failure.detail : words(failure);
}

const isStale = (problem: unknown): boolean =>
  typeof problem === 'object' && problem !== null && 'reason' in problem && problem.reason === 'stale';
