// The head of a card: who or what in bold, how in grey, details after dots, the state at the right.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';

export interface CardHeadProps {
  readonly title: ReactNode;
  /** Follows the title without a dot: "by email". */
  readonly how?: ReactNode;
  /** Details, each after a dot; empty ones fall out. */
  readonly details?: readonly (string | false | undefined)[];
  readonly side?: ReactNode;
}

export function CardHead({ title, how, details = [], side }: CardHeadProps) {
  // What follows keeps room for its dot at its left. The row stands that much further left, and what lies beyond its edge
  // is cut away: a detail that begins a line of its own begins it without a dot. Cutting takes time to paint, so nothing
  // is cut where there is no dot.
  return (
    <div className={cx('min-w-0', details.some(Boolean) && '[clip-path:inset(-4px_-8px_-4px_-4px)]')}>
      <div className="-ml-3.5 flex min-h-5 flex-wrap items-center leading-5">
        <span className="flex min-w-0 flex-wrap items-center gap-x-1.5 pl-3.5">
          <b>{title}</b>
          {how !== undefined && <span className="text-ink-2">{how}</span>}
        </span>
        {details.map(
          (detail) =>
            detail && (
              <span key={detail} className="num text-meta text-ink-3 relative pl-3.5">
                <i
                  aria-hidden
                  className="bg-ink-3 absolute top-1/2 left-1.5 size-0.5 -translate-y-1/2 rounded-full"
                />
                {detail}
              </span>
            ),
        )}
        {side !== undefined && (
          <span className="num text-meta text-ink-3 ml-auto inline-flex flex-none items-center gap-1.5 pl-3.5">
            {side}
          </span>
        )}
      </div>
    </div>
  );
}
