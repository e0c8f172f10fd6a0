// The title of a card at the counter, with something at its right.
import type { ReactNode } from 'react';

export function CardTitle({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }) {
  return (
    <div className="text-words flex min-h-6 items-baseline gap-2">
      <h2 className="text-words">{children}</h2>
      {aside === undefined ? null : <span className="num text-ink-3 ml-auto text-base">{aside}</span>}
    </div>
  );
}
