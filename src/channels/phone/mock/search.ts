// Search in the call log: groups of filters, an offset for a page, ten thousand and no further, and always a little
// behind what was written.
import { json, type Call, type CallRecord, type Feed } from '#src/mocks/backend.ts';
import { error } from './errors.ts';
import { isSearchable, valueOf, wireOf } from './wire.ts';
import { CAP, WireSearch, type WireFilter } from '../wire.ts';

/** No note is filed later than this after its call. */
const FILED_WITHIN = 45 * 24 * 3600_000;
/** Up to so many calls are counted one by one; beyond, the count is what the dates say. */
const COUNTED = 5000;

export async function searchCalls({ request, ctx }: Call): Promise<Response> {
  const read = WireSearch.safeParse(await request.json().catch(() => undefined));
  if (!read.success) return error(400, 'VALIDATION_ERROR', 'Invalid input JSON');
  const { filterGroups, properties = [], limit = 10, after, sorts = [] } = read.data;
  if (limit > 200 || limit < 1)
    return error(400, 'VALIDATION_ERROR', `limit ${limit} is not between 1 and 200`);
  const offset = Number(after ?? 0);
  if (!Number.isInteger(offset) || offset < 0)
    return error(400, 'VALIDATION_ERROR', `after ${after} is no offset`);
  if (offset + limit > CAP)
    return error(400, 'VALIDATION_ERROR', `Paging through results beyond ${CAP} is not supported`);
  const contacts = filterGroups.map(contactOf);
  if (contacts.length === 0 || contacts.includes(undefined))
    return error(
      400,
      'VALIDATION_ERROR',
      'This gateway searches the calls of one contact: associations.contact EQ',
    );

  const now = ctx.now();
  const sort = sortOf(sorts[0]);
  const lists: CallRecord[][] = [];
  let total = 0;
  for (const [index, group] of filterGroups.entries()) {
    const [owner] = ctx.world.byKey('hubspot_contact', contacts[index] ?? '');
    if (!owner) continue;
    const feed = await ctx.feed('call', owner.id);
    const found = matching(feed, group.filters, {
      isOpen: (record) =>
        record.contactId === contacts[index] && isSearchable(record, now, ctx.world.beginsAt),
      sort,
      wanted: offset + limit,
    });
    lists.push(found.records);
    total += found.total;
  }
  const sorted = lists.length > 1 ? lists.flat().toSorted(orderOf(sort)) : (lists[0] ?? []);
  const shown = sorted.slice(offset, offset + limit);
  const next = String(offset + shown.length);
  return json({
    total,
    results: shown.map((record) => wireOf(record, properties)),
    ...(offset + shown.length < total && {
      paging: {
        next: { after: next, link: `https://api.calls.example/crm/v3/objects/calls/search?after=${next}` },
      },
    }),
  });
}

const contactOf = ({ filters }: { readonly filters: readonly WireFilter[] }): string | undefined =>
  filters.find(({ propertyName, operator }) => propertyName === 'associations.contact' && operator === 'EQ')
    ?.value;

interface Sort {
  readonly property: string;
  readonly isDescending: boolean;
}

function sortOf(
  sort: string | { readonly propertyName: string; readonly direction?: string } | undefined,
): Sort {
  if (sort === undefined) return { property: 'hs_createdate', isDescending: false };
  if (typeof sort === 'string')
    return { property: sort.replace(/^-/, ''), isDescending: sort.startsWith('-') };
  return { property: sort.propertyName, isDescending: sort.direction === 'DESCENDING' };
}

const orderOf =
  ({ property, isDescending }: Sort) =>
  (a: CallRecord, b: CallRecord): number => {
    const [left, right] = [Number(valueOf(a, property) ?? 0), Number(valueOf(b, property) ?? 0)];
    const order = left - right || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
    return isDescending ? -order : order;
  };

