// A button in three sizes and four tones. A button that is off needs its reason beside it.
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'base' | 'sm' | 'xs';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  /** Square, for one icon. */
  readonly square?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

const BASE =
  'inline-flex flex-none items-center gap-1.5 border font-medium whitespace-nowrap transition-colors duration-90 ' +
  'data-disabled:cursor-default data-disabled:border-line data-disabled:bg-sunken ' +
  'data-disabled:text-ink-3 data-disabled:shadow-none';

const TONES: Readonly<Record<ButtonTone, string>> = {
  plain: 'border-line bg-surface text-ink shadow-1 data-hovered:bg-hover',
  primary:
    'border-transparent bg-accent text-on-solid data-hovered:bg-accent-hover forced:border-[ButtonText] [&_kbd]:border-on-solid/45 [&_kbd]:bg-transparent [&_kbd]:text-inherit',
  quiet: 'border-transparent text-ink-2 data-hovered:bg-hover data-hovered:text-ink',
  danger: 'border-line bg-surface text-danger-text shadow-1 data-hovered:bg-hover',
};

const SIZES: Readonly<
  Record<ButtonSize, { readonly box: string; readonly pad: string; readonly side: string }>
> = {
  base: { box: 'h-8 rounded-2', pad: 'px-3', side: 'w-8' },
  sm: { box: 'h-7 rounded-2 text-meta', pad: 'px-2.5', side: 'w-7' },
  xs: { box: 'h-6 rounded-1 text-meta shadow-none!', pad: 'px-2', side: 'w-6' },
};

/** The classes of a button, for links that look like one. */
export function buttonClass(tone: ButtonTone = 'plain', size: ButtonSize = 'base', square = false): string {
  const { box, pad, side } = SIZES[size];
  return cx(BASE, TONES[tone], box, square ? cx(side, 'justify-center') : pad);
}

export function Button({ tone, size, square, className, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(buttonClass(tone, size, square), className)}>
      {children}
    </AriaButton>
  );
}
