// A person as two letters. `me` is the reader, `none` an empty place.
import { cx } from './cx.ts';

export interface AvatarProps {
  readonly initials: string;
  /** Spoken instead of the letters; without it the avatar is decoration beside a written name. */
  readonly label?: string;
  readonly tone?: 'plain' | 'me' | 'none';
  readonly size?: 's' | 'm' | 'l';
  readonly className?: string;
}

const SIZES = { s: 'size-5 text-[10px]', m: 'size-7 text-micro', l: 'size-9 text-base' } as const;
const TONES = {
  plain: 'bg-sunken text-ink-2 shadow-[inset_0_0_0_1px_var(--line)]',
  me: 'bg-accent text-on-solid',
  none: 'border-[1.5px] border-dashed border-line-strong text-ink-3',
} as const;

export function Avatar({ initials, label, tone = 'plain', size = 's', className }: AvatarProps) {
  return (
    <span
      role={label === undefined ? undefined : 'img'}
      aria-label={label}
      aria-hidden={label === undefined ? true : undefined}
      className={cx(
        'inline-grid flex-none place-items-center rounded-full leading-none font-bold tracking-[-0.02em]',
        SIZES[size],
        TONES[tone],
        className,
      )}
    >
      {initials}
    </span>
  );
}
