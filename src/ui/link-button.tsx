// A button that reads like a link in running text.
import type { ReactNode } from 'react';
import { Button, type ButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';

export interface LinkButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** In the colour of the text around it. */
  readonly quiet?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function LinkButton({ quiet = false, className, children, ...rest }: LinkButtonProps) {
  return (
    <Button
      {...rest}
      className={cx(
        'inline-flex min-h-6 flex-none items-center gap-1.5 rounded-1 text-meta whitespace-nowrap data-hovered:underline',
        quiet ? 'text-ink-2' : 'font-medium text-accent-text',
        className,
      )}
    >
      {children}
    </Button>
  );
}
