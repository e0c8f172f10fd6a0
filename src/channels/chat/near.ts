// Lands among the conversations that the desk names around an instant. One request for each side.
import { ok, type Result } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import type { Instant } from '#src/timeline/entry.ts';
import type { Page } from '#src/timeline/page.ts';
import { cursorOf, type NewerTalk, type OlderTalk } from './cursor.ts';
import { olderHalf, walkBack, type Asking } from './older.ts';
import type { Near } from './position.ts';
import { openSession } from './sessions.ts';
import { walkOn, type WayCursor } from './way.ts';

/** The first page strictly before an instant, and where to go on in both directions. */
export async function beforeNear(near: Near, instant: Instant, asking: Asking): Promise<Result<Page>> {
  const talks = near.talks
    .filter(({ from }) => from < instant)
    .map(({ conversation, contact, to, message }): OlderTalk => ({
      id: conversation,
      contact,
      bound: Math.min(second(to), instant - 1),
      // The last message before a later instant is at least as far.
      ...(message !== undefined && instant <= near.for && { before: message + 1 }),
    }));
  const start = { talks, ...(near.from !== null && { listedTo: second(near.from) }) };
  const walked = await walkBack(start, 1, asking);
  if (!walked.ok) return walked;
  const entries = walked.value.entries.filter(({ at }) => at < instant);
  return ok({
    ...olderHalf({ ...walked.value, entries }),
    newer: cursorOf(aheadOf(near, instant)),
    atNewest: false,
    covered: { from: Math.min(walked.value.downTo, instant), to: instant },
  });
}

/** The first page at or after an instant. */
export const sinceNear = (near: Near, instant: Instant, asking: Asking): Promise<Result<Page>> =>
  walkOn(aheadOf(near, instant), 1, asking);

/** From an instant towards the present. */
function aheadOf(near: Near, instant: Instant): WayCursor {
  const isOver = (to: Instant): boolean => second(to) < instant;
  const talks = near.talks.map(({ conversation, contact, from, to, message }): NewerTalk => ({
    id: conversation,
    contact,
    after: message !== undefined && instant >= near.for ? message : 0,
    bound: isOver(to) ? second(to) : Math.max(second(from), instant),
    session: openSession(conversation),
  }));
  const open = near.talks.filter(({ to }) => !isOver(to)).map(({ conversation }) => conversation);
  const namedTo = near.to === null ? {} : { namedTo: second(near.to) };
  return { since: instant, talks, way: { from: instant, open, ...namedTo } };
}

/** The chat server tells whole seconds. */
const second = (at: Instant): Instant => Math.floor(at / SECOND) * SECOND;
