// What a search found, in groups. The focus stays in the search box; one hit is marked as the next to be taken.
import type { ReactNode } from 'react';
import { Kbd } from './kbd.tsx';

export interface Hit {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon?: ReactNode;
  /** The key that does the same. */
  readonly keys?: string;
}
export interface HitGroup {
  readonly id: string;
  readonly title: string;
  readonly hits: readonly Hit[];
}

export interface HitListProps {
  readonly label: string;
  /** Hits carry it with their place in the list: `id0`, `id1`. */
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly active: number;
  readonly onTake: (id: string) => void;
  readonly onPoint: (id: string) => void;
}

export function HitList({ label, id: listId, groups, active, onTake, onPoint }: HitListProps) {
  const starts = groups.map((_, at) => groups.slice(0, at).reduce((sum, { hits }) => sum + hits.length, 0));
  return (
    <div id={listId} role="listbox" aria-label={label}>
      {groups.map(({ id, title, hits }, group) => (
        <div key={id} role="group" aria-label={title}>
          <div aria-hidden className="text-meta text-ink-3 px-2 py-0.5">
            {title}
          </div>
          {hits.map((hit, index) => {
            const at = (starts[group] ?? 0) + index;
            return (
              <button
                key={hit.id}
                type="button"
                id={listId + String(at)}
                role="option"
                tabIndex={-1}
                aria-selected={at === active}
                // The search box keeps the focus.
                onMouseDown={(event) => event.preventDefault()}
                onPointerMove={() => onPoint(hit.id)}
                onClick={() => onTake(hit.id)}
                className="rounded-2 aria-selected:bg-accent-soft forced:aria-selected:outline-2 flex min-h-8 w-full items-center gap-2.5 px-2 py-1 text-left"
              >
                {hit.icon}
                <span className="min-w-0">
                  <span className="block truncate">{hit.label}</span>
                  {hit.detail === undefined ? null : (
                    <span className="text-meta text-ink-3 block truncate leading-4">{hit.detail}</span>
                  )}
                </span>
                {hit.keys === undefined ? null : <Kbd className="ml-auto max-sm:hidden">{hit.keys}</Kbd>}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
