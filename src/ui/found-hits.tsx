// What a search box found, below it: arrow keys walk the hits from the text field, Enter takes one.
import { useEffect, useEffectEvent, useId, type ReactNode, type RefObject } from 'react';
import { HitList, type HitGroup } from './hit-list.tsx';
import { useWalk } from './use-walk.ts';

export interface FoundHitsProps {
  /** Where one types; the focus stays there. */
  readonly field: RefObject<HTMLInputElement | null>;
  /** Names the list of hits. */
  readonly label: string;
  readonly groups: readonly HitGroup[];
  readonly onTake: (id: string) => void;
  /** Stands where hits would be: asking, nothing found, did not work. */
  readonly empty: ReactNode;
}

export function FoundHits({ field, label, groups, onTake, empty }: FoundHitsProps) {
  const listId = useId();
  const { at, hit, activeId, walkTo, step } = useWalk(
    groups.flatMap((group) => group.hits),
    listId,
  );
  const hasHits = hit !== undefined;

  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && hit) onTake(hit.id);
    else if (!step(event.key)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const input = field.current;
    input?.addEventListener('keydown', hear);
    return () => input?.removeEventListener('keydown', hear);
  }, [field]);
  // The field was drawn before anybody knew what would be found: it is told here what it leads to.
  useEffect(() => {
    const input = field.current;
    if (!input || activeId === undefined) return;
    input.ariaExpanded = 'true';
    input.setAttribute('aria-controls', listId);
    input.setAttribute('aria-activedescendant', activeId);
    return () => {
      input.ariaExpanded = 'false';
      input.removeAttribute('aria-controls');
      input.removeAttribute('aria-activedescendant');
    };
  }, [field, listId, activeId]);

  return (
    <div className="scroll-quiet rounded-3 border-line bg-overlay shadow-3 absolute inset-x-0 top-full z-20 mt-1.5 max-h-[60vh] border p-1">
      {hasHits ? (
        <HitList id={listId} label={label} groups={groups} active={at} onTake={onTake} onPoint={walkTo} />
      ) : (
        <div className="px-2 py-1.5">{empty}</div>
      )}
    </div>
  );
}
