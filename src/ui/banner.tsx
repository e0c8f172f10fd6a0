// A boxed notice inside a panel: one bold sentence and what it means.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { LucideIcon } from './icons.ts';

export interface BannerProps {
  readonly tone: 'danger' | 'warn' | 'accent' | 'plain';
  readonly icon: LucideIcon;
  readonly title: ReactNode;
  readonly children?: ReactNode;
}

const TONES = {
  danger: 'border-danger-line bg-danger-soft [&_b]:text-danger-text [&>svg]:text-danger',
  warn: 'border-warn-line bg-warn-soft [&_b]:text-warn-text [&>svg]:text-warn',
  accent: 'border-accent-line bg-accent-soft [&>svg]:text-accent-text',
  plain: 'border-line bg-surface [&>svg]:text-ink-2',
} as const;

export function Banner({ tone, icon: Icon, title, children }: BannerProps) {
  return (
    <div role="note" className={cx('flex gap-2 rounded-3 border px-2.5 py-2 leading-4.5', TONES[tone])}>
      <Icon aria-hidden className="icon-m mt-px" />
      <div>
        <b>{title}</b>
        {children === undefined ? null : <p className="text-meta text-ink-2 mt-px leading-4">{children}</p>}
      </div>
    </div>
  );
}
