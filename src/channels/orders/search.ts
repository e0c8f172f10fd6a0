// One page of orders: as many searches as the places and customers need, each until it has something to show.
import * as z from 'zod/mini';
import { ask } from '#src/lib/http.ts';
import { onceASession } from '#src/lib/once-a-session.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import type { Spot } from './cursor.ts';
import {
  Order,
  Errors,
  Locations,
  MOST_CUSTOMERS,
  MOST_LOCATIONS,
  SearchAnswer,
  VERSION,
  type Location,
} from './wire.ts';

export const BASE = '/gw/orders/v2';
export const headers = { 'Square-Version': VERSION };
/** A short page is not the end, an empty one neither: ask on, but not for ever. */
const MOST_EMPTY = 6;

export interface Found {
  readonly records: readonly unknown[];
  /** Undefined: this search has ended. */
  readonly cursor?: string;
}

/** The places orders are taken at, as the person who is signed in sees them. */
export const placesOf = onceASession(async (): Promise<Result<readonly Location[]>> => {
  const reply = await ask(`${BASE}/locations`, { headers });
  if (!reply.ok) return reply;
  const read = z.safeParse(Locations, reply.value.body);
  if (!read.success) return failed('malformed', { retryable: true, detail: 'not a list of locations' });
  return ok(read.data.locations ?? []);
});

export interface Query {
  readonly location_ids: readonly string[];
  readonly customer_ids: readonly string[];
}

/** The searches that together see every place and customer: each takes ten of both. */
export function queriesOf(locations: readonly string[], customers: readonly string[]): readonly Query[] {
  const some = (list: readonly string[], size: number) =>
    Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
      list.slice(part * size, (part + 1) * size),
    );
  return some(locations, MOST_LOCATIONS).flatMap((location_ids) =>
    some(customers, MOST_CUSTOMERS).map((customer_ids) => ({ location_ids, customer_ids })),
  );
}

/** Orders of one search from a cursor on; goes over empty pages. */
export async function search(
  query: Query,
  spot: Spot,
  start: { readonly cursor?: string; readonly limit: number },
  signal: AbortSignal,
): Promise<Result<Found>> {
  let { cursor } = start;
  for (let empty = 0; empty < MOST_EMPTY; empty++) {
    const reply = await ask(`${BASE}/orders/search`, {
      method: 'POST',
      headers,
      json: bodyOf(query, spot, start.limit, cursor),
      signal,
    });
    if (!reply.ok) return reply;
    const read = z.safeParse(SearchAnswer, reply.value.body);
    if (!read.success) return failed('malformed', { retryable: true, detail: 'not a page of orders' });
    const records = read.data.orders ?? [];
    cursor = read.data.cursor;
    if (records.length > 0 || cursor === undefined)
      return ok({ records, ...(cursor !== undefined && { cursor }) });
  }
  return failed('malformed', { retryable: true, detail: 'only empty pages' });
}

/** A cursor is good for the very same body alone, so everything in it comes from the spot. */
function bodyOf({ location_ids, customer_ids }: Query, spot: Spot, limit: number, cursor?: string): object {
  const bound = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
  const range = { start_at: bound(spot.from), end_at: bound(spot.to) };
  const isBounded = spot.from !== undefined || spot.to !== undefined;
  return {
    location_ids,
    query: {
      filter: {
        customer_filter: { customer_ids },
        ...(isBounded && { date_time_filter: { [spot.by]: range } }),
      },
      sort: {
        sort_field: spot.by === 'updated_at' ? 'UPDATED_AT' : 'CREATED_AT',
        sort_order: spot.way === 'older' ? 'DESC' : 'ASC',
      },
    },
    limit,
    ...(cursor !== undefined && { cursor }),
  };
}

/** The cursor was made for another question, or is too old. */
export function isCursorRefused({ status, problem }: Failure): boolean {
  const read = z.safeParse(Errors, problem);
  return status === 400 && read.success && read.data.errors.some(({ code }) => code === 'INVALID_CURSOR');
}

/** The instants in a field of the readable records, in their order: a damaged one must not move a boundary. */
export const instantsOf = (
  records: readonly unknown[],
  field: 'created_at' | 'updated_at',
): readonly number[] =>
  records.flatMap((record) => {
    const read = z.safeParse(Order, record);
    return read.success ? [Date.parse(read.data[field])] : [];
  });
