// The window over a history that may have a million entries: jump anywhere, page both ways, let the far end go.
import type { Instant } from './entry.ts';
import { horizonOf } from './horizon.ts';
import { noKeys } from './keys.ts';
import type { Lane, Mark } from './lane.ts';
import type { Line } from './line.ts';
import { indexAt } from './merge.ts';
import { freshLane } from './open.ts';
import type { Row } from './row.ts';

const MOST_ROWS = 10_000;
export const MOST_ENTRIES = 20_000;
/** Trimming goes down to this share, so that it is not done again at the next page. */
const KEEP = 0.8;

/** Indexes into the rows last drawn. */
export interface Visible {
  readonly first: number;
  readonly last: number;
}

/**
 * Starts a fresh window around `at` (Infinity: the newest end). `demand` then asks each lane at most twice: first
 * what is newer than `at`, then what is older. `positions` are the lanes' own places near `at`, from the desk's
 * density. Requests of the window before are forgotten: abort them; their answers are ignored. A lane inside its
 * backoff stays failed.
 */
export function jumped(line: Line, at: Instant, positions?: ReadonlyMap<string, unknown>): Line {
  const lanes = line.lanes.map((lane) => ({
    ...freshLane(lane, at),
    failed: lane.failed,
    // What was told while one was elsewhere is still to be read; at the newest end it is.
    poked: lane.poked && at !== Infinity,
    total: lane.total,
    position: positions?.get(lane.channel),
  }));
  return {
    ...line,
    lanes,
    origin: at,
    held: [],
    keys: noKeys,
    firstHeardAt: undefined,
    revealed: { from: Infinity, to: -Infinity },
    late: new Set(),
  };
}

/**
 * Whether `at` can be shown without a jump: it lies where everything is already known. Not before every lane that answers
 * has: one that is late at the opening holds nobody back, and may have what is sought.
 */
export function reaches(line: Line, at: Instant, now: Instant): boolean {
  if (line.lanes.some(({ linked, failed, heard }) => linked && !failed && !heard.older && !heard.newer))
    return false;
  const { from, to } = horizonOf(line, now);
  return at > from && at < to && line.held.length > 0;
}

/**
 * Keeps the window at 10,000 rows and 20,000 entries at most by letting go of the end farther from what is visible.
 * What was let go is asked for again when the reader comes back. Returns the same line when nothing had to go.
 */
export function trimmed(line: Line, shown: { readonly rows: readonly Row[] }, visible: Visible): Line {
  const { rows } = shown;
  const tooMany = Math.max(rows.length / MOST_ROWS, line.held.length / MOST_ENTRIES);
  if (tooMany <= 1) return line;
  const keep = Math.floor((rows.length / tooMany) * KEEP);
  const above = visible.first;
  const below = rows.length - 1 - visible.last;
  if (below >= above) {
    const cut = rows[Math.max(keep, visible.last + 1)]?.at;
    const seen = rows[visible.last]?.at;
    return cut === undefined || seen === undefined || cut <= seen ? line : withoutNewer(line, cut);
  }
  const cut = rows[Math.min(rows.length - keep, visible.first - 1)]?.at;
  const seen = rows[visible.first]?.at;
  return cut === undefined || seen === undefined || cut >= seen ? line : withoutOlder(line, cut);
}

/** Lets go of everything at or after `cut`. */
function withoutNewer(line: Line, cut: Instant): Line {
  const held = line.held.slice(0, indexAt(line.held, cut));
  const last = held.at(-1);
  return {
    ...line,
    held,
    keys: noKeys,
    lanes: line.lanes.map((lane) => laneWithoutNewer(lane, cut)),
    revealed: { from: line.revealed.from, to: Math.min(line.revealed.to, last?.at ?? -Infinity) },
  };
}

/** Lets go of everything before `cut`. */
function withoutOlder(line: Line, cut: Instant): Line {
  const held = line.held.slice(indexAt(line.held, cut));
  return {
    ...line,
    held,
    keys: noKeys,
    lanes: line.lanes.map((lane) => laneWithoutOlder(lane, cut)),
    revealed: { from: Math.max(line.revealed.from, held[0]?.at ?? Infinity), to: line.revealed.to },
  };
}

const forgotten = (lane: Lane, at: Instant): Lane => ({
  ...freshLane(lane, at),
  failed: lane.failed,
  total: lane.total,
  loading: lane.loading,
  waitingSince: lane.waitingSince,
});

function laneWithoutNewer(lane: Lane, cut: Instant): Lane {
  if (lane.to <= cut) return lane;
  if (lane.from >= cut) return forgotten(lane, cut);
  const newer = lane.marks.newer.filter((mark) => mark.at <= cut);
  return {
    ...lane,
    to: cut,
    capped: false,
    newer: nearest(newer, (mark) => mark.at)?.cursor,
    newest: lane.newest === undefined ? undefined : Math.min(lane.newest, cut),
    knownAt: undefined,
    hole: lane.hole === undefined || lane.hole.from >= cut ? undefined : lane.hole,
    marks: { older: lane.marks.older.filter((mark) => mark.at <= cut), newer },
  };
}

function laneWithoutOlder(lane: Lane, cut: Instant): Lane {
  if (lane.from >= cut) return lane;
  if (lane.to <= cut) return forgotten(lane, cut);
  const older = lane.marks.older.filter((mark) => mark.at >= cut);
  return {
    ...lane,
    from: cut,
    ended: false,
    ceiling: undefined,
    older: nearest(older, (mark) => -mark.at)?.cursor,
    oldest: lane.oldest === undefined ? undefined : Math.max(lane.oldest, cut),
    hole: lane.hole === undefined || lane.hole.to <= cut ? undefined : lane.hole,
    marks: { older, newer: lane.marks.newer.filter((mark) => mark.at >= cut) },
  };
}

function nearest(marks: readonly Mark[], closeness: (mark: Mark) => number): Mark | undefined {
  let best: Mark | undefined;
  for (const mark of marks) if (best === undefined || closeness(mark) > closeness(best)) best = mark;
  return best;
}
