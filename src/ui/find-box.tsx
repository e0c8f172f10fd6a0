// A search box whose hits open below it: arrow keys walk them, Enter takes one, Esc clears.
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { HitGroup } from './hit-list.tsx';
import { Search } from './icons.ts';
import { Kbd } from './kbd.tsx';
import { latePart } from './late-part.tsx';
import { useWalk } from './use-walk.ts';

const HitList = latePart(async () => (await import('./hit-list.tsx')).HitList);

export interface FindBoxProps {
  readonly label: string;
  /** Names the list of hits. */
  readonly hitsLabel: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly HitGroup[];
  readonly onTake: (id: string) => void;
  /** Stands where hits would be: asking, nothing found, did not work. */
  readonly empty: ReactNode;
  /** The key that brings one here. */
  readonly keys?: string;
  readonly inputId?: string;
}

export function FindBox({
  label,
  hitsLabel,
  placeholder,
  text,
  onText,
  groups,
  onTake,
  empty,
  keys,
  inputId,
}: FindBoxProps) {
  const listId = useId();
  const [isHere, setHere] = useState(false);
  const isOpen = isHere && text.trim() !== '';
  const { at, hit, activeId, walkTo, step } = useWalk(
    isOpen ? groups.flatMap((group) => group.hits) : [],
    listId,
  );
  const hasHits = hit !== undefined;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onText('');
    if (event.key === 'Enter' && hit) onTake(hit.id);
    else if (!step(event.key)) return;
    event.preventDefault();
  };
  return (
    <div
      className="relative"
      onFocus={() => setHere(true)}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHere(false);
      }}
    >
      <div className="rounded-2 border-line bg-surface text-ink-3 focus-within:outline-focus flex h-8 items-center gap-2 border px-2 outline-offset-1 focus-within:outline-2">
        <Search aria-hidden className="icon-s" />
        <input
          id={inputId}
          role="combobox"
          aria-label={label}
          aria-autocomplete="list"
          aria-expanded={hasHits}
          aria-controls={hasHits ? listId : undefined}
          aria-activedescendant={activeId}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
          placeholder={placeholder}
          value={text}
          onChange={(event) => onText(event.target.value)}
          onKeyDown={onKeyDown}
          className="text-ink min-w-0 flex-1 bg-transparent outline-none"
        />
        {keys === undefined ? null : <Kbd className="max-sm:hidden">{keys}</Kbd>}
      </div>
      {isOpen ? (
        <div className="scroll-quiet rounded-3 border-line bg-overlay shadow-3 absolute inset-x-0 top-full z-20 mt-1.5 max-h-[60vh] border p-1">
          {hasHits ? (
            <HitList
              id={listId}
              label={hitsLabel}
              groups={groups}
              active={at}
              onTake={onTake}
              onPoint={walkTo}
            />
          ) : (
            <div className="px-2 py-1.5">{empty}</div>
          )}
        </div>
      ) : null}
    </div>
  );
}
