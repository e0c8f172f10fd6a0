// The list of messages: newest first, fifty to a page unless asked otherwise, days as the finest dates, and page
// addresses that go stale.
import { json, type BackendContext, type Call, type Feed, type SmsRecord } from '#src/mocks/backend.ts';
import { accountOf, error } from './errors.ts';
import { listedAt, standing, wireOf } from './wire.ts';
import { CODES } from '../wire.ts';

const DAY = 24 * 3600_000;
/** A page address is good for so long. */
const TOKEN_LIVES = 3600_000;
/** No message waits longer than this to be sent, so the feed's order is never further off. */
const DISORDER = 60_000;

export async function listMessages({ url, params, ctx }: Call): Promise<Response> {
  const account = accountOf(params['account']);
  if (account === undefined)
    return error(404, CODES.notFound, `The requested resource ${url.pathname} was not found`);
  const query = url.searchParams;
  const from = query.get('From');
  const to = query.get('To');
  if (!from && !to) return error(400, 20_001, 'A From or a To number is required by this gateway.');
  const size = Number(query.get('PageSize') ?? 50);
  if (!Number.isInteger(size) || size < 1)
    return error(400, 20_006, `Invalid PageSize: ${query.get('PageSize')}`);
  const limit = Math.min(size, 1000);
  const after = tokenOf(query.get('PageToken'), ctx.now());
  if (after === 'stale') return error(400, CODES.stalePage, 'Invalid or expired page token.');

  const found: SmsRecord[] = [];
  for await (const record of newestFirst(ctx, from ?? to ?? '', after, boundsOf(query))) {
    if (!matches(record, from, to, query)) continue;
    found.push(record);
    if (found.length > limit) break;
  }
  const shown = found.slice(0, limit);
  const page = Number(query.get('Page') ?? 0);
  const last = shown.at(-1);
  const addressOf = (place: Readonly<Record<string, string>>) => {
    const next = new URLSearchParams(query);
    for (const [name, value] of Object.entries({ PageSize: String(limit), ...place })) next.set(name, value);
    return `/2010-04-01/Accounts/${account}/Messages.json?${next}`;
  };
  return json({
    end: page * limit + Math.max(0, shown.length - 1),
    first_page_uri: addressOf({ Page: '0' }).replace(/&PageToken=[^&]*/, ''),
    messages: shown.map((record) => wireOf(record, account)),
    next_page_uri:
      found.length > limit && last
        ? addressOf({ Page: String(page + 1), PageToken: `PA${last.id}.${listedAt(last)}.${ctx.now()}` })
        : null,
    page,
    page_size: limit,
    previous_page_uri: null,
    start: page * limit,
    uri: addressOf({ Page: String(page) }),
  });
}

interface After {
  readonly id: string;
  readonly at: number;
}

function tokenOf(token: string | null, now: number): After | 'stale' | undefined {
  if (token === null) return undefined;
  const parts = /^PA(\w+)\.(\d+)\.(\d+)$/.exec(token);
  if (!parts || now - Number(parts[3]) > TOKEN_LIVES) return 'stale';
  return { id: parts[1] ?? '', at: Number(parts[2]) };
}

/** Everything with this number, newest first by when it was sent, from after a place on. */
async function* newestFirst(
  ctx: BackendContext,
  number: string,
  after: After | undefined,
  [low, high]: readonly [number, number],
): AsyncGenerator<SmsRecord> {
  const owners = ctx.world.byKey('phone', number.replace(/^whatsapp:/, '')).map(({ id }) => id);
  const feeds = await Promise.all([...owners, number].map((owner) => ctx.feed('sms', owner)));
  const start = Math.min(after === undefined ? Infinity : after.at, high) + DISORDER;
  const spots = feeds.map((feed) => (start === Infinity ? feed.length : feed.indexOf(start + 1)) - 1);
  const waiting: SmsRecord[] = [];
  let passed = after === undefined;
  for (let record = latest(feeds, spots); ; record = latest(feeds, spots)) {
    if (record && record.at < low - DISORDER) record = undefined;
    if (record) waiting.push(standing(record, ctx.now()));
    waiting.sort((a, b) => listedAt(b) - listedAt(a) || (a.id < b.id ? 1 : -1));
    const sure = record ? record.at + DISORDER : -Infinity;
    while (waiting[0] && listedAt(waiting[0]) > sure) {
      const next = waiting.shift();
      if (!next) break;
      const isMark = !passed && next.id === after?.id;
      passed ||= isMark || listedAt(next) < (after?.at ?? 0);
      if (passed && !isMark) yield next;
    }
    if (!record) return;
  }
}

/** Takes the newest record of several feeds. */
function latest(feeds: readonly Feed<SmsRecord>[], spots: number[]): SmsRecord | undefined {
  let best: { readonly record: SmsRecord; readonly index: number } | undefined;
  for (const [index, feed] of feeds.entries()) {
    const spot = spots[index] ?? -1;
    if (spot < 0) continue;
    const record = feed.at(spot);
    if (!best || record.at > best.record.at) best = { record, index };
  }
  if (best) spots[best.index] = (spots[best.index] ?? 0) - 1;
  return best?.record;
}

/** `DateSent` names days: whatever time is given with it is cut off. From, up to (exclusive). */
function boundsOf(query: URLSearchParams): readonly [number, number] {
  const day = (name: string): number | undefined => {
    const text = query.get(name);
    return text === null ? undefined : Date.parse(text.slice(0, 10));
  };
  const [min, max] = [day('DateSent') ?? day('DateSent>'), day('DateSent') ?? day('DateSent<')];
  return [min ?? -Infinity, max === undefined ? Infinity : max + DAY];
}

/** What was not sent yet has no date to be found by. */
function matches(record: SmsRecord, from: string | null, to: string | null, query: URLSearchParams): boolean {
  if (from !== null && record.from !== from) return false;
  if (to !== null && record.to !== to) return false;
  const [low, high] = boundsOf(query);
  if (low === -Infinity && high === Infinity) return true;
  return record.sentAt !== null && record.sentAt >= low && record.sentAt < high;
}
