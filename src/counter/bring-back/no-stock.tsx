// What lies on the shelves cannot be had: why, what that means, and once more. Nobody keeps it for later, since others sell
// from the same shelves.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { failureOf } from '#src/lib/result.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CounterButton } from '../counter-button.tsx';

export interface NoStockProps {
  readonly error: Error;
  readonly onRetry: () => void;
  /** What cannot be done without it. */
  readonly children: ReactNode;
}

export function NoStock({ error, onRetry, children }: NoStockProps) {
  const failureWords = useFailureWords();
  return (
    <div role="alert">
      <p className="text-danger-text">
        {failureWords(failureOf(error))} {children}
      </p>
      <CounterButton className="mt-3" onPress={onRetry}>
        <Trans>Try again</Trans>
      </CounterButton>
    </div>
  );
}
