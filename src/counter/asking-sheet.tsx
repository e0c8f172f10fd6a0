// A sheet whose content is being asked for, or could not be had: why, and once more.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { failureOf } from '#src/lib/result.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CounterButton } from './counter-button.tsx';
import { Sheet } from './sheet.tsx';

export interface AskingSheetProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  /** While nothing went wrong. */
  readonly loading: ReactNode;
  /** What did not work; the reason follows it. */
  readonly failed: ReactNode;
  readonly error: Error | null;
  readonly onRetry: () => void;
}

export function AskingSheet({ title, onClose, loading, failed, error, onRetry }: AskingSheetProps) {
  const failureWords = useFailureWords();
  return (
    <Sheet title={title} onClose={onClose}>
      {error ? (
        <div role="alert">
          <p className="text-danger-text">
            {failed} {failureWords(failureOf(error))}
          </p>
          <CounterButton className="mt-3" onPress={onRetry}>
            <Trans>Try again</Trans>
          </CounterButton>
        </div>
      ) : (
        <p className="animate-late text-ink-3">{loading}</p>
      )}
    </Sheet>
  );
}
