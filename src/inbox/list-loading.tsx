// What stands in the list while it loads.
import { useLingui } from '@lingui/react/macro';
import { Bone, Skeleton } from '#src/ui/skeleton.tsx';

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
