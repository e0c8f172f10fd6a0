// What a search box found, below it: arrow keys walk the hits from the text field, Enter takes one.
import { useEffect, useEffectEvent, type ReactNode } from 'react';
import type { FindIds } from './find-box.tsx';
import { HitList, type HitGroup } from './hit-list.tsx';
import { useWalk } from './use-walk.ts';

export interface FoundHitsProps {
  /** The focus stays in the field until one is taken. */
  readonly ids: FindIds;
  /** Names the list of hits. */
  readonly label: string;
  readonly groups: readonly HitGroup[];
  readonly onTake: (id: string) => void;
  /** Stands where hits would be: asking, nothing found, did not work. */
  readonly empty: ReactNode;
}

export function FoundHits({ ids: { fieldId, listId }, label, groups, onTake, empty }: FoundHitsProps) {
  const { at, hit, activeId, walkTo, step } = useWalk(
    groups.flatMap((group) => group.hits),
    listId,
  );
  const hasHits = hit !== undefined;

  // Whoever found what they looked for is done here: the next key is for what was opened.
  const take = (id: string) => {
    document.getElementById(fieldId)?.blur();
    onTake(id);
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && hit) take(hit.id);
    else if (!step(event.key)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const field = document.getElementById(fieldId);
    field?.addEventListener('keydown', hear);
    return () => field?.removeEventListener('keydown', hear);
  }, [fieldId]);
  // The field was drawn before anybody knew what would be found: it is told here what it leads to.
  useEffect(() => {
    const field = document.getElementById(fieldId);
    if (!field || activeId === undefined) return;
    field.setAttribute('aria-expanded', 'true');
    field.setAttribute('aria-activedescendant', activeId);
    return () => {
      field.setAttribute('aria-expanded', 'false');
      field.removeAttribute('aria-activedescendant');
    };
  }, [fieldId, activeId]);

  return (
    <div className="scroll-quiet rounded-3 border-line bg-overlay shadow-3 absolute inset-x-0 top-full z-20 mt-1.5 max-h-[60vh] border p-1">
      {hasHits ? (
        <HitList id={listId} label={label} groups={groups} active={at} onTake={take} onPoint={walkTo} />
      ) : (
        <div className="px-2 py-1.5">{empty}</div>
      )}
    </div>
  );
}
