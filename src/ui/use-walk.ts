// Walking a list of hits from a text field: the focus stays in the field, arrow keys mark the next hit to be taken.
import { useEffect, useState } from 'react';
import type { Hit } from './hit-list.tsx';

export interface Walk {
  /** Place of the marked hit; 0 when there is none. */
  readonly at: number;
  readonly hit: Hit | undefined;
  /** For `aria-activedescendant`; undefined when there is nothing to mark. */
  readonly activeId: string | undefined;
  readonly walkTo: (id: string | undefined) => void;
  /** Takes an arrow key; false for any other key, and where there is nothing to walk. */
  readonly step: (key: string) => boolean;
}

/** `listId`: of the `HitList` that shows the hits. */
export function useWalk(hits: readonly Hit[], listId: string): Walk {
  const [walked, setWalked] = useState<string>();
  // What was walked to may be gone with new hits: then the first is next.
  const at = Math.max(
    0,
    hits.findIndex(({ id }) => id === walked),
  );
  const activeId = hits.length > 0 ? `${listId}${String(at)}` : undefined;
  useEffect(() => {
    if (activeId !== undefined) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' });
  }, [activeId]);
  return {
    at,
    hit: hits[at],
    activeId,
    walkTo: setWalked,
    step(key) {
      const by = { ArrowDown: 1, ArrowUp: -1 }[key];
      if (by === undefined || hits.length === 0) return false;
      setWalked(hits[(at + by + hits.length) % hits.length]?.id);
      return true;
    },
  };
}
