// A button that opens a menu of actions.
import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Check, type LucideIcon } from './icons.ts';

export interface MenuAction {
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

export interface MenuProps {
  /** Names the menu for readers. */
  readonly label: string;
  /** The button, from `ui`. */
  readonly trigger: ReactElement;
  readonly groups: readonly MenuGroup[];
  /** Stands above the groups: who is signed in. */
  readonly head?: ReactNode;
  readonly placement?: 'bottom start' | 'bottom end' | 'right bottom' | 'top start';
}

export function Menu({ label, trigger, groups, head, placement = 'bottom end' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover
        placement={placement}
        offset={4}
        className="rounded-3 border-line bg-overlay shadow-3 min-w-52 overflow-auto border p-1"
      >
        {head}
        <AriaMenu aria-label={label} className="outline-none">
          {groups.map((group, at) => (
            <MenuSection
              key={group.title ?? at}
              aria-label={group.title ?? label}
              className="[&+&]:border-line-faint [&+&]:mt-1 [&+&]:border-t [&+&]:pt-1"
            >
              {group.title === undefined ? null : (
                <Header className="text-meta text-ink-3 px-2 py-0.5">{group.title}</Header>
              )}
              {group.items.map((item) => (
                <Item key={item.id} {...item} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ id, label, hint, icon: Icon, chosen, isDisabled, onAction }: MenuAction) {
  return (
    <AriaMenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
      className="rounded-2 data-disabled:text-ink-3 data-focused:bg-accent-soft forced:data-focused:outline-2 flex h-8 cursor-pointer items-center gap-2 px-2 outline-none data-disabled:cursor-default"
    >
      {Icon ? <Icon aria-hidden className="icon-m text-ink-3" /> : null}
      <span className="flex-1">{label}</span>
      {hint === undefined ? null : <span className="text-meta text-ink-3">{hint}</span>}
      {chosen === undefined ? null : chosen ? (
        <Check aria-hidden className="icon-s text-accent-text" />
      ) : (
        <span className="w-3.5" />
      )}
      {chosen === true ? <span className="sr-only">✓</span> : null}
    </AriaMenuItem>
  );
}
