// Gaps: every stretch a lane does not cover stands on the line as a row with its reason, at the instant down to
// which the lane is known; at the newest end (or where the window began) when nothing of it is known. A lane that
// is not linked has one quiet row at the oldest end of the window.
import type { Instant } from './entry.ts';
import type { Horizon } from './horizon.ts';
import type { Lane } from './lane.ts';
import type { Line } from './line.ts';
import type { GapReason } from './row.ts';

/** Where a gap row stands among the others. `before` an instant: above everything at or after it. */
type GapPlace =
  | { readonly kind: 'oldest-end' }
  | { readonly kind: 'before'; readonly at: Instant }
  | { readonly kind: 'newest-end' };

export interface Gap {
  readonly key: string;
  readonly channel: string;
  readonly place: GapPlace;
  readonly reason: GapReason;
  readonly from: Instant;
  readonly to: Instant;
}

/** The gaps on show, in display order of their lanes. A hidden lane's gaps are hidden with it. */
export function gapsOf(
  line: Line,
  horizon: Horizon,
  now: Instant,
  channels?: ReadonlySet<string>,
): readonly Gap[] {
  const shown = line.lanes.filter(({ channel }) => channels === undefined || channels.has(channel));
  return shown.flatMap((lane) => gapsOfLane(lane, horizon, now - line.patience.paging));
}

function gapsOfLane(lane: Lane, horizon: Horizon, staleBefore: Instant): readonly Gap[] {
  const { channel, from, to, hole } = lane;
  const gap = (part: string, place: GapPlace, reason: GapReason, low: Instant, high: Instant): Gap => ({
    key: `gap/${channel}/${part}`,
    channel,
    place,
    reason,
    from: low,
    to: high,
  });
  const before = (at: Instant): GapPlace =>
    at === Infinity ? { kind: 'newest-end' } : { kind: 'before', at };

  if (!lane.linked) {
    return [gap('not-linked', { kind: 'oldest-end' }, { kind: 'not-linked' }, -Infinity, Infinity)];
  }
  const below = from > horizon.from;
  const above = to < horizon.to;
  if (from === to) {
    const limit = lane.ceiling !== undefined || lane.capped;
    return below || above ? [gap('all', before(from), reasonOf(lane, limit), -Infinity, Infinity)] : [];
  }
  const gaps: Gap[] = [];
  if (below && from !== -Infinity) {
    gaps.push(gap('older', before(from), reasonOf(lane, lane.ceiling !== undefined), -Infinity, from));
  }
  if (hole !== undefined && (lane.failed !== undefined || hole.sinceAt <= staleBefore)) {
    gaps.push(gap('hole', before(hole.to), reasonOf(lane), hole.from, hole.to));
  }
  if (above) gaps.push(gap('newer', before(to), reasonOf(lane, lane.capped), to, Infinity));
  if (to === Infinity && isStale(lane, staleBefore)) {
    const since = lane.knownAt ?? lane.newest ?? from;
    gaps.push(gap('newest', { kind: 'newest-end' }, reasonOf(lane), since, Infinity));
  }
  return gaps;
}

/** Something is new in the back end, and it has not come for a while or will not come. */
function isStale({ failed, loading, waitingSince, heard }: Lane, staleBefore: Instant): boolean {
  if (failed !== undefined) return failed.direction === 'newer';
  const news = loading?.purpose === 'newer' || loading?.purpose === 'refresh';
  return news && heard.newer && (waitingSince ?? Infinity) <= staleBefore;
}

/** `limit`: the back end itself goes no further on this side, however often it is asked. */
function reasonOf({ failed, loading, waitingSince }: Lane, limit = false): GapReason {
  if (limit) return { kind: 'ceiling' };
  if (failed !== undefined) {
    const { failure, triedAt, nextTryAt } = failed;
    return { kind: 'failed', failure, triedAt, nextTryAt, tryingSince: loading?.since };
  }
  if (loading !== undefined) return { kind: 'lagging', sinceAt: waitingSince ?? loading.since };
  return { kind: 'not-loaded' };
}

/** Whether every linked lane covers all of a stretch: only then may anything be said about what is not there. */
export function isCovered(line: Line, from: Instant, to: Instant): boolean {
  return line.lanes.every((lane) => {
    if (!lane.linked) return true;
    if (lane.from > from || lane.to < to) return false;
    if (lane.hole !== undefined && lane.hole.from < to && lane.hole.to > from) return false;
    return lane.failed?.direction !== 'newer' || (lane.knownAt ?? Infinity) >= to;
  });
}
