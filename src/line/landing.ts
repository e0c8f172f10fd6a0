// Where one has jumped to: whether it can be shown, and whether what stands first there may still change.
import { useEffect, useState } from 'react';
import type { Instant, Lane, Line, Shown } from '#src/timeline/index.ts';

/** What was jumped to can be shown: something stands at or after it, or nothing more is coming. */
export function hasLanded(line: Line, { rows }: Shown, at: Instant): boolean {
  if (rows.some((row) => row.type === 'entry' && row.at >= at)) return true;
  return line.lanes.every(
    ({ linked, failed, loading, heard }) =>
      !linked || failed !== undefined || (loading === undefined && (heard.older || heard.newer)),
  );
}

/** When none has answered for so long after a landing, those still silent no longer decide what stands at the top. */
const ARRIVING_MS = 2000;

/**
 * Whether one has just landed and some source that answers at all has not done so yet, on both sides: what happened at
 * the very instant may come with the older page.
 */
export function useArriving(landings: number, lanes: readonly Lane[]): boolean {
  const [over, setOver] = useState({ landings: 0, open: 0 });
  const open = lanes.filter(
    ({ linked, failed, heard, ended }) => linked && !failed && !(heard.newer && (heard.older || ended)),
  ).length;
  useEffect(() => {
    const timer = setTimeout(() => setOver({ landings, open }), ARRIVING_MS);
    return () => clearTimeout(timer);
  }, [landings, open]);
  return landings > over.landings && open > 0;
}
