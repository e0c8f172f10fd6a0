// Stands where content would be: what is true, then one action.
import type { ReactNode } from 'react';
import type { LucideIcon } from './icons.ts';

export interface BlankProps {
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly role?: 'alert' | 'status';
  /** 1 where it stands for a whole screen. */
  readonly level?: 1 | 2;
}

export function Blank({ icon: Icon, title, children, action, role, level = 2 }: BlankProps) {
  const Heading = level === 1 ? 'h1' : 'h2';
  return (
    <div
      role={role}
      className="m-auto flex max-w-80 flex-col items-center gap-1 p-6 text-center text-balance"
    >
      <Icon aria-hidden className="icon-xl text-ink-3 mb-1" />
      <Heading className="text-words line-clamp-6 max-w-full break-words">{title}</Heading>
      {children === undefined ? null : <p className="text-ink-2">{children}</p>}
      {action === undefined ? null : <div className="mt-2">{action}</div>}
    </div>
  );
}
