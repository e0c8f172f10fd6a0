// A button that reads like a link in running text.
import { Press, type PressProps } from './button.tsx';
import { cx } from './cx.ts';

export interface LinkButtonProps extends PressProps {
  /** In the colour of the text around it. */
  readonly quiet?: boolean;
}

export function LinkButton({ quiet = false, className, ...rest }: LinkButtonProps) {
  return (
    <Press
      {...rest}
      className={cx(
        'inline-flex min-h-6 flex-none items-center gap-1.5 rounded-1 text-meta whitespace-nowrap hover:underline',
        quiet ? 'text-ink-2' : 'font-medium text-accent-text',
        className,
      )}
    />
  );
}
