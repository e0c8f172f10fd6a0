// A card at the counter: a white box with a title.
import type { ReactNode } from 'react';
import { CardTitle } from './card-title.tsx';

export interface CardProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

export function Card({ title, aside, children }: CardProps) {
  return (
    <section
      aria-label={title}
      className="rounded-4 border-line bg-surface shadow-1 border px-4 pt-2.5 pb-3.5 max-sm:px-3.5 max-sm:pt-2 max-sm:pb-3"
    >
      <CardTitle aside={aside}>{title}</CardTitle>
      {children}
    </section>
  );
}
