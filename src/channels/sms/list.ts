// Asks for one page of one direction of one number. The back end's pages say where the next one is; nobody reads
// inside that address.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { DAY, now, type Instant } from '#src/lib/time.ts';
import type { StreamPage } from '#src/lib/streams.ts';
import type { Entry } from '#src/timeline/index.ts';
import { bare, entryOf, textAt, whenOf } from './map.ts';
import { WirePage } from './wire.ts';

const BASE = '/gw/sms';
/** The gateway knows the account and puts its own in place of this one. */
export const MESSAGES = `${BASE}/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json`;
/** The back end gives no more on one page. */
export const MOST = 1000;

/** One direction of one of the customer's numbers. */
export interface Stream {
  readonly key: IdentityKey;
  readonly direction: 'From' | 'To';
}

/** A customer's number in both directions. */
export const streamsOf = (keys: readonly IdentityKey[]): readonly Stream[] =>
  keys.flatMap((key) => [
    { key, direction: 'From' as const },
    { key, direction: 'To' as const },
  ]);

/** What to ask for. Days are whole: the back end promises no finer dates, so callers over-fetch and trim. */
export interface Listing {
  readonly size: number;
  readonly fromDay?: Instant;
  readonly toDay?: Instant;
}

/** The address of the first page of a stream. */
export function addressOf({ key, direction }: Stream, { size, fromDay, toDay }: Listing): string {
  const query = new URLSearchParams({ [direction]: numberOf(key), PageSize: String(Math.min(size, MOST)) });
  if (fromDay !== undefined) query.set('DateSent>', dayText(fromDay));
  if (toDay !== undefined) query.set('DateSent<', dayText(toDay));
  return `${MESSAGES}?${query}`;
}

const dayText = (at: Instant): string => new Date(at).toISOString().slice(0, 10);

export interface Item {
  readonly at: Instant;
  readonly entry: Entry;
}

/** One page at `address`, newest first. */
export async function pageAt(
  stream: Stream,
  address: string,
  signal: AbortSignal,
): Promise<Result<StreamPage<Item>>> {
  const reply = await ask(address, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(WirePage, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a page of messages',
    });
  const { messages, next_page_uri: next } = read.data;
  return ok({
    items: itemsOf(
      messages.filter((record) => concerns(record, stream)),
      stream,
    ),
    ...(next != null && next !== '' && { next: withinGateway(next) }),
  });
}

/** A page address of the back end below our gateway, whatever host it names. */
function withinGateway(uri: string): string {
  const { pathname, search } = new URL(uri, 'https://gateway.invalid');
  return (pathname.startsWith(`${BASE}/`) ? pathname : BASE + pathname) + search;
}

/** Records without a readable time stand where their newer neighbour does. */
function itemsOf(records: readonly unknown[], { key }: Stream): Item[] {
  let near = records.map(whenOf).find((at) => at !== undefined) ?? now();
  return records.map((record) => {
    const entry = entryOf(record, key, near);
    near = entry.at;
    return { at: entry.at, entry };
  });
}

/** A back end that ignores the filter answers with everybody's messages: those are not ours to show. */
function concerns(record: unknown, { key, direction }: Stream): boolean {
  const number = textAt(record, direction.toLowerCase());
  return number === undefined || digits(number) === digits(key.value);
}

const digits = (number: string): string => bare(number).replaceAll(/\D/g, '');

/** The number as the back end wants it: E.164, with the prefix of another network where the key has one. */
export const numberOf = ({ value }: IdentityKey): string => value.replaceAll(/[^\d+a-z:]/gi, '');

/** The day before and after, for dates that name days only. */
export const dayBefore = (at: Instant): Instant => at - DAY;
export const dayAfter = (at: Instant): Instant => at + DAY;
