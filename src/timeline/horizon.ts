// The horizon: between its two instants the line is final. Healthy lanes set it; a lane that failed, lags, has no
// key or can go no further never does. What has been on show is never taken back.
import { echoView } from './echo.ts';
import type { Entry, Instant } from './entry.ts';
import type { Lane } from './lane.ts';
import type { Line } from './line.ts';
import { indexAfter, indexAt } from './merge.ts';

export interface Horizon {
  readonly from: Instant;
  readonly to: Instant;
}

/** When a lane that is being asked stops holding the others back; undefined while nothing is under way. */
export function patienceEndsAt(line: Line, lane: Lane): Instant | undefined {
  if (lane.loading === undefined) return undefined;
  const since = lane.waitingSince ?? lane.loading.since;
  const end = since + line.patience.paging;
  const silent = !lane.heard.older && !lane.heard.newer;
  if (!silent || line.firstHeardAt === undefined) return end;
  return Math.min(end, Math.max(since, line.firstHeardAt) + line.patience.opening);
}

function isLagging(line: Line, lane: Lane, now: Instant): boolean {
  const end = patienceEndsAt(line, lane);
  return end !== undefined && now >= end;
}

/** Whether older rows of the others wait for this lane. */
export function holdsOlder(line: Line, lane: Lane, now: Instant): boolean {
  if (!lane.linked || lane.failed !== undefined || lane.ended || lane.from > line.revealed.from) return false;
  return !isLagging(line, lane, now);
}

/** Whether newer rows of the others wait for this lane. */
export function holdsNewer(line: Line, lane: Lane, now: Instant): boolean {
  if (!lane.linked || lane.failed !== undefined || lane.capped || lane.to === Infinity) return false;
  return lane.to >= line.revealed.to && !isLagging(line, lane, now);
}

/** Down and up to where the line is final; over the given channels only when a filter hides the others. */
export function horizonOf(line: Line, now: Instant, channels?: ReadonlySet<string>): Horizon {
  let from = -Infinity;
  let to = Infinity;
  for (const lane of line.lanes) {
    if (channels !== undefined && !channels.has(lane.channel)) continue;
    if (lane.from > from && holdsOlder(line, lane, now)) from = lane.from;
    if (lane.to < to && holdsNewer(line, lane, now)) to = lane.to;
  }
  return { from, to };
}

/**
 * Indexes [low, high) of `held` that may be shown. A lane that has spoken down to an instant may still hold more of
 * that very instant, so both ends are exclusive, except for what has been on show already.
 */
export function spanOf(line: Line, { from, to }: Horizon): { readonly low: number; readonly high: number } {
  const low = Math.min(indexAfter(line.held, from), indexAt(line.held, line.revealed.from));
  const high = Math.max(indexAt(line.held, to), indexAfter(line.held, line.revealed.to));
  return { low, high: Math.max(low, high) };
}

/** Echoes that stand alone inside the horizon. */
export function aloneWithin(line: Line, { from, to }: Horizon, { alone } = echoView(line)): readonly Entry[] {
  const low = Math.min(from, line.revealed.from);
  return alone.filter(({ at }) => at >= low && at < to);
}

/** Notes what is on show at `now`, so that a lane that recovers or is asked again cannot hide it. */
export function revealed(line: Line, now: Instant): Line {
  const horizon = horizonOf(line, now);
  const { low, high } = spanOf(line, horizon);
  const ends = low < high ? [line.held[low], line.held[high - 1]] : [];
  const instants = [...ends, ...aloneWithin(line, horizon)].flatMap((entry) => entry?.at ?? []);
  const from = Math.min(line.revealed.from, ...instants);
  const to = Math.max(line.revealed.to, ...instants);
  return from === line.revealed.from && to === line.revealed.to ? line : { ...line, revealed: { from, to } };
}
