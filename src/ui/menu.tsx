// A button that opens a menu of actions. The browser opens it, puts it on top and closes it on Esc or a click outside.
// What stands in it is loaded when it is first opened.
import { cloneElement, useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { latePart } from './late-part.tsx';
import type { MenuGroup } from './menu-items.tsx';

export type { MenuGroup } from './menu-items.tsx';

const MenuItems = latePart(async () => (await import('./menu-items.tsx')).MenuItems);

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
  readonly groups?: readonly MenuGroup[];
  /** Makes what stands in it, where even the groups are only known then. */
  readonly children?: (onClose: () => void) => ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'right bottom' | 'top start';
}

export function Menu({ label, trigger, groups = [], children, placement = 'bottom end' }: MenuProps) {
  const id = useId();
  const layer = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => document.getElementById(id)?.hidePopover();
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
          if (newState === 'open') layer.current?.querySelector<HTMLElement>('[data-item]')?.focus();
          else setOpen(false);
        }}
        className="rounded-3 border-line bg-overlay text-ink shadow-3 min-w-52 border p-1 text-base"
      >
        {isOpen ? (children?.(close) ?? <MenuItems label={label} groups={groups} onClose={close} />) : null}
      </div>
    </>
  );
}
