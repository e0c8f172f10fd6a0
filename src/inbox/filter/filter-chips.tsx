// What the list is narrowed to, above it; each part can be taken back.
import { Trans, useLingui } from '@lingui/react/macro';
import { filterParts } from '#src/desk/case-filter.ts';
import { Button } from '#src/ui/button.tsx';
import { X } from '#src/ui/icons.ts';
import { toggled, valuesIn } from './parts.ts';
import { usePartWords } from './use-part-words.ts';

export interface FilterChipsProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
}

export function FilterChips({ filter, onFilter }: FilterChipsProps) {
  const { t } = useLingui();
  const { nameOf, wordsOf } = usePartWords();
  const chosen = filterParts.flatMap((part) => valuesIn(filter, part).map((value) => [part, value] as const));
  return (
    <div
      role="group"
      aria-label={t`The list is narrowed to`}
      className="flex flex-none flex-wrap gap-1 px-3 pb-2"
    >
      {chosen.map(([part, value]) => {
        const name = nameOf(part);
        const words = wordsOf(part, value);
        return (
          <button
            key={`${part} ${value}`}
            type="button"
            aria-label={t`${name}: ${words}. Take it back`}
            onClick={() => onFilter(toggled(filter, part, value))}
            className="bg-accent-soft text-accent-text text-meta inline-flex h-6 max-w-full items-center gap-1 rounded-full px-2 font-medium"
          >
            <span className="truncate">{part === 'unread' ? words : `${name}: ${words}`}</span>
            <X aria-hidden className="icon-xs flex-none" />
          </button>
        );
      })}
      {chosen.length > 1 ? (
        <Button size="xs" tone="quiet" onPress={() => onFilter('')}>
          <Trans>Take all back</Trans>
        </Button>
      ) : null}
    </div>
  );
}
