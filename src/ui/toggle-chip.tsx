// A small round switch among others: on or off, with its name for readers and in the tooltip.
import type { CSSProperties, ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
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
  const chip = (
    <ToggleButton
      isSelected={isOn}
      onChange={onChange}
      aria-label={label}
      style={style}
      className="text-meta text-ink-2 data-hovered:bg-hover data-selected:border-line data-selected:bg-surface data-selected:text-ink forced:data-selected:border-[Highlight] inline-flex h-6.5 items-center gap-1 rounded-full border border-transparent px-1.5 font-medium"
    >
      {children}
    </ToggleButton>
  );
  return tip === undefined ? chip : <Tooltip text={tip}>{chip}</Tooltip>;
}
