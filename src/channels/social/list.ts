// The two lists a customer's posts come from: mentions as notifications, and our answers from the gateway.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { linksOf } from './link.ts';
import { at, entryOfMention, entryOfReply, listedAt, listId, whenOf } from './map.ts';
import { compareIds } from './wire-ids.ts';
import { WireAccount, WireList } from './wire.ts';

export const BASE = '/gw/social';
/** The network gives no more on one page. */
const MOST = 80;

type List = 'mentions' | 'replies';

/** One list of one account. */
export interface Stream {
  readonly key: IdentityKey;
  readonly account: string;
  readonly list: List;
}

export interface Item {
  /** By which it is paged. */
  readonly at: Instant;
  readonly id?: string;
  readonly entry: Entry;
}

export interface Listed {
  /** Newest first. */
  readonly items: readonly Item[];
  /** Bounds of the neighbouring pages; absent: none there. A short page is not the end. */
  readonly maxId?: string;
  readonly minId?: string;
}

export interface Bound {
  readonly maxId?: string;
  readonly minId?: string;
}

/** One page, below `maxId` or directly above `minId`, both exclusive. Never asks without the account. */
export async function listPage(
  stream: Stream,
  { maxId, minId }: Bound,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Listed>> {
  const query = new URLSearchParams({ account_id: stream.account, limit: String(Math.min(limit, MOST)) });
  if (stream.list === 'mentions') query.set('types[]', 'mention');
  if (maxId !== undefined) query.set('max_id', maxId);
  if (minId !== undefined) query.set('min_id', minId);
  const path = stream.list === 'mentions' ? '/api/v1/notifications' : '/ours/v1/replies';
  const reply = await ask(`${BASE}${path}?${query}`, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(WireList, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a list of posts',
    });
  const links = linksOf(reply.value.headers.get('Link'));
  const older = links.next?.get('max_id');
  const newer = links.prev?.get('min_id') ?? links.prev?.get('since_id');
  return ok({
    items: itemsOf(
      read.data.filter((record) => concerns(record, stream)),
      stream,
    ),
    ...(older != null && { maxId: older }),
    ...(newer != null && { minId: newer }),
  });
}

/** Records without a readable time stand where their newer neighbour does. */
function itemsOf(records: readonly unknown[], { key, list }: Stream): Item[] {
  let near = records.map(whenOf).find((when) => when !== undefined) ?? now();
  return records.map((record) => {
    const known = { via: key, near };
    const entry = list === 'mentions' ? entryOfMention(record, known) : entryOfReply(record, known);
    const id = listId(record);
    near = entry.at;
    return { at: Math.max(listedAt(record) ?? near, entry.at), ...(id !== undefined && { id }), entry };
  });
}

/** A network that ignores the filter tells of other people's mentions, and of likes: those are not ours to show. */
function concerns(record: unknown, { account, list }: Stream): boolean {
  if (list === 'replies') return true;
  const type = at(record, 'type');
  const author = at(at(record, 'account'), 'id');
  return (
    (typeof type !== 'string' || type === 'mention') && (typeof author !== 'string' || author === account)
  );
}

/** The newest id of a page. */
export const newestId = (items: readonly Item[]): string | undefined =>
  items.reduce<string | undefined>(
    (newest, { id }) =>
      id !== undefined && (newest === undefined || compareIds(id, newest) > 0) ? id : newest,
    undefined,
  );

const accounts = new Map<string, string>();

/** The network's id of a handle. Asked once: handles keep their id. */
export async function accountOf(handle: string, signal: AbortSignal): Promise<Result<string>> {
  const acct = handle.replace(/^@/, '').toLowerCase();
  const known = accounts.get(acct);
  if (known !== undefined) return ok(known);
  const reply = await ask(`${BASE}/api/v1/accounts/lookup?${new URLSearchParams({ acct })}`, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(WireAccount, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'not an account' });
  accounts.set(acct, read.data.id);
  return ok(read.data.id);
}
