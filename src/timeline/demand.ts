// Which lanes to ask next, and for what.
import type { Entry, Instant } from './entry.ts';
import { holdsNewer, holdsOlder, horizonOf, patienceEndsAt, type Horizon } from './horizon.ts';
import type { Lane } from './lane.ts';
import type { Line } from './line.ts';
import { indexAfter, indexAt } from './merge.ts';
import type { PageRequest } from './page.ts';
import { holeRequest, newerRequest, olderRequest } from './requests.ts';
import { MOST_ENTRIES } from './window.ts';

/** Fewer rows than this beyond the screen, and the next page is wanted. */
const AHEAD = 24;
/** A lane with fewer entries than this in reserve beyond the horizon is topped up with the others. */
const RESERVE = 8;
/** With this much held and so few rows to show for it, a filter hides nearly everything: looking on would not end. */
const FULL = MOST_ENTRIES * 0.9;
const FEW_ROWS = 200;
/** For a story no lane is read further than so many entries back. */
const REACH_MOST = 200;

/** What the list has and sees, measured after rows were drawn. */
export interface View {
  /** Rows above the first visible one: few left means older pages are wanted. Unknown yet: 0. */
  readonly rowsAbove: number;
  /** Rows below the last visible one. */
  readonly rowsBelow: number;
  /** Instants of the first and last row on screen (`row.at`); a lane that is missing in between is fetched. */
  readonly from?: Instant;
  readonly to?: Instant;
  /** The channels the filter shows; absent: all. Hidden lanes are not asked. */
  readonly channels?: ReadonlySet<string>;
  /**
   * So far back a lane at the newest end is wanted whatever is in sight: a story is told from it. A lane with very much to
   * tell is left alone before that.
   */
  readonly reach?: ReadonlyMap<string, Instant>;
}

export interface Ask {
  readonly channel: string;
  readonly request: PageRequest;
}

/**
 * The requests to start now, at most one per lane, none for a lane that is loading, not linked, at its end, or
 * failed and still inside its backoff. Empty when nothing is wanted. Follow each with `asked`.
 */
export function demand(line: Line, view: View, now: Instant): readonly Ask[] {
  const wants = wantsOf(line, view, now);
  const asks: Ask[] = [];
  for (const lane of line.lanes) {
    if (!lane.linked || lane.loading !== undefined) continue;
    if (view.channels !== undefined && !view.channels.has(lane.channel)) continue;
    const request = wishOf(line, lane, wants);
    if (request !== undefined) asks.push({ channel: lane.channel, request });
  }
  return asks;
}

const NOTHING: ReadonlyMap<string, number> = new Map();

interface Wants {
  readonly view: View;
  readonly now: Instant;
  readonly horizon: Horizon;
  readonly older: boolean;
  readonly newer: boolean;
  /** There is no room for more than what is in sight needs. */
  readonly full: boolean;
  /** Some healthy lane sets the horizon on this side; without one, whoever is behind is asked. */
  readonly held: { readonly older: boolean; readonly newer: boolean };
  readonly reserve: {
    readonly older: ReadonlyMap<string, number>;
    readonly newer: ReadonlyMap<string, number>;
  };
}

function wantsOf(line: Line, view: View, now: Instant): Wants {
  const horizon = horizonOf(line, now, view.channels);
  const full = line.held.length >= FULL;
  const barren = full && view.rowsAbove + view.rowsBelow < FEW_ROWS;
  const older = view.rowsAbove < AHEAD && !barren;
  const newer = view.rowsBelow < AHEAD && !barren;
  return {
    view,
    now,
    horizon,
    full,
    older,
    newer,
    held: {
      older: line.lanes.some((lane) => isShown(lane, view) && holdsOlder(line, lane, now)),
      newer: line.lanes.some((lane) => isShown(lane, view) && holdsNewer(line, lane, now)),
    },
    // Of no use in the middle of the list, where one scrolls.
    reserve: {
      older: older ? tally(line.held, 0, indexAfter(line.held, horizon.from)) : NOTHING,
      newer: newer ? tally(line.held, indexAt(line.held, horizon.to), line.held.length) : NOTHING,
    },
  };
}

