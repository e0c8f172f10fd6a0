// One search in the call log. It is paged by an offset that every new record shifts, and it ends after 10,000: so
// pages begin at an instant, and the offset is used only among calls of that one instant.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';
import type { Entry } from '#src/timeline/index.ts';
import { changedAt, entryOf, whenOf } from './map.ts';
import { CAP, PROPERTIES, WirePage } from './wire.ts';

export const CALLS = '/gw/phone/crm/v3/objects/calls';
/** More on one page is refused. */
const MOST = 100;

export interface Filter {
  readonly propertyName: string;
  readonly operator: 'EQ' | 'LTE' | 'GTE';
  readonly value: string;
}

export interface Search {
  readonly filters: readonly Filter[];
  /** A property, oldest first, or newest first with a minus before it. */
  readonly sort: string;
  /** Leave out so many from the start. */
  readonly skip: number;
  readonly limit: number;
}

export interface Found {
  readonly items: readonly Item[];
  readonly total: number;
  /** More was found than this page holds. */
  readonly hasMore: boolean;
  /** The search goes no further, though there is more. */
  readonly isCapped: boolean;
}
export interface Item {
  readonly at: Instant;
  readonly changedAt: Instant;
  readonly entry: Entry;
}

/** Calls of one contact. Never asks without the contact: the log would answer with everybody's. */
export async function search(
  key: IdentityKey,
  { filters, sort, skip, limit }: Search,
  signal: AbortSignal,
): Promise<Result<Found>> {
  const size = Math.min(limit, MOST, CAP - skip);
  if (size <= 0) return ok({ items: [], total: skip, hasMore: true, isCapped: true });
  const contact: Filter = { propertyName: 'associations.contact', operator: 'EQ', value: key.value };
  const reply = await ask(`${CALLS}/search`, {
    method: 'POST',
    json: {
      filterGroups: [{ filters: [contact, ...filters] }],
      sorts: [sort],
      properties: PROPERTIES,
      limit: size,
      ...(skip > 0 && { after: String(skip) }),
    },
    signal,
  });
  if (!reply.ok) return reply;
  const read = z.safeParse(WirePage, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a page of calls',
    });
  const { results, total } = read.data;
  const hasMore = skip + results.length < total && results.length > 0;
  return ok({ items: itemsOf(results, key), total, hasMore, isCapped: false });
}

/** Records without a readable time stand where their neighbour does. */
function itemsOf(records: readonly unknown[], key: IdentityKey): Item[] {
  let near = records.map(whenOf).find((at) => at !== undefined) ?? now();
  return records.map((record) => {
    const entry = entryOf(record, key, near);
    near = entry.at;
    return { at: entry.at, changedAt: changedAt(record) ?? 0, entry };
  });
}

/** Time filters are milliseconds as text. */
export const until = (at: Instant): Filter => ({
  propertyName: 'hs_timestamp',
  operator: 'LTE',
  value: String(at),
});
export const since = (at: Instant): Filter => ({
  propertyName: 'hs_timestamp',
  operator: 'GTE',
  value: String(at),
});
export const changedSince = (at: Instant): Filter => ({
  propertyName: 'hs_lastmodifieddate',
  operator: 'GTE',
  value: String(at),
});