interface Wish {
  readonly isOpen: (record: CallRecord) => boolean;
  readonly sort: Sort;
  /** So many are wanted from the start of the sorted list. */
  readonly wanted: number;
}

/** What fits the filters, sorted, as far as wanted; the stretch of time is cut out before anything is read. */
function matching(
  feed: Feed<CallRecord>,
  filters: readonly WireFilter[],
  { isOpen, sort, wanted }: Wish,
): { readonly records: CallRecord[]; readonly total: number } {
  const [low, high] = stretchOf(feed, filters);
  const isInOrder = sort.property === 'hs_timestamp';
  const isLong = high - low > COUNTED;
  const rest = filters.filter(({ propertyName }) => propertyName !== 'associations.contact');
  const isTimeOnly = rest.every(({ propertyName }) => propertyName === 'hs_timestamp');
  const records: CallRecord[] = [];
  for (let step = 0; step < high - low; step++) {
    const record = feed.at(sort.isDescending ? high - 1 - step : low + step);
    if (isOpen(record) && rest.every((filter) => fits(record, filter))) records.push(record);
    if (isInOrder && isLong && isTimeOnly && records.length === wanted)
      return { records, total: Math.max(high - low, wanted) };
  }
  return { records: isInOrder ? records : records.toSorted(orderOf(sort)), total: records.length };
}

/** The part of a feed that can hold what the dates ask for. */
function stretchOf(feed: Feed<CallRecord>, filters: readonly WireFilter[]): readonly [number, number] {
  let [low, high] = [0, feed.length];
  for (const { propertyName, operator, value, highValue } of filters) {
    const at = instantOf(value);
    if (Number.isNaN(at)) continue;
    if (propertyName === 'hs_lastmodifieddate' || propertyName === 'hs_createdate') {
      if (operator.startsWith('GT')) low = Math.max(low, feed.indexOf(at - FILED_WITHIN));
    } else if (propertyName === 'hs_timestamp') {
      if (operator.startsWith('GT') || operator === 'BETWEEN' || operator === 'EQ')
        low = Math.max(low, feed.indexOf(at));
      if (operator.startsWith('LT') || operator === 'EQ') high = Math.min(high, feed.indexOf(at + 1));
      if (operator === 'BETWEEN') high = Math.min(high, feed.indexOf(instantOf(highValue) + 1));
    }
  }
  return [low, Math.max(low, high)];
}

const instantOf = (text = ''): number => (/^\d+$/.test(text) ? Number(text) : Date.parse(text));

function fits(record: CallRecord, { propertyName, operator, value, values, highValue }: WireFilter): boolean {
  const own = valueOf(record, propertyName);
  if (operator === 'HAS_PROPERTY') return own !== null;
  if (operator === 'NOT_HAS_PROPERTY') return own === null;
  if (own === null) return operator === 'NEQ' || operator === 'NOT_IN';
  const compare = (other = ''): number => {
    const [left, right] = typeof own === 'number' ? [own, instantOf(other)] : [Number(own), Number(other)];
    if (!Number.isNaN(left) && !Number.isNaN(right)) return left - right;
    return String(own) < other ? -1 : String(own) > other ? 1 : 0;
  };
  switch (operator) {
    case 'EQ':
      return compare(value) === 0;
    case 'NEQ':
      return compare(value) !== 0;
    case 'LT':
      return compare(value) < 0;
    case 'LTE':
      return compare(value) <= 0;
    case 'GT':
      return compare(value) > 0;
    case 'GTE':
      return compare(value) >= 0;
    case 'BETWEEN':
      return compare(value) >= 0 && compare(highValue) <= 0;
    case 'IN':
      return (values ?? []).some((one) => compare(one) === 0);
    case 'NOT_IN':
      return !(values ?? []).some((one) => compare(one) === 0);
    case 'CONTAINS_TOKEN':
      return String(own)
        .toLowerCase()
        .split(/\W+/)
        .includes((value ?? '').toLowerCase());
  }
}
