// Told under the promises when something did not happen to one: who was faster, or why it failed.
import { Trans } from '@lingui/react/macro';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { PromiseActs } from './use-promise-acts.ts';

export function PromiseMissed({ missed }: { readonly missed: NonNullable<PromiseActs['missed']> }) {
  const { outcome } = missed;
  const failureWords = useFailureWords();
  const who = outcome.kind === 'lost' ? outcome.by : undefined;
  return (
    <p role="alert" className="text-meta text-danger-text py-1 leading-4">
      {outcome.kind === 'failed' ? (
        <>
          <Trans>The promise is as it was.</Trans> {failureWords(outcome.failure)}
        </>
      ) : who === undefined ? (
        <Trans>Somebody changed this promise meanwhile. It is shown as it is now.</Trans>
      ) : (
        <Trans>{who} changed this promise meanwhile. It is shown as it is now.</Trans>
      )}
    </p>
  );
}
