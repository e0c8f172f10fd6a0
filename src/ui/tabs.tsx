// Tabs over one panel. Names may carry a count. Arrow keys walk them, Enter or a click chooses.
import { useId, useRef, type ReactNode } from 'react';
import { cx } from './cx.ts';
import { walk } from './roving.ts';

interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly count?: string;
  /** The count in full, where `count` is short for it. */
  readonly exactly?: string;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
}

const ARROWS = { next: 'ArrowRight', previous: 'ArrowLeft' };

export function Tabs({ label, items, chosen, onChoose, children }: TabsProps) {
  const base = useId();
  const list = useRef<HTMLDivElement>(null);
  const isTight = items.some(({ count, exactly }) => exactly !== count);
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="border-line-faint mx-3 mt-2 flex flex-none [scrollbar-width:none] justify-between gap-1 overflow-x-auto border-b pb-px md:max-lg:mx-2.5"
      >
        {items.map(({ id, label: name, count, exactly }) => (
          <button
            key={id}
            id={base + id}
            type="button"
            role="tab"
            aria-selected={id === chosen}
            aria-controls={id === chosen ? `${base}panel` : undefined}
            tabIndex={id === chosen ? 0 : -1}
            title={exactly === count ? undefined : exactly}
            onClick={() => onChoose(id)}
            onKeyDown={(event) => {
              const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
              if (walk(tabs, event.key, ARROWS)) event.preventDefault();
            }}
            className={cx(
              isTight ? 'text-micro' : 'text-meta md:max-lg:text-micro',
              'text-ink-2 hover:text-ink aria-selected:border-accent aria-selected:text-ink -mb-px flex h-8 items-center border-b-2 border-transparent font-medium whitespace-nowrap outline-offset-[-2px]',
            )}
          >
            {name}
            {count === undefined ? null : (
              <span className="num font-regular text-ink-3 ml-[3px]">{count}</span>
            )}
          </button>
        ))}
      </div>
      <div
        id={`${base}panel`}
        role="tabpanel"
        aria-labelledby={base + chosen}
        className="flex min-h-0 flex-1 flex-col"
      >
        {children}
      </div>
    </div>
  );
}
