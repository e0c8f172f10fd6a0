// A short word about a state. Colour never stands alone: give an icon, or a word that says it.
import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { LucideIcon } from './icons.ts';

export type Tone = 'plain' | 'danger' | 'warn' | 'ok' | 'accent' | 'note' | 'line';

const TONES: Readonly<Record<Tone, string>> = {
  plain: 'bg-sunken text-ink-2',
  danger: 'bg-danger-soft text-danger-text',
  warn: 'bg-warn-soft text-warn-text',
  ok: 'bg-ok-soft text-ok-text',
  accent: 'bg-accent-soft text-accent-text',
  note: 'bg-note-soft text-note-text',
  line: 'text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]',
};

export interface TagProps {
  readonly tone?: Tone;
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Tag({ tone = 'plain', icon: Icon, children, className }: TagProps) {
  return (
    <span
      className={cx(
        'inline-flex h-5 flex-none items-center gap-1 rounded-1 px-1.5 text-meta leading-5 font-medium whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="icon-xs" /> : null}
      {children}
    </span>
  );
}
