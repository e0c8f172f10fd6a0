// One panel of the overview: what it is about, what to know about it, and what can be set, over its content.
import { useId, type ReactNode } from 'react';

export interface PanelProps {
  readonly title: ReactNode;
  /** Beside the title: how to read it. */
  readonly about?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

export function Panel({ title, about, actions, children }: PanelProps) {
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className="panel">
      <header>
        <h2 id={titleId} className="text-words">
          {title}
        </h2>
        {about === undefined ? null : <p className="num text-meta text-ink-3">{about}</p>}
        {actions === undefined ? null : <div className="ml-auto flex flex-wrap gap-2">{actions}</div>}
      </header>
      {children}
    </section>
  );
}
