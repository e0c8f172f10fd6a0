// Sessions: where each message stands in its conversation, and which of a long one are folded away.
import type { Entry, Instant } from './entry.ts';
import type { Line } from './line.ts';
import type { Place } from './row.ts';

/** Folds begin above this many messages, and leave this many at both ends. */
const SHORT = 6;
const FIRST = 2;
const LAST = 3;

interface Extent {
  readonly first: Entry;
  last: Entry;
  messages: number;
  /** Messages met so far on the walk. */
  met: number;
  /** The beginning or the end may lie outside the window. */
  readonly openStart: boolean;
  readonly openEnd: boolean;
}

export interface Folding {
  /** Sessions drawn in full. */
  readonly unfolded: ReadonlySet<string>;
  /** Nothing that came after this is hidden before it was seen. */
  readonly unreadSince: Instant;
  /** Nothing is folded. */
  readonly off: boolean;
}

export interface SessionWalk {
  /** Takes the next visible entry: its place, and whether the fold hides it. */
  readonly step: (entry: Entry) => { readonly place: Place; readonly folded: boolean } | undefined;
}

/** Walks the visible entries in order; `entries` are all of them. */
export function walkSessions(line: Line, entries: readonly Entry[], folding: Folding): SessionWalk {
  const extents = extentsOf(line, entries);
  let previous: string | undefined;
  return {
    step: (entry) => {
      const before = previous;
      previous = entry.session;
      const extent = entry.session === undefined ? undefined : extents.get(entry.session);
      if (extent === undefined) return undefined;
      const opens = extent.first === entry;
      const place = { opens, closes: extent.last === entry, continues: !opens && before !== entry.session };
      return { place, folded: isFolded(entry, extent, folding) };
    },
  };
}

function isFolded(entry: Entry, extent: Extent, { unfolded, unreadSince, off }: Folding): boolean {
  if (entry.kind !== 'message') return false;
  const rank = extent.met++;
  if (off || extent.messages <= SHORT || extent.openEnd || entry.at > unreadSince) return false;
  if (entry.session !== undefined && unfolded.has(entry.session)) return false;
  // Where the beginning is not here yet its two first messages are not known either: they join above the fold later.
  return rank >= (extent.openStart ? 0 : FIRST) && rank < extent.messages - LAST;
}

function extentsOf(line: Line, entries: readonly Entry[]): ReadonlyMap<string, Extent> {
  const extents = new Map<string, Extent>();
  const { starts, ends } = openSessions(line);
  let current: Extent | undefined;
  let name: string | undefined;
  for (const entry of entries) {
    const { session } = entry;
    if (session === undefined) continue;
    if (session !== name) {
      name = session;
      current = extents.get(session);
      if (current === undefined) {
        const open = { openStart: starts.has(session), openEnd: ends.has(session) };
        current = { first: entry, last: entry, messages: 0, met: 0, ...open };
        extents.set(session, current);
      }
    }
    if (current === undefined) continue;
    current.last = entry;
    if (entry.kind === 'message') current.messages++;
  }
  return extents;
}

/** The sessions at the ends of lanes that go on beyond the window. */
function openSessions(line: Line): { starts: ReadonlySet<string>; ends: ReadonlySet<string> } {
  const starts = new Set<string>();
  const ends = new Set<string>();
  for (const lane of line.lanes) {
    const mine = ({ channel }: Entry): boolean => channel === lane.channel;
    const first = lane.ended ? undefined : line.held.find(mine)?.session;
    const last = lane.to === Infinity ? undefined : line.held.findLast(mine)?.session;
    if (first !== undefined) starts.add(first);
    if (last !== undefined) ends.add(last);
  }
  return { starts, ends };
}
