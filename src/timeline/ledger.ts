// How one lane's ledger changes: asked, a page came, refused.
import type { Instant } from './entry.ts';
import type { Lane, Loading, Mark } from './lane.ts';
import type { Page, PageRequest } from './page.ts';
import { purposeOf } from './requests.ts';

/** What the engine itself says of a back end that answers in circles; shaped like any other failure. */
const CIRCLE = { kind: 'malformed', retryable: true, detail: 'The same page keeps coming back.' };
const CIRCLE_BACKOFF_MS = 30_000;

/** What the merge found out about a page. */
export interface Found {
  /** Entries not held before, and entries held already. */
  readonly fresh: number;
  readonly known: number;
}

export function laneAsked(lane: Lane, request: PageRequest, now: Instant): Lane {
  const purpose = purposeOf(lane, request);
  const forward = purpose === 'newer' || purpose === 'refresh';
  const edge = forward ? lane.to : purpose === 'hole' ? (lane.hole?.to ?? lane.from) : lane.from;
  return {
    ...lane,
    loading: { request, since: now, purpose, edge },
    waitingSince: lane.waitingSince ?? now,
    poked: forward ? false : lane.poked,
  };
}

export function laneRefused(
  lane: Lane,
  failure: unknown,
  nextTryAt: Instant | undefined,
  now: Instant,
): Lane {
  const purpose = lane.loading?.purpose;
  const direction = purpose === 'newer' || purpose === 'refresh' ? 'newer' : 'older';
  return {
    ...lane,
    loading: undefined,
    waitingSince: undefined,
    failed: { failure, direction, triedAt: now, nextTryAt },
  };
}

/** Whether the end a request continued is still where it was. */
export function stillFits(lane: Lane, { purpose, edge }: Loading): boolean {
  if (purpose === 'older') return lane.from === edge;
  if (purpose === 'hole') return lane.hole?.to === edge;
  return lane.to === edge;
}

/** The ledger after a page. The lane must be loading. */
export function laneAnswered(lane: Lane, loading: Loading, page: Page, found: Found, now: Instant): Lane {
  const idle = { ...lane, loading: undefined, failed: undefined };
  // The window was trimmed while this was under way: the page no longer joins what is held.
  if (!stillFits(lane, loading)) return idle;
  const seen = { ...idle, ...foundEnds(lane, page), total: page.total ?? lane.total };
  if (loading.purpose === 'older') return walkedBack(lane, seen, loading, page, found, now);
  if (loading.purpose === 'hole') return filledHole(seen, loading, page, found, now);
  return walkedOn(lane, seen, loading, page, found, now);
}

function walkedBack(was: Lane, lane: Lane, loading: Loading, page: Page, found: Found, now: Instant): Lane {
  const opening = was.to === Infinity && !was.heard.older && !was.heard.newer;
  if (page.covered.to < was.from && !opening) return cutOffBelow(was, lane, page);
  const reached = page.older === undefined && !page.ceiling ? -Infinity : page.covered.from;
  const from = Math.min(was.from, Number.isNaN(reached) ? was.from : reached);
  const moved = from < was.from;
  const ended = page.older === undefined || page.ceiling !== undefined || from === -Infinity;
  const next: Lane = {
    ...lane,
    from,
    ended,
    heard: { older: true, newer: lane.heard.newer || opening },
    older: ended ? undefined : page.older,
    ceiling: page.ceiling?.at,
    waitingSince: moved ? undefined : lane.waitingSince,
    marks: marked(lane, page),
    ...(opening ? newestEnd(from, loading, page) : {}),
  };
  return turning(next, moved || ended || found.fresh > 0, loading.request.cursor, page.older, 'older', now);
}

/** The page begins below what is known, and nobody can tell what lies between: as far as this lane can be told. */
function cutOffBelow(was: Lane, lane: Lane, page: Page): Lane {
  const heard = { ...lane.heard, older: true };
  return {
    ...lane,
    heard,
    ended: true,
    older: undefined,
    ceiling: was.from,
    waitingSince: undefined,
    marks: marked(lane, page),
  };
}

/** The same towards the present. */
function cutOffAbove(lane: Lane, page: Page): Lane {
  const heard = { ...lane.heard, newer: true };
  return {
    ...lane,
    heard,
    capped: true,
    newer: undefined,
    waitingSince: undefined,
    marks: marked(lane, page),
  };
}

