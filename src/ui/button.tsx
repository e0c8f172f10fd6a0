// A button in three sizes and four tones. A button that is off needs its reason beside it.
import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx.ts';

export type ButtonTone = 'plain' | 'primary' | 'quiet' | 'danger';
export type ButtonSize = 'base' | 'sm' | 'xs';

/** What a button of any look can do. */
export interface PressProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'style'> {
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean;
}

export interface ButtonProps extends PressProps {
  readonly tone?: ButtonTone;
  readonly size?: ButtonSize;
  /** Square, for one icon. */
  readonly square?: boolean;
  readonly children: ReactNode;
}

const BASE =
  'inline-flex flex-none items-center gap-1.5 border font-medium whitespace-nowrap transition-colors duration-90 ' +
  'disabled:cursor-default disabled:border-line disabled:bg-sunken disabled:text-ink-3 disabled:shadow-none';

const TONES: Readonly<Record<ButtonTone, string>> = {
  plain: 'border-line bg-surface text-ink shadow-1 enabled:hover:bg-hover',
  primary:
    'border-transparent bg-accent text-on-solid enabled:hover:bg-accent-hover forced:border-[ButtonText] [&_kbd]:border-on-solid/45 [&_kbd]:bg-transparent [&_kbd]:text-inherit',
  quiet: 'border-transparent text-ink-2 enabled:hover:bg-hover enabled:hover:text-ink',
  danger: 'border-line bg-surface text-danger-text shadow-1 enabled:hover:bg-hover',
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

export function Button({ tone, size, square, className, ...rest }: ButtonProps) {
  return <Press {...rest} className={cx(buttonClass(tone, size, square), className)} />;
}

/** A button without a look of its own. It submits a form only when it says so. */
export function Press({ onPress, isDisabled, type = 'button', ...rest }: PressProps) {
  return <button {...rest} type={type} disabled={isDisabled} onClick={onPress && (() => onPress())} />;
}
