// One of several, side by side, each with its icon and colour; one that is off can be reached and says why.
import { useId, useState, type CSSProperties, type ReactNode } from 'react';
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
  'relative inline-flex h-7 cursor-pointer items-center gap-1.5 rounded-2 px-2 text-meta font-medium text-ink-2 ' +
  'outline-offset-1 has-focus-visible:outline-2 has-focus-visible:outline-focus ' +
  'has-aria-disabled:cursor-default has-aria-disabled:text-ink-3 ' +
  'has-checked:bg-(--c-soft) has-checked:text-ink has-checked:shadow-[inset_0_0_0_1px_var(--c)] ' +
  'forced:has-checked:outline-1';

export function ChoiceRow({ label, choices, chosen, onChoose }: ChoiceRowProps) {
  const group = useId();
  const [reachedId, setReached] = useState<string>();
  const reached = choices.find(({ id, offBecause }) => id === reachedId && offBecause !== undefined);
  return (
    <div className="min-w-0">
      <div role="radiogroup" aria-label={label} className="flex min-w-0 flex-wrap items-center gap-0.5">
        {choices.map(({ id, icon: Icon, text, name, offBecause, style, extra }) => (
          <label key={id} title={offBecause} className={CHOICE} style={style}>
            <input
              type="radio"
              name={group}
              value={id}
              checked={id === chosen}
              // Not `disabled`: nobody would hear why it is off.
              aria-disabled={offBecause !== undefined}
              onChange={() => {
                setReached(id);
                if (offBecause === undefined) onChoose(id);
              }}
              onFocus={() => setReached(id)}
              aria-label={name}
              className="sr-only"
            />
            <Icon aria-hidden className="icon-s" style={{ color: 'var(--c-text)' }} />
            <span className="max-sm:sr-only">{text}</span>
            {extra}
          </label>
        ))}
      </div>
      {reached ? (
        <p className="text-meta text-ink-2 px-2 pt-0.5">
          {reached.text}: {reached.offBecause}
        </p>
      ) : null}
    </div>
  );
}
