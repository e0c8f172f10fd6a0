// Where a lane can start reading: the desk has seen every record go by, so it knows places that a back end would not
// find by time, and which conversations there were when it will not list them any more.
import { positionsOf } from '#src/desk/positions.ts';
import type { Density } from '#src/desk/density.ts';
import type { BackendContext } from '../../backend.ts';
import { instantOf } from '../../world/feed.ts';
import type { ChatConversationRecord, ChatMessageRecord } from '../../world/records/messages.ts';
import type { CustomerId } from '../../world/records/record.ts';
import type { Feed, RecordKind, Records } from '../../world/records/world.ts';
import { iso } from '../wire.ts';

type Lane = Density['lanes'][number];

/** So many records that are not wanted are passed over. */
const STEPS = 200;

/**
 * A place among the records of one month: the last one before `around`, where that falls into the month, else the first
 * one. A busy month has more pages than a jump may ask for. It says when it was, and
 * what it was asked for: only there it is exact.
 */
export function placeIn(
  feed: Feed<Records[RecordKind]>,
  start: number,
  end: number,
  around: number | undefined,
): object | undefined {
  const placeAt = (index: number): object | undefined => {
    const record = feed.at(index);
    const place = positionOf(record);
    if (place === undefined || around === undefined) return place;
    return { ...place, at: iso(instantOf(record)), for: iso(around) };
  };
  const near = around === undefined ? start : Math.min(Math.max(feed.indexOf(around) - 1, start), end - 1);
  for (let index = near; index >= Math.max(start, near - STEPS); index--) {
    const place = placeAt(index);
    if (place !== undefined) return place;
  }
  for (let index = near + 1; index < Math.min(end, near + STEPS); index++) {
    const place = placeAt(index);
    if (place !== undefined) return place;
  }
  return undefined;
}

/** As many conversations as the back end itself would list. */
const NEAREST = 20;

/**
 * The conversations nearest to an instant, and between which instants there are no others: later than `from` and before
 * `to` every message is in one of them. Null: there are no others on that side at all.
 */
interface Talks {
  readonly from: string | null;
  readonly to: string | null;
  readonly talks: readonly {
    readonly conversation: number;
    readonly contact: string;
    readonly from: string;
    readonly to: string;
    /** Its last message before the instant; absent when there is none, or none was found nearby. */
    readonly message?: number;
  }[];
}

/** Nothing when more conversations than that went on at the instant itself. */
export async function talksAround(
  ctx: BackendContext,
  feed: Feed<Records[RecordKind]>,
  customer: CustomerId,
  around: number,
): Promise<Talks | undefined> {
  const away = ({ createdAt, lastActivityAt }: ChatConversationRecord): number =>
    Math.max(0, createdAt - around, around - lastActivityAt);
  const sorted = (await ctx.conversations(customer)).toSorted((a, b) => away(a) - away(b));
  const others = sorted.slice(NEAREST);
  if (others.some((one) => away(one) === 0)) return undefined;
  const before = others.filter(({ createdAt }) => createdAt < around).map((one) => one.lastActivityAt);
  const after = others.filter(({ createdAt }) => createdAt >= around).map((one) => one.createdAt);
  return {
    from: before.length === 0 ? null : iso(Math.max(...before)),
    to: after.length === 0 ? null : iso(Math.min(...after)),
    talks: sorted.slice(0, NEAREST).map((talk) => {
      const last = lastBefore(feed, talk, talk.lastActivityAt + 1);
      const message = lastBefore(feed, talk, around);
      return {
        conversation: talk.id,
        contact: String(talk.contactId),
        from: iso(talk.createdAt),
        to: iso(last?.at ?? talk.lastActivityAt),
        ...(message && { message: Number(message.id) }),
      };
    }),
  };
}

function lastBefore(
  feed: Feed<Records[RecordKind]>,
  { id, createdAt, lastActivityAt }: ChatConversationRecord,
  before: number,
): ChatMessageRecord | undefined {
  if (before <= createdAt) return undefined;
  const start = feed.indexOf(createdAt);
  const end = feed.indexOf(Math.min(before, lastActivityAt + 1)) - 1;
  for (let index = end; index >= Math.max(start, end - STEPS); index--) {
    const record = feed.at(index);
    if ('conversation' in record && record.conversation === id) return record;
  }
  return undefined;
}

/** The lane with its conversations in the place a jump to `around` starts from. */
export function withTalks(lane: Lane, near: Talks | undefined, around: number): Lane {
  const place = positionsOf({ from: null, to: '', lanes: [lane] }, around).get(lane.channel);
  if (near === undefined || typeof place !== 'object' || place === null) return lane;
  const months = lane.months.map((one) =>
    one.position === place ? { ...one, position: { ...place, near } } : one,
  );
  return { ...lane, months };
}

/**
 * Where a lane that pages by id can start at this record (the desk's density carries it): the chat's conversation and
 * message, the mention's notification and its post; none for a post of ours. Other lanes jump by instant.
 */
function positionOf(record: Records[RecordKind]): object | undefined {
  if ('conversation' in record) return { conversation: record.conversation, message: Number(record.id) };
  if (!('visibility' in record) || record.notificationId === undefined) return undefined;
  return { notification: record.notificationId, status: record.id };
}
