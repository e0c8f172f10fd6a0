// Why a key was not changed, in a sentence; nothing that was typed is lost by it.
import { useLingui } from '@lingui/react/macro';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { KeyOutcome } from './mutations.ts';

/** Undefined when it was done. */
export function useKeyTrouble(): (outcome: KeyOutcome | undefined) => string | undefined {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  return (outcome) => {
    if (!outcome || outcome.kind === 'done') return undefined;
    if (outcome.kind === 'failed') {
      const why = failureWords(outcome.failure);
      if (!outcome.failure.retryable) return t`Nothing was changed. ${why}`;
      return t`It is not certain that it was done. ${why} What you wrote is kept, and trying again does it once.`;
    }
    if (outcome.kind === 'stale') {
      const { by } = outcome;
      return by === undefined
        ? t`The keys of this customer have changed meanwhile. Look at them, then try again.`
        : t`${by} has changed the keys of this customer meanwhile. Look at them, then try again.`;
    }
    switch (outcome.refusal.reason) {
      case 'empty':
        return t`Nothing is written here yet.`;
      case 'too-long':
        return t`This is too long.`;
      case 'no-address':
        return t`This is no email address.`;
      case 'no-number':
        return t`This is no phone number. It needs a 0 or a country code such as +44 at its beginning.`;
      case 'no-handle':
        return t`This is no account name, such as name@server.`;
      case 'no-id':
        return t`This is no number or name of that system.`;
      case 'no-reason':
        return t`A sentence is needed. At most 500 characters.`;
      case 'held':
        return t`Somebody else has this key, too.`;
      case 'known':
        return t`This customer has this key already.`;
      case 'not-linked':
        return t`This customer does not have this key any more.`;
    }
  };
}
