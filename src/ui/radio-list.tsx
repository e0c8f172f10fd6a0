// One of a few, below each other, under one question.
import { useId } from 'react';

export interface RadioListProps {
  readonly question: string;
  readonly options: readonly { readonly id: string; readonly label: string; readonly hint?: string }[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

export function RadioList({ question, options, chosen, onChoose }: RadioListProps) {
  const group = useId();
  return (
    <fieldset>
      <legend className="text-meta text-ink-3">{question}</legend>
      {options.map(({ id, label, hint }) => (
        <label
          key={id}
          className="rounded-2 hover:bg-hover flex min-h-8 cursor-pointer items-start gap-2 px-1.5 py-1.5"
        >
          <input
            type="radio"
            name={group}
            value={id}
            checked={id === chosen}
            onChange={() => onChoose(id)}
            aria-label={label}
            aria-describedby={hint === undefined ? undefined : `${group}${id}`}
            className="accent-accent outline-focus mt-1"
          />
          <span className="min-w-0">
            {label}
            {hint === undefined ? null : (
              <small id={`${group}${id}`} className="text-meta text-ink-3 block leading-4">
                {hint}
              </small>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
