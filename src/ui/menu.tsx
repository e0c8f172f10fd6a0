// A button that opens a menu of actions. The browser opens it, puts it on top and closes it on Esc or a click outside.
import {
  cloneElement,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import { Check, type LucideIcon } from './icons.ts';
import { walk } from './roving.ts';

interface MenuAction {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly icon?: LucideIcon;
  /** Marks the one in force, for menus that choose. */
  readonly chosen?: boolean;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}
export interface MenuGroup {
  readonly title?: string;
  readonly items: readonly MenuAction[];
}

interface Trigger {
  readonly popoverTarget?: string | undefined;
  readonly 'aria-haspopup'?: 'menu';
  readonly 'aria-expanded'?: boolean;
}

export interface MenuProps {
  /** Names the menu for readers. */
  readonly label: string;
  /** A button, of `ui` or plain. */
  readonly trigger: ReactElement<Trigger>;
  readonly groups: readonly MenuGroup[];
  /** Stands above the groups: who is signed in. */
  readonly head?: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'right bottom' | 'top start';
}

const ARROWS = { next: 'ArrowDown', previous: 'ArrowUp' };

export function Menu({ label, trigger, groups, head, placement = 'bottom end' }: MenuProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const items = () => [...(layer.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') layer.current?.hidePopover();
    else if (walk(items(), event.key, ARROWS) || walkTo(items(), event.key)) event.preventDefault();
  };
  return (
    <>
      {cloneElement(trigger, { popoverTarget: id, 'aria-haspopup': 'menu', 'aria-expanded': isOpen })}
      <div
        ref={layer}
        id={id}
        popover="auto"
        data-beside={placement}
        // Filled just before it shows, emptied only after it is gone: the browser gives the focus back in between.
        onBeforeToggle={({ newState }) => {
          if (newState === 'open') setOpen(true);
        }}
        onToggle={({ newState }) => {
          if (newState === 'open') items()[0]?.focus();
          else setOpen(false);
        }}
        className="rounded-3 border-line bg-overlay text-ink shadow-3 min-w-52 border p-1 text-base"
      >
        {isOpen ? (
          <>
            {head}
            <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
              {groups.map((group, at) => (
                <div
                  key={group.title ?? at}
                  role="group"
                  aria-label={group.title}
                  className="[&+&]:border-line-faint [&+&]:mt-1 [&+&]:border-t [&+&]:pt-1"
                >
                  {group.title === undefined ? null : (
                    <div aria-hidden className="text-meta text-ink-3 px-2 py-0.5">
                      {group.title}
                    </div>
                  )}
                  {group.items.map((item) => (
                    <Item key={item.id} {...item} onDone={() => layer.current?.hidePopover()} />
                  ))}
                </div>
              ))}
            </div>
          </>
        ) : null}
      </div>
    </>
  );
}

function Item({
  label,
  hint,
  icon: Icon,
  chosen,
  isDisabled = false,
  onAction,
  onDone,
}: MenuAction & { readonly onDone: () => void }) {
  return (
    <button
      type="button"
      role={chosen === undefined ? 'menuitem' : 'menuitemradio'}
      aria-checked={chosen}
      aria-disabled={isDisabled}
      tabIndex={-1}
      data-item={label.toLowerCase()}
      onPointerMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={() => {
        if (isDisabled) return;
        onDone();
        onAction();
      }}
      className="rounded-2 aria-disabled:text-ink-3 focus:bg-accent-soft forced:focus:outline-2 flex h-8 w-full items-center gap-2 px-2 text-left outline-none aria-disabled:cursor-default"
    >
      {Icon ? <Icon aria-hidden className="icon-m text-ink-3" /> : null}
      <span className="flex-1">{label}</span>
      {hint === undefined ? null : <span className="text-meta text-ink-3">{hint}</span>}
      {chosen === undefined ? null : chosen ? (
        <Check aria-hidden className="icon-s text-accent-text" />
      ) : (
        <span className="w-3.5" />
      )}
    </button>
  );
}

/** A letter goes to the next item that begins with it. */
function walkTo(items: readonly HTMLElement[], key: string): boolean {
  const from = items.findIndex((item) => item === document.activeElement) + 1;
  const next = [...items.slice(from), ...items.slice(0, from)].find((item) =>
    item.dataset['item']?.startsWith(key.toLowerCase()),
  );
  next?.focus();
  return next !== undefined;
}
