// A customer that cannot be shown: why, and a way out.
import { Trans } from '@lingui/react/macro';
import type { Failure } from '#src/lib/result.ts';
import { Blank } from '#src/ui/blank.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, SearchX } from '#src/ui/icons.ts';
import { CounterButton } from './counter-button.tsx';

export interface NobodyHereProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

export function NobodyHere({ failure, onRetry, onBack }: NobodyHereProps) {
  const failureWords = useFailureWords();
  const isAbsent = failure.status === 404 || failure.status === 400 || failure.kind === 'forbidden';
  const back = (
    <CounterButton onPress={onBack}>
      <Trans>Find somebody else</Trans>
    </CounterButton>
  );
  return (
    <main className="flex min-h-0 flex-1">
      {isAbsent ? (
        <Blank
          level={1}
          icon={SearchX}
          title={<Trans>There is no such customer that you may see</Trans>}
          action={back}
        >
          <Trans>The address may be wrong, or they are a customer of another brand.</Trans>
        </Blank>
      ) : (
        <Blank
          level={1}
          icon={CircleAlert}
          role="alert"
          title={<Trans>The customer did not load</Trans>}
          action={
            <span className="flex flex-wrap justify-center gap-2">
              <CounterButton tone="primary" onPress={onRetry}>
                <Trans>Try again</Trans>
              </CounterButton>
              {back}
            </span>
          }
        >
          {failureWords(failure)} <Trans>Nothing is lost.</Trans>
        </Blank>
      )}
    </main>
  );
}