/** The first page of a window at the newest end says how far up it reaches, too. */
function newestEnd(from: Instant, loading: Loading, page: Page): Partial<Lane> {
  if (page.atNewest) return { to: Infinity, newer: page.newer, knownAt: loading.since };
  return { to: Math.max(from, page.covered.to), newer: page.newer };
}

function walkedOn(was: Lane, lane: Lane, loading: Loading, page: Page, found: Found, now: Instant): Lane {
  if (page.covered.from > was.to) return cutOffAbove(lane, page);
  const to = page.atNewest
    ? Infinity
    : Math.max(was.to, Number.isNaN(page.covered.to) ? was.to : page.covered.to);
  const moved = to > was.to || page.atNewest;
  const next: Lane = {
    ...lane,
    to,
    heard: { older: lane.heard.older, newer: true },
    newer: page.newer ?? (loading.purpose === 'refresh' ? lane.newer : undefined),
    knownAt: page.atNewest ? loading.since : lane.knownAt,
    capped: to !== Infinity && page.newer === undefined,
    // More came in than one page holds: go on at once.
    poked: lane.poked || (to === Infinity && !page.atNewest),
    waitingSince: moved ? undefined : lane.waitingSince,
    marks: marked(lane, page),
    hole: holeLeft(was, loading, page, found, now) ?? lane.hole,
  };
  return turning(
    next,
    moved || next.capped || found.fresh > 0,
    loading.request.cursor,
    page.newer,
    'newer',
    now,
  );
}

/** A newest page that was read again may begin after what was known: what lies between is missing. */
function holeLeft(was: Lane, loading: Loading, page: Page, found: Found, now: Instant): Lane['hole'] {
  if (was.to !== Infinity || (was.newerPaging && loading.purpose !== 'refresh')) return undefined;
  const sure = Math.max(was.newest ?? -Infinity, was.knownAt ?? -Infinity);
  if (page.older === undefined || page.covered.from <= sure || found.known > 0) return undefined;
  return { from: was.hole?.from ?? sure, to: page.covered.from, cursor: page.older, sinceAt: now };
}

function filledHole(lane: Lane, loading: Loading, page: Page, found: Found, now: Instant): Lane {
  const hole = lane.hole;
  if (hole === undefined) return lane;
  if (page.older === undefined || page.covered.from <= hole.from) {
    return { ...lane, hole: undefined, waitingSince: undefined, spent: [] };
  }
  const to = Math.min(hole.to, page.covered.from);
  const next = { ...lane, waitingSince: undefined, hole: { ...hole, to, cursor: page.older } };
  return turning(next, to < hole.to || found.fresh > 0, loading.request.cursor, page.older, 'older', now);
}

/** A back end that leads back to a cursor already used, without having brought anything, would be asked for ever. */
function turning(
  lane: Lane,
  gotSomewhere: boolean,
  used: string | undefined,
  next: string | undefined,
  direction: PageRequest['direction'],
  now: Instant,
): Lane {
  if (gotSomewhere) return { ...lane, spent: [] };
  const spent = used === undefined ? lane.spent : [...lane.spent, used];
  if (next !== undefined && !spent.includes(next)) return { ...lane, spent };
  const failed = { failure: CIRCLE, direction, triedAt: now, nextTryAt: now + CIRCLE_BACKOFF_MS };
  return { ...lane, spent: [], waitingSince: undefined, failed };
}

function foundEnds(lane: Lane, page: Page): Pick<Lane, 'oldest' | 'newest'> {
  let { oldest, newest } = lane;
  for (const { at } of page.entries) {
    if (oldest === undefined || at < oldest) oldest = at;
    if (newest === undefined || at > newest) newest = at;
  }
  return { oldest, newest };
}

/** Remembers where this page can be continued, for the day that end of the window has been let go. */
function marked(lane: Lane, page: Page): Lane['marks'] {
  const { oldest, newest } = foundEnds({ ...lane, oldest: undefined, newest: undefined }, page);
  const plus = (
    marks: readonly Mark[],
    at: Instant | undefined,
    cursor: string | undefined,
  ): readonly Mark[] => (at === undefined || cursor === undefined ? marks : [...marks, { at, cursor }]);
  return {
    older: plus(lane.marks.older, oldest, page.older),
    newer: plus(lane.marks.newer, newest, page.newer),
  };
}
