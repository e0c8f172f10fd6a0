// Reads a customer's conversations towards the past, merged: always the one that reaches closest to the present next.
import type { IdentityKey } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry, Instant, Page } from '#src/timeline/index.ts';
import { cursorOf, type OlderCursor, type OlderTalk } from './cursor.ts';
import { idIn } from './map.ts';
import { readBackward } from './sessions.ts';
import { askMessages, OLDER_PAGE } from './talks.ts';

export interface Asking {
  readonly keys: readonly IdentityKey[];
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface Walked {
  readonly entries: readonly Entry[];
  /** Where reading stands now; conversations read to their start are gone. */
  readonly rest: OlderCursor;
  /** Down to where nothing is missing. */
  readonly downTo: Instant;
  /** Of the conversations touched: their newest message seen and the session it is in. */
  readonly newest: ReadonlyMap<
    number,
    { readonly id: number; readonly at: Instant; readonly session?: string }
  >;
  /** The oldest instant seen. */
  readonly oldest: Instant;
}

/** Reads until `limit` entries are there or `requests` are spent. */
export async function walkBack(
  cursor: OlderCursor,
  requests: number,
  asking: Asking,
): Promise<Result<Walked>> {
  const { keys, limit, signal } = asking;
  let talks: readonly OlderTalk[] = cursor.talks;
  const entries: Entry[] = [];
  const newest = new Map<number, { id: number; at: Instant; session?: string }>();
  let oldest = Number.POSITIVE_INFINITY;
  for (let left = requests; left > 0 && entries.length < limit; left--) {
    const talk = nextOf(talks);
    if (!talk) break;
    const messages = await askMessages(talk, { before: talk.before }, keys, signal);
    if (!messages.ok) return messages;
    const { records, around } = messages.value;
    const isStart = records.length < OLDER_PAGE;
    const batch = readBackward(records, around, talk.bound, talk.tail, isStart);
    entries.push(...batch.entries);
    oldest = Math.min(oldest, batch.from ?? oldest);
    const ids = records.flatMap((record) => idIn(record) ?? []);
    const [latest] = batch.entries;
    if (!newest.has(talk.id) && ids.length > 0 && batch.to !== undefined)
      newest.set(talk.id, { id: Math.max(...ids), at: batch.to, session: latest?.session });
    // A whole page without a single id cannot be gone on from: better an honest end than a circle.
    const before = ids.length > 0 ? Math.min(...ids) : undefined;
    const isOver = isStart || before === undefined || before === talk.before;
    talks = talks.flatMap((one) => {
      if (one.id !== talk.id) return [one];
      return isOver
        ? []
        : [{ ...one, before, bound: Math.min(batch.from ?? one.bound, one.bound), tail: batch.tail }];
    });
  }
  const rest = { ...cursor, talks: [...talks] };
  return ok({ entries, rest, downTo: downTo(rest), newest, oldest });
}

const nextOf = (talks: readonly OlderTalk[]): OlderTalk | undefined =>
  talks.reduce<OlderTalk | undefined>(
    (best, talk) => (best && best.bound >= talk.bound ? best : talk),
    undefined,
  );

/** Messages of the very second a batch ends in may still come: only what is newer is certain. */
const downTo = ({ talks, listedTo = Number.NEGATIVE_INFINITY }: OlderCursor): Instant =>
  talks.reduce((to, talk) => Math.max(to, talk.bound + 1), listedTo + 1);

/** The older half of a page: its entries and where to go on, or that there is no going on. */
export function olderHalf(walked: Walked): Pick<Page, 'entries' | 'older' | 'ceiling'> {
  const { entries, rest, oldest } = walked;
  if (rest.talks.length > 0) return { entries, older: cursorOf(rest) };
  return rest.listedTo === undefined
    ? { entries }
    : { entries, ceiling: { at: Math.min(oldest, rest.listedTo) } };
}

/** One more page behind a cursor. */
export async function olderThan(cursor: OlderCursor, asking: Asking): Promise<Result<Page>> {
  const to = downTo(cursor);
  const walked = await walkBack(cursor, 2, asking);
  if (!walked.ok) return walked;
  const from = walked.value.downTo;
  return ok({ ...olderHalf(walked.value), atNewest: false, covered: { from, to: Math.max(from, to) } });
}
