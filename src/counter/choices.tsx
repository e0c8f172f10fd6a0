// One of a few, as large buttons under one question; the one chosen can be taken back.
import type { ReactNode } from 'react';
import { cx } from '#src/ui/cx.ts';

export interface ChoicesProps<Id extends string> {
  readonly question: string;
  readonly options: readonly {
    readonly id: Id;
    readonly words: ReactNode;
    /** It cannot be chosen. The words say why. */
    readonly isOff?: boolean;
  }[];
  readonly chosen: Id | undefined;
  readonly onChoose: (id: Id | undefined) => void;
}

export function Choices<Id extends string>({ question, options, chosen, onChoose }: ChoicesProps<Id>) {
  return (
    <div role="group" aria-label={question}>
      <p aria-hidden className="text-words text-ink-2 mb-1">
        {question}
      </p>
      <div className="flex flex-wrap gap-2">
        {options.map(({ id, words, isOff = false }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === chosen}
            disabled={isOff}
            onClick={() => onChoose(id === chosen ? undefined : id)}
            className={cx(
              'rounded-3 border-line-strong bg-surface text-words min-h-12 min-w-12 border px-3.5 py-1.5 disabled:border-line disabled:bg-sunken disabled:text-ink-3',
              'aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-medium forced:aria-pressed:border-[Highlight]',
            )}
          >
            {words}
          </button>
        ))}
      </div>
    </div>
  );
}
