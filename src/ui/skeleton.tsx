// Still blocks on the grid of the content to come, shown only when it takes longer than 200 ms.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

/** One block. Width and height by class. */
export function Bone({ className }: { readonly className?: string }) {
  return <span aria-hidden className={cx('block h-2.5 rounded-1 bg-skeleton forced:border', className)} />;
}

/** Holds blocks; says once that something is loading. */
export function Skeleton({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  return (
    <div role="img" aria-label={label} className={cx('animate-late', className)}>
      {children}
    </div>
  );
}
