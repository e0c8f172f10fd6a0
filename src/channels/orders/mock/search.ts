// The search for orders: inclusive bounds, opaque cursors that need the same query, short and even empty pages, and a
// lag of some seconds behind writes.
import { json, type Call, type OrderRecord } from '#src/mocks/backend.ts';
import { invalid, parsed } from './errors.ts';
import { orderOf } from './order.ts';
import { compare, instantOf, scan, type Scan } from './scan.ts';
import { OrderSearch, SearchCursor } from '../wire-requests.ts';

/** The table of writes the search does not see yet: `<customer>/<order>`. */
export const LAG_TABLE = 'orders-lag';
export const LAG_MS = 1000;
export interface Lagging {
  readonly until: number;
  readonly before: OrderRecord;
}

export async function searchOrders({ request, ctx }: Call): Promise<Response> {
  const read = OrderSearch.safeParse(parsed(await request.text()));
  if (!read.success) {
    const [issue] = read.error.issues;
    return invalid('MISSING_REQUIRED_PARAMETER', issue?.message ?? 'Bad body', issue?.path.join('.'));
  }
  const { data: body } = read;
  const by = body.query.sort?.sort_field === 'UPDATED_AT' ? 'updated_at' : 'created_at';
  const times = body.query.filter.date_time_filter;
  const range = times?.[by];
  if (times && Object.keys(times).some((field) => field !== by))
    return invalid('BAD_REQUEST', 'The sort field must match the time filter.', 'query.sort.sort_field');
  const from = range?.start_at === undefined ? -Infinity : Date.parse(range.start_at);
  const to = range?.end_at === undefined ? Infinity : Date.parse(range.end_at);
  if (Number.isNaN(from) || Number.isNaN(to)) return invalid('INVALID_TIME', 'Times are RFC 3339.');
  const cursor = cursorIn(body);
  if (cursor === null) return invalid('INVALID_CURSOR', 'The cursor belongs to another query.', 'cursor');

  const people = new Map(
    body.query.filter.customer_filter.customer_ids
      .flatMap((id) => ctx.world.byKey('square_customer', id))
      .map((customer) => [customer.id, customer]),
  );
  const feeds = await Promise.all([...people.keys()].map((id) => ctx.feed('order', id)));
  const stale = new Map<string, OrderRecord>();
  for (const id of people.keys())
    for (const { value } of await ctx.list<Lagging>(LAG_TABLE, `${id}/`))
      if (value.until > ctx.now()) stale.set(value.before.id, value.before);

  const limit = body.limit ?? 500;
  const page = cursor?.page ?? 0;
  const way = body.query.sort?.sort_order ?? 'DESC';
  const start = cursor && way === 'DESC' ? { to: cursor.at } : cursor ? { from: cursor.at } : {};
  const keep = (record: OrderRecord) => fits(record, body) && isPast(record, cursor, by, way);
  const left = scan(feeds, { by, way, from, to, count: limit + 1, stale, keep, ...start });
  const shown = left.slice(0, sizeOf(page, limit));
  const last = shown.at(-1);
  const next =
    shown.length === left.length
      ? undefined
      : { at: last ? instantOf(last, by) : (cursor?.at ?? 0), id: last?.id ?? cursor?.id ?? '' };
  return json({
    ...(shown.length > 0 && {
      orders: shown.map((record) => orderOf(record, people.get(record.customer)?.name)),
    }),
    ...(next && { cursor: btoa(JSON.stringify({ of: nameOf(body), ...next, page: page + 1 })) }),
  });
}

/** Pages may be short without being the last: every second one is, and now and then one is empty. */
function sizeOf(page: number, limit: number): number {
  if (page % 5 === 3) return 0;
  return page % 2 === 1 ? Math.max(1, Math.floor((limit * 2) / 3)) : limit;
}

function fits(record: OrderRecord, { location_ids, query }: OrderSearch): boolean {
  const states = query.filter.state_filter?.states;
  return location_ids.includes(record.location) && (!states || states.includes(record.state));
}

function isPast(
  record: OrderRecord,
  cursor: SearchCursor | undefined,
  by: Scan['by'],
  way: Scan['way'],
): boolean {
  if (!cursor) return true;
  const order = compare(record, { at: cursor.at, updatedAt: cursor.at, id: cursor.id }, by);
  return way === 'DESC' ? order < 0 : order > 0;
}

/** The query a cursor is good for: everything in the body but the cursor and the size of a page. */
function nameOf({ location_ids, query }: OrderSearch): string {
  const text = JSON.stringify({ location_ids, query });
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** Null: not a cursor of this query. */
function cursorIn(body: OrderSearch): SearchCursor | undefined | null {
  if (body.cursor === undefined) return undefined;
  try {
    const read = SearchCursor.safeParse(JSON.parse(atob(body.cursor)));
    return read.success && read.data.of === nameOf(body) ? read.data : null;
  } catch {
    return null;
  }
}