const isShown = (lane: Lane, { channels }: View): boolean =>
  channels === undefined || channels.has(lane.channel);

function tally(held: readonly Entry[], low: number, high: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let index = low; index < high; index++) {
    const channel = held[index]?.channel;
    if (channel !== undefined) counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return counts;
}

function wishOf(line: Line, lane: Lane, wants: Wants): PageRequest | undefined {
  const { failed, heard, hole } = lane;
  if (failed !== undefined) {
    if (failed.nextTryAt === undefined || failed.nextTryAt > wants.now) return undefined;
    if (failed.direction === 'older' && hole !== undefined) return holeRequest(hole.cursor, line.limit);
    return failed.direction === 'newer' ? newerRequest(lane, line.limit) : olderRequest(lane, line.limit);
  }
  if (!heard.older && !heard.newer) {
    return lane.to === Infinity ? olderRequest(lane, line.limit) : newerRequest(lane, line.limit);
  }
  if (!heard.newer && lane.to !== Infinity) return newerRequest(lane, line.limit);
  if (!heard.older && !lane.ended) return olderRequest(lane, line.limit);
  if (lane.poked && lane.to === Infinity) return newerRequest(lane, line.limit);
  if (hole !== undefined) return holeRequest(hole.cursor, line.limit);
  if (isUntold(line, lane, wants) || wantsOlder(lane, wants)) return olderRequest(lane, line.limit);
  return wantsNewer(lane, wants) ? newerRequest(lane, line.limit) : undefined;
}

/** A story needs more of this lane, and there is room for it. */
function isUntold(line: Line, { channel, ended, from, to }: Lane, { view, full }: Wants): boolean {
  const back = view.reach?.get(channel);
  if (back === undefined || from <= back || ended || full || to !== Infinity) return false;
  return (heldOf(line).get(channel) ?? 0) < REACH_MOST;
}

/** Demand is asked at every frame of a scroll; between two pages nothing of what is held changes. */
const counted = new WeakMap<readonly Entry[], ReadonlyMap<string, number>>();

function heldOf({ held }: Line): ReadonlyMap<string, number> {
  const known = counted.get(held) ?? tally(held, 0, held.length);
  counted.set(held, known);
  return known;
}

function wantsOlder(lane: Lane, { view, horizon, older, held, reserve }: Wants): boolean {
  if (lane.ended) return false;
  const behind = lane.from > horizon.from;
  if (behind && view.from !== undefined && lane.from >= view.from) return true;
  if (!older) return false;
  if (behind) return !held.older;
  return lane.from === horizon.from || (reserve.older.get(lane.channel) ?? 0) < RESERVE;
}

function wantsNewer(lane: Lane, { view, horizon, newer, held, reserve }: Wants): boolean {
  if (lane.capped || lane.to === Infinity) return false;
  const behind = lane.to < horizon.to;
  if (behind && view.to !== undefined && lane.to <= view.to) return true;
  if (!newer) return false;
  if (behind) return !held.newer;
  return lane.to === horizon.to || (reserve.newer.get(lane.channel) ?? 0) < RESERVE;
}

/** When something will change by time alone (a lag becomes a gap, a backoff ends); undefined: never. */
export function wakeAt(line: Line, now: Instant): Instant | undefined {
  let next: Instant | undefined;
  for (const lane of line.lanes) {
    const hole = lane.hole === undefined ? undefined : lane.hole.sinceAt + line.patience.paging;
    const tryAt = lane.loading === undefined ? lane.failed?.nextTryAt : undefined;
    for (const at of [patienceEndsAt(line, lane), tryAt, hole]) {
      if (at !== undefined && at > now && (next === undefined || at < next)) next = at;
    }
  }
  return next;
}
