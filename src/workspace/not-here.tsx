// A case or customer that cannot be shown: a plain sentence and a way out.
import { Trans } from '@lingui/react/macro';
import { failureOf } from '#src/lib/result.ts';
import { Blank } from '#src/ui/blank.tsx';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, SearchX } from '#src/ui/icons.ts';

export interface NotHereProps {
  readonly what: 'case' | 'customer';
  readonly id: string;
  readonly error: Error;
  readonly onRetry: () => void;
  readonly onBack: () => void;
}

export function NotHere({ what, id, error, onRetry, onBack }: NotHereProps) {
  const failureWords = useFailureWords();
  const failure = failureOf(error);
  const back = (
    <Button onPress={onBack}>
      <Trans>Back to the inbox</Trans>
    </Button>
  );
  const isAbsent = failure.status === 404 || failure.status === 400 || failure.kind === 'forbidden';
  return (
    <main className="flex min-h-0 lg:col-span-2">
      {isAbsent ? (
        <Blank
          level={1}
          icon={SearchX}
          title={
            what === 'case' ? (
              <Trans>There is no case {id} that you may see</Trans>
            ) : (
              <Trans>There is no customer {id} that you may see</Trans>
            )
          }
          action={back}
        >
          <Trans>The address may be wrong, or it belongs to another team.</Trans>
        </Blank>
      ) : (
        <Blank
          level={1}
          icon={CircleAlert}
          role="alert"
          title={
            what === 'case' ? <Trans>The case did not load</Trans> : <Trans>The customer did not load</Trans>
          }
          action={
            <span className="flex gap-2">
              <Button tone="primary" onPress={onRetry}>
                <Trans>Try again</Trans>
              </Button>
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
