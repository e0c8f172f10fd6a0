// What stands in an open menu: actions in groups, walked by arrow keys, letters, Home and End.
import { useEffect, useRef, type KeyboardEvent } from 'react';
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

export interface MenuItemsProps {
  /** Names the menu for readers. */
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onClose: () => void;
}

const ARROWS = { next: 'ArrowDown', previous: 'ArrowUp' };

export function MenuItems({ label, groups, onClose }: MenuItemsProps) {
  const box = useRef<HTMLDivElement>(null);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
  // Loaded after the menu had opened, they take the focus themselves.
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-item]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') onClose();
    else if (walk(items(), event.key, ARROWS) || walkTo(items(), event.key)) event.preventDefault();
  };
  return (
    <div ref={box} role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
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
            <Item key={item.id} {...item} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Item({
  label,
  hint,
  icon: Icon,
  chosen,
  isDisabled = false,
  onAction,
  onClose,
}: MenuAction & { readonly onClose: () => void }) {
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
        onClose();
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
