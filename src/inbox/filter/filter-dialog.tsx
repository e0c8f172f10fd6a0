// Narrows the list: every part with its choices, kept under a name, shared as a link.
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { filterParts, type FilterPart } from '#src/desk/case-filter.ts';
import { failureOf } from '#src/lib/result.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { ListLook } from '../list-look.ts';
import { only, toggled, valuesIn } from './parts.ts';
import { SavedFilters } from './saved-filters.tsx';
import { SaveFilter } from './save-filter.tsx';
import { usePartWords } from './use-part-words.ts';

export interface FilterDialogProps {
  readonly look: ListLook;
  /** How many cases pass. */
  readonly total: number;
  readonly onLook: (look: Partial<ListLook>) => void;
  readonly hrefOfList: (look: ListLook) => string;
  readonly onClose: () => void;
}

/** One of a few; of the others any number. */
const SINGLE: ReadonlySet<FilterPart> = new Set(['due', 'unread']);

export function FilterDialog({ look, total, onLook, hrefOfList, onClose }: FilterDialogProps) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { nameOf, wordsOf, choices, isPending, error } = usePartWords();
  const { filter } = look;
  const choose = (part: FilterPart, value: string) => {
    const isIn = valuesIn(filter, part).includes(value);
    onLook({
      filter: SINGLE.has(part) ? only(filter, part, isIn ? undefined : value) : toggled(filter, part, value),
    });
  };
  return (
    <Dialog
      title={<Trans>Filter the cases</Trans>}
      isOpen
      onClose={onClose}
      foot={
        <>
          <span role="status" className="text-ink-2 mr-auto self-center">
            {plural(total, { one: '# case passes', other: '# cases pass' })}
          </span>
          <Button isDisabled={filter === ''} onPress={() => onLook({ filter: '' })}>
            <Trans>Show all</Trans>
          </Button>
          <Button tone="primary" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
        </>
      }
    >
      <SavedFilters
        look={look}
        hrefOfList={hrefOfList}
        onTake={(view, taken) => {
          onLook({ view, filter: taken });
          onClose();
        }}
      />
      {error ? (
        <p role="alert" className="text-meta text-danger-text mt-2">
          <Trans>Names of people and brands did not load.</Trans> {failureWords(failureOf(error))}
        </p>
      ) : null}
      <div className="mt-2 grid grid-cols-[auto_1fr] items-baseline gap-x-3 gap-y-1 max-sm:grid-cols-1">
        {filterParts.map((part) => {
          const chosen = valuesIn(filter, part);
          const shown = [...new Set([...choices(part), ...chosen])];
          if (shown.length === 0) return null;
          return (
            <div key={part} role="group" aria-label={nameOf(part)} className="contents">
              <span aria-hidden className="text-meta text-ink-3 max-sm:mt-1">
                {nameOf(part)}
              </span>
              <div className="flex flex-wrap gap-1">
                {shown.map((value) => (
                  <button
                    key={value}
                    type="button"
                    aria-pressed={chosen.includes(value)}
                    onClick={() => choose(part, value)}
                    className="border-line text-meta text-ink-2 hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent-text h-6.5 rounded-full border px-2 font-medium"
                  >
                    {wordsOf(part, value)}
                  </button>
                ))}
              </div>
            </div>
          );
        })}
      </div>
      {isPending ? (
        <p className="animate-late text-meta text-ink-3 mt-1">{t`Loading people and brands`}</p>
      ) : null}
      <SaveFilter look={look} hrefOfList={hrefOfList} />
    </Dialog>
  );
}
