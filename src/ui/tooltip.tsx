// A name shown on hover and focus. It repeats what the control is called, never tells more.
import { cloneElement, useEffect, useRef, type ReactElement } from 'react';
import { followTips } from './tips.ts';

interface Tipped {
  readonly 'data-tip'?: string | undefined;
  readonly 'data-tip-side'?: string | undefined;
}

export interface TooltipProps {
  readonly text: string | undefined;
  readonly side?: 'bottom' | 'right';
  /** One focusable control. */
  readonly children: ReactElement<Tipped>;
}

export function Tooltip({ text, side = 'bottom', children }: TooltipProps) {
  return cloneElement(children, { 'data-tip': text, 'data-tip-side': side });
}

/** Stands once in the program and shows the name of whatever is pointed at. */
export function Tips() {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => (tip.current ? followTips(tip.current) : undefined), []);
  return (
    <div ref={tip} popover="manual" aria-hidden className="bg-transparent p-1.5">
      <span className="rounded-2 border-line bg-overlay text-meta text-ink shadow-2 block max-w-80 border px-2 py-0.5" />
    </div>
  );
}
