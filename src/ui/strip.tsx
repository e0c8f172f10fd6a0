// A full-width notice above what it is about: what happened, what is safe, what to do.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { LucideIcon } from './icons.ts';

export type StripTone = 'warn' | 'danger' | 'accent' | 'plain';

export interface StripProps {
  readonly tone: StripTone;
  readonly icon?: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts; `status` waits for a pause; `note` is not announced. */
  readonly role?: 'alert' | 'status' | 'note';
}

const TONES: Readonly<Record<StripTone, string>> = {
  warn: 'border-warn-line bg-warn-soft [&>svg]:text-warn-text',
  danger: 'border-danger-line bg-danger-soft [&>svg]:text-danger-text',
  accent: 'border-accent-line bg-accent-soft [&>svg]:text-accent-text',
  plain: 'border-line-faint bg-surface',
};

export function Strip({ tone, icon: Icon, title, children, actions, role = 'status' }: StripProps) {
  return (
    <div
      role={role}
      className={cx(
        'flex min-h-11 flex-none flex-wrap items-center gap-x-2.5 gap-y-1 border-b py-2 pr-2.5 pl-3.5',
        TONES[tone],
      )}
    >
      {Icon ? <Icon aria-hidden className="icon-m" /> : null}
      <div className="min-w-40 flex-1">
        <b>{title}</b>
        {children === undefined ? null : <div className="text-meta text-ink-2 leading-4">{children}</div>}
      </div>
      {actions === undefined ? null : <div className="flex flex-wrap gap-1.5">{actions}</div>}
    </div>
  );
}
