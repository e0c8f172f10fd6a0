// A menu beside what asked for it: opens at once, takes the focus, and is gone when one leaves it.
import { useLayoutEffect, useRef } from 'react';
import { MenuItems, type MenuGroup } from './menu-items.tsx';

export interface BesideMenuProps {
  readonly button: HTMLElement;
  /** Names the menu for readers. */
  readonly label: string;
  /** A group without items is left out. */
  readonly groups: readonly MenuGroup[];
  readonly onClose: () => void;
}

export function BesideMenu({ button, label, groups, onClose }: BesideMenuProps) {
  const layer = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    layer.current?.showPopover({ source: button });
  }, [button]);
  return (
    <div
      ref={layer}
      popover="auto"
      data-beside="bottom end"
      onToggle={({ newState }) => {
        // With a question it has gone before it could be told of.
        if (newState === 'closed') onClose();
      }}
      className="rounded-3 border-line bg-overlay text-ink shadow-3 min-w-52 border p-1 text-base"
    >
      <MenuItems
        label={label}
        onClose={() => layer.current?.hidePopover()}
        groups={groups.filter(({ items }) => items.length > 0)}
      />
    </div>
  );
}
