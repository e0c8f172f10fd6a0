// The list of cases cannot be had: why, and once more.
import { Trans } from '@lingui/react/macro';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, RotateCw } from '#src/ui/icons.ts';
import { Strip } from '#src/ui/strip.tsx';

/** Above rows that are still there when `hasRows`, else in their place. */
export function ListFailed({
  error,
  hasRows,
  onRetry,
}: {
  readonly error: Error;
  readonly hasRows: boolean;
  readonly onRetry: () => void;
}) {
  const words = useFailureWords();
  const retry = (
    <Button size="sm" onPress={onRetry}>
      <RotateCw aria-hidden className="icon-s" />
      <Trans>Try again</Trans>
    </Button>
  );
  return (
    <Strip
      tone={hasRows ? 'warn' : 'danger'}
      icon={CircleAlert}
      role={hasRows ? 'status' : 'alert'}
      title={hasRows ? <Trans>The list may be out of date.</Trans> : <Trans>The cases did not load.</Trans>}
      actions={retry}
    >
      {words(failureOf(error))}
    </Strip>
  );
}
