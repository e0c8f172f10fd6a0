// What can happen to a line between two frames: asked, answered, refused, retried, poked.
import { joinFresh } from './echo.ts';
import type { Entry, Instant } from './entry.ts';
import { revealed } from './horizon.ts';
import { rekey } from './keys.ts';
import type { Lane, Loading } from './lane.ts';
import { laneAnswered, laneAsked, laneRefused, stillFits } from './ledger.ts';
import type { Line } from './line.ts';
import { mergeAll, sortedPage, takeIn } from './merge.ts';
import type { Page, PageRequest } from './page.ts';
import { sameRequest } from './requests.ts';

/** Below this, an entry that came after the lane had said "nothing newer" is a back end catching its breath. */
const READ_LAG_MS = 120_000;

export interface Answer {
  readonly channel: string;
  readonly request: PageRequest;
  readonly page: Page;
}

function withLane(line: Line, channel: string, change: (lane: Lane) => Lane): Line {
  return { ...line, lanes: line.lanes.map((lane) => (lane.channel === channel ? change(lane) : lane)) };
}

const laneOf = (line: Line, channel: string): Lane | undefined =>
  line.lanes.find((lane) => lane.channel === channel);

/** Notes that `request` is on its way. A lane has one request at a time: a second one changes nothing. */
export function asked(line: Line, channel: string, request: PageRequest, now: Instant): Line {
  const lane = laneOf(line, channel);
  if (lane === undefined || !lane.linked || lane.loading !== undefined) return line;
  return withLane(revealed(line, now), channel, () => laneAsked(lane, request, now));
}

/** Takes a page in. An answer nobody waits for (an older window's, a repeated one) changes nothing. */
export function answered(line: Line, channel: string, request: PageRequest, page: Page, now: Instant): Line {
  return answeredAll(line, [{ channel, request, page }], now);
}

interface Expected {
  readonly lane: Lane;
  readonly loading: Loading;
  readonly page: Page;
  readonly sorted: readonly Entry[];
}

/** Takes several pages in at once, with one merge: what arrived since the last frame. */
export function answeredAll(line: Line, answers: readonly Answer[], now: Instant): Line {
  const expected = new Map<string, Expected>();
  for (const { channel, request, page } of answers) {
    const lane = laneOf(line, channel);
    const loading = lane?.loading;
    if (lane === undefined || loading === undefined || expected.has(channel)) continue;
    if (!sameRequest(loading.request, request)) continue;
    const sorted = stillFits(lane, loading) ? sortedPage(page.entries, line.compare) : [];
    expected.set(channel, { lane, loading, page, sorted });
  }
  if (expected.size === 0) return line;
  const shown = revealed(line, now);
  const keys = rekey(line.keys, line.held);
  const batch = mergeAll(
    [...expected.values()].map(({ sorted }) => sorted),
    line.compare,
  );
  const { held, fresh } = takeIn(line.held, batch, keys, line.compare);
  const freshOf = new Map<string, number>();
  for (const entry of fresh) freshOf.set(entry.channel, (freshOf.get(entry.channel) ?? 0) + 1);
  const lanes = shown.lanes.map((lane) => {
    const one = expected.get(lane.channel);
    if (one === undefined) return lane;
    const count = freshOf.get(lane.channel) ?? 0;
    return laneAnswered(lane, one.loading, one.page, { fresh: count, known: one.sorted.length - count }, now);
  });
  const next: Line = {
    ...shown,
    lanes,
    held,
    keys: keys.done(),
    firstHeardAt: line.firstHeardAt ?? now,
    late: lateAmong(line, expected, fresh, held),
  };
  return joinFresh(next, fresh);
}

/** Entries that happened before their lane last said "this is all", and came only now, below what stood already. */
function lateAmong(
  line: Line,
  expected: ReadonlyMap<string, Expected>,
  fresh: readonly Entry[],
  held: readonly Entry[],
): ReadonlySet<string> {
  const newest = held.at(-1);
  const late: string[] = [];
  for (const entry of fresh) {
    const one = expected.get(entry.channel);
    if (one === undefined || one.loading.purpose === 'older' || one.loading.purpose === 'hole') continue;
    const { knownAt, to, from } = one.lane;
    if (knownAt === undefined || to !== Infinity || entry.at <= from || entry === newest) continue;
    if ((entry.until ?? entry.at) < knownAt - READ_LAG_MS) late.push(entry.key);
  }
  return late.length === 0 ? line.late : new Set([...line.late, ...late]);
}

/**
 * The lane did not answer. From now on it holds nothing back and stands on the line as a gap. It is not asked again
 * before `nextTryAt`; undefined: only after `retried`.
 */
export function refused(
  line: Line,
  channel: string,
  request: PageRequest,
  failure: unknown,
  nextTryAt: Instant | undefined,
  now: Instant,
): Line {
  const lane = laneOf(line, channel);
  if (lane?.loading === undefined || !sameRequest(lane.loading.request, request)) return line;
  return withLane(revealed(line, now), channel, () => laneRefused(lane, failure, nextTryAt, now));
}

/** A person pressed "Try again", or the network is back: `demand` asks this lane at once. */
export function retried(line: Line, channel: string, now: Instant): Line {
  const failed = laneOf(line, channel)?.failed;
  if (failed === undefined) return line;
  return withLane(line, channel, (lane) => ({ ...lane, failed: { ...failed, nextTryAt: now } }));
}

/** The back end said that something changed: `demand` asks this lane for its newer page. */
export function poked(line: Line, channel: string): Line {
  const lane = laneOf(line, channel);
  if (lane === undefined || !lane.linked || lane.poked) return line;
  return withLane(line, channel, (one) => ({ ...one, poked: true }));
}
