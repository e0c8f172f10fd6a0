// What can happen to a line between two frames: asked, answered, refused, retried, poked.
import type { Instant } from './entry.ts';
import type { Line } from './line.ts';
import type { Page, PageRequest } from './page.ts';

export interface Answer {
  readonly channel: string;
  readonly request: PageRequest;
  readonly page: Page;
}

/** Notes that `request` is on its way. A lane has one request at a time: a second one changes nothing. */
export function asked(line: Line, channel: string, request: PageRequest, now: Instant): Line {
  throw new Error(`not built ${line.limit} ${channel} ${request.limit} ${now}`);
}

/** Takes a page in. An answer nobody waits for (an older window's, a repeated one) changes nothing. */
export function answered(line: Line, channel: string, request: PageRequest, page: Page, now: Instant): Line {
  return answeredAll(line, [{ channel, request, page }], now);
}

/** Takes several pages in at once, with one merge: what arrived since the last frame. */
export function answeredAll(line: Line, answers: readonly Answer[], now: Instant): Line {
  throw new Error(`not built ${line.limit} ${answers.length} ${now}`);
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
  throw new Error(
    `not built ${line.limit} ${channel} ${request.limit} ${String(failure)} ${nextTryAt} ${now}`,
  );
}

/** A person pressed "Try again", or the network is back: `demand` asks this lane at once. */
export function retried(line: Line, channel: string, now: Instant): Line {
  throw new Error(`not built ${line.limit} ${channel} ${now}`);
}

/** The back end said that something changed: `demand` asks this lane for its newer page. */
export function poked(line: Line, channel: string): Line {
  throw new Error(`not built ${line.limit} ${channel}`);
}
