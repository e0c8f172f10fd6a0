// Terms and what they are: side by side in columns, or one under the other as rows.
import type { ReactNode } from 'react';

export interface FactItem {
  readonly term: string;
  readonly value: ReactNode;
}

/** Columns of at least 120 px: the term above its value. */
export function FactGrid({ items }: { readonly items: readonly FactItem[] }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[repeat(auto-fit,minmax(120px,1fr))] gap-x-4 gap-y-1.5">
      {items.map(({ term, value }) => (
        <div key={term} className="min-w-0">
          <dt className="text-meta text-ink-3 leading-4">{term}</dt>
          <dd className="leading-[18px]">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Rows: the term in a narrow column, its value beside it. */
export function FactList({ items }: { readonly items: readonly FactItem[] }) {
  return (
    <dl className="mt-1 grid grid-cols-[64px_minmax(0,1fr)] gap-x-2.5 gap-y-1">
      {items.map(({ term, value }) => (
        <div key={term} className="contents">
          <dt className="text-meta text-ink-3 leading-5">{term}</dt>
          <dd className="text-pretty">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
