// A thin bar: how much of something is used. Its words say the same as its length.
import { cx } from './cx.ts';

export interface MeterProps {
  /** 0 to 1; outside is clamped. */
  readonly part: number;
  /** "4 of 10 minutes used". */
  readonly label: string;
  readonly tone?: 'plain' | 'warn' | 'danger' | 'accent';
  readonly className?: string;
}

const TONES = { plain: 'bg-ink-2', warn: 'bg-warn', danger: 'bg-danger', accent: 'bg-accent' } as const;

export function Meter({ part, label, tone = 'plain', className }: MeterProps) {
  const width = `${String(Math.round(Math.min(1, Math.max(0, part)) * 100))}%`;
  return (
    <span
      role="img"
      aria-label={label}
      className={cx(
        'relative block h-1 flex-none overflow-hidden rounded-full bg-line-faint',
        className ?? 'w-16',
      )}
    >
      <i
        className={cx('keep-colour absolute inset-y-0 left-0 rounded-full', TONES[tone])}
        style={{ width }}
      />
    </span>
  );
}
