// Answers a page of visits for the people behind the keys asked for; never for everybody.
import { json, problem, type BackendContext, type Call, type VisitRecord } from '#src/mocks/backend.ts';
import { readDown, readUp } from '#src/mocks/reading.ts';
import { visitOf } from './visit.ts';
import type { Visit } from '../wire.ts';

type PartyKey = Visit['matched_key'];

export async function list({ request, url, ctx }: Call): Promise<Response> {
  const keys = keysOf(url.searchParams);
  if (keys.length === 0) return problem(400, 'Who?', { detail: 'Give loyalty_id, phone or email.' });
  const page = wholeNumber(url.searchParams.get('page'), 1);
  const perPage = wholeNumber(url.searchParams.get('per_page'), 25);
  if (page === undefined || perPage === undefined || perPage > 100)
    return problem(400, 'Bad request', { detail: 'page from 1, per_page from 1 to 100.' });
  const before = instant(url.searchParams.get('started_before'));
  const from = instant(url.searchParams.get('started_from'));
  if (before === null || from === null)
    return problem(400, 'Bad request', { detail: 'Instants are RFC 3339 with an offset.' });

  const people = peopleOf(ctx, keys);
  const feeds = await Promise.all([...people.keys()].map((id) => ctx.feed('visit', id)));
  const window = {
    ...(before !== undefined && { before }),
    ...(from !== undefined && { from }),
    skip: (page - 1) * perPage,
    count: perPage,
  };
  const { records, total } = from === undefined ? readDown(feeds, window) : readUp(feeds, window);
  const body = {
    data: records.map((record) => onWire(ctx, record, people)),
    page,
    per_page: perPage,
    total,
    total_pages: Math.max(1, Math.ceil(total / perPage)),
  };
  const etag = `"${tagOf(JSON.stringify(body))}"`;
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers: { ETag: etag } });
  return json(body, 200, { ETag: etag });
}

/** Everybody known by one of the keys, each with the first key that found them. */
function peopleOf(ctx: BackendContext, keys: readonly PartyKey[]): ReadonlyMap<string, PartyKey> {
  const people = new Map<string, PartyKey>();
  for (const key of keys)
    for (const { id } of ctx.world.byKey(key.kind, key.value)) if (!people.has(id)) people.set(id, key);
  return people;
}

function onWire(ctx: BackendContext, record: VisitRecord, people: ReadonlyMap<string, PartyKey>): unknown {
  const store = ctx.world.stores.find(({ id }) => id === record.store);
  return visitOf(record, store, people.get(record.customer) ?? { kind: 'loyalty', value: '' });
}

const keysOf = (query: URLSearchParams): PartyKey[] => [
  ...query.getAll('loyalty_id').map((value): PartyKey => ({ kind: 'loyalty', value })),
  ...query.getAll('phone').map((value): PartyKey => ({ kind: 'phone', value })),
  ...query.getAll('email').map((value): PartyKey => ({ kind: 'email', value })),
];

function wholeNumber(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise;
  return /^[1-9]\d{0,6}$/.test(text) ? Number(text) : undefined;
}

/** The log keeps whole seconds, so a bound between two seconds means the later one. Null: unreadable. */
function instant(text: string | null): number | undefined | null {
  if (text === null) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.ceil(at / 1000) * 1000;
}

function tagOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16);
}
