// A name shown on hover and focus. It repeats what the control is called, never tells more.
import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';

export interface TooltipProps {
  readonly text: string;
  readonly side?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable control of `ui`. */
  readonly children: ReactElement;
}

export function Tooltip({ text, side = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip
        placement={side}
        offset={6}
        className="rounded-2 border-line bg-overlay text-meta text-ink shadow-2 max-w-80 border px-2 py-0.5"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
