// What stands in a part of the screen while it loads and when it cannot be had; the parts beside it are not hurt.
import { Trans } from '@lingui/react/macro';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, RotateCw } from '#src/ui/icons.ts';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';
import { Strip } from '#src/ui/strip.tsx';

export interface PartFailedProps {
  readonly error: Error;
  /** What was there before is still shown. */
  readonly isOld: boolean;
  readonly onRetry: () => void;
}

export function PartFailed({ error, isOld, onRetry }: PartFailedProps) {
  const words = useFailureWords();
  return (
    <Strip
      tone={isOld ? 'warn' : 'danger'}
      icon={CircleAlert}
      role={isOld ? 'status' : 'alert'}
      title={isOld ? <Trans>This may be out of date.</Trans> : <Trans>This did not load.</Trans>}
      actions={
        <Button size="sm" onPress={onRetry}>
          <RotateCw aria-hidden className="icon-s" />
          <Trans>Try again</Trans>
        </Button>
      }
    >
      {words(failureOf(error))}
    </Strip>
  );
}

const ROWS = ['w-48', 'w-28', 'w-55', 'w-42'] as const;

export function PartLoading({ label, columns = 1 }: { readonly label: string; readonly columns?: number }) {
  return (
    <Skeleton label={label} className="part-bones">
      {Array.from({ length: columns }, (_, column) => (
        <span key={column}>
          {ROWS.map((width) => (
            <Bone key={width} className={width} />
          ))}
        </span>
      ))}
    </Skeleton>
  );
}
