// A small round switch among others: on or off, with its name for readers and in the tooltip.
import type { CSSProperties, ReactNode } from 'react';
import { Tooltip } from './tooltip.tsx';

export interface ToggleChipProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
  /** What a reader hears; says more than the icon. */
  readonly label: string;
  readonly tip?: string;
  readonly style?: CSSProperties;
  readonly children: ReactNode;
}

export function ToggleChip({ isOn, onChange, label, tip, style, children }: ToggleChipProps) {
  return (
    <Tooltip text={tip}>
      <button
        type="button"
        aria-pressed={isOn}
        aria-label={label}
        onClick={() => onChange(!isOn)}
        style={style}
        className="text-meta text-ink-2 hover:bg-hover aria-pressed:border-line aria-pressed:bg-surface aria-pressed:text-ink forced:aria-pressed:border-[Highlight] inline-flex h-6.5 items-center gap-1 rounded-full border border-transparent px-1.5 font-medium"
      >
        {children}
      </button>
    </Tooltip>
  );
}
