// What stands in the list while it loads and when it cannot be had.
import { Trans, useLingui } from '@lingui/react/macro';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { CircleAlert, RotateCw } from '#src/ui/icons.ts';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';
import { Strip } from '#src/ui/strip.tsx';

const WIDTHS = ['w-48', 'w-55', 'w-42', 'w-50', 'w-46', 'w-40', 'w-52'] as const;

export function ListLoading() {
  const { t } = useLingui();
  return (
    <Skeleton label={t`Loading cases`} className="px-1.5">
      {WIDTHS.map((width, at) => (
        <div key={width} className="flex h-[85px] flex-col gap-2.5 pt-3 pr-2.5 pl-4.5">
          <span className="flex justify-between">
            <Bone className="w-28" />
            <Bone className="w-7" />
          </span>
          <Bone className={width} />
          <span className="flex items-center gap-1.5">
            {Array.from({ length: 2 + (at % 4) }, (_, stop) => (
              <Bone key={stop} className="size-4.5! rounded-full!" />
            ))}
            <Bone className="ml-auto w-13" />
          </span>
        </div>
      ))}
    </Skeleton>
  );
}

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
