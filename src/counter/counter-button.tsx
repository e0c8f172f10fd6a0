// A button for a thumb: 48 px high at least.
import { Press, type PressProps } from '#src/ui/button.tsx';
import { cx } from '#src/ui/cx.ts';

export interface CounterButtonProps extends PressProps {
  readonly tone?: 'plain' | 'primary';
}

export function CounterButton({ tone = 'plain', className, ...rest }: CounterButtonProps) {
  return (
    <Press
      {...rest}
      className={cx(
        'inline-flex min-h-12 items-center justify-center gap-2 rounded-4 border px-4.5 text-title font-medium whitespace-nowrap disabled:border-line disabled:bg-sunken disabled:text-ink-3',
        tone === 'primary'
          ? 'border-transparent bg-accent text-on-solid forced:border-[ButtonText]'
          : 'border-line-strong bg-surface text-ink',
        className,
      )}
    />
  );
}
