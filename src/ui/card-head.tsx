// The head of a card: who or what in bold, how in grey, details after dots, the state at the right.
import type { ReactNode } from 'react';

export interface CardHeadProps {
  readonly title: ReactNode;
  /** Follows the title without a dot: "by email". */
  readonly how?: ReactNode;
  /** Details, each after a dot; empty ones fall out. */
  readonly details?: readonly (string | false | undefined)[];
  readonly side?: ReactNode;
}

export function CardHead({ title, how, details = [], side }: CardHeadProps) {
  return (
    <div className="flex min-h-5 min-w-0 flex-wrap items-center gap-x-1.5 leading-5">
      <b>{title}</b>
      {how !== undefined && <span className="text-ink-2">{how}</span>}
      {details.map(
        (detail) =>
          detail && (
            <span key={detail} className="num text-meta text-ink-3 inline-flex items-center gap-1.5">
              <i aria-hidden className="bg-ink-3 size-0.5 rounded-full" />
              {detail}
            </span>
          ),
      )}
      {side !== undefined && (
        <span className="num text-meta text-ink-3 ml-auto inline-flex flex-none items-center gap-1.5">
          {side}
        </span>
      )}
    </div>
  );
}
