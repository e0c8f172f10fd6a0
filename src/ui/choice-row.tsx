// One of several, side by side, each with its icon and colour; one that is off says why.
import type { CSSProperties, ReactNode } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import type { LucideIcon } from './icons.ts';

export interface Choice {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly text: string;
  /** What a reader hears. */
  readonly name: string;
  readonly offBecause?: string;
  /** Colours: --c, --c-text, --c-soft. */
  readonly style: CSSProperties;
  readonly extra?: ReactNode;
}

export interface ChoiceRowProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

const CHOICE =
  'inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-2 px-2 text-meta font-medium text-ink-2 outline-offset-1 ' +
  'data-focus-visible:outline-2 data-focus-visible:outline-focus data-disabled:cursor-default data-disabled:text-ink-3 ' +
  'data-selected:bg-(--c-soft) data-selected:text-ink data-selected:shadow-[inset_0_0_0_1px_var(--c)]';

export function ChoiceRow({ label, choices, chosen, onChoose }: ChoiceRowProps) {
  return (
    <RadioGroup
      aria-label={label}
      orientation="horizontal"
      value={chosen}
      onChange={onChoose}
      className="flex min-w-0 flex-wrap items-center gap-0.5"
    >
      {choices.map(({ id, icon: Icon, text, name, offBecause, style, extra }) => (
        <Radio
          key={id}
          value={id}
          isDisabled={offBecause !== undefined}
          aria-label={name}
          className={CHOICE}
          style={style}
        >
          <span title={offBecause} className="inline-flex items-center gap-1.5">
            <Icon aria-hidden className="icon-s" style={{ color: 'var(--c-text)' }} />
            <span className="max-sm:sr-only">{text}</span>
            {extra}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
