// How much happened on each lane, month by month, with the place where a lane can start reading: one request to jump
// anywhere in ten years.
import type { Density } from '#src/desk/density.ts';
import { json, type BackendContext, type Call, type Principal, type Route } from '../../backend.ts';
import { instantOf } from '../../world/feed.ts';
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { Feed, RecordKind, Records, World } from '../../world/records/world.ts';
import { channelOf, recordKinds } from '../../world/threads.ts';
import { readable } from './entries.ts';
import { badRequest, notFound } from '../problems.ts';
import { placeIn, talksAround, withTalks } from './places.ts';
import { reachedFeed } from '../customers/reached.ts';
import { instantFrom, iso } from '../wire.ts';

const DAY_MS = 24 * 3_600_000;
const DAYS = 62;
const SLICE = 10_000;

/** `whole`: the world without anybody's rights, and before anybody linked a key. */
export const densityRoutes = (whole: () => World): readonly Route[] => [
  {
    method: 'GET',
    path: '/customers/:id/density',
    needs: 'density',
    answer: (call) => density(call, whole()),
  },
];

type Lane = Density['lanes'][number];

async function density({ ctx, params, url, principal }: Call, whole: World): Promise<Response> {
  const customer = params['id'] ?? '';
  const person = ctx.world.customer(customer);
  const seeded = whole.customer(customer);
  if (!person || !seeded) return notFound();
  const asked = url.searchParams.get('around');
  const around = instantFrom(asked);
  if (asked !== null && around === undefined) return badRequest('`around` is an instant.');
  const kinds = recordKinds.filter((kind) => principal.may(`${channelOf(kind)}.read`));
  const now = ctx.now();
  const feeds = await Promise.all(
    kinds.map(async (kind) => ({ kind, feed: await feedFor(ctx, kind, { person, seeded }, principal) })),
  );
  const firsts = feeds.filter(({ feed }) => feed.length > 0).map(({ feed }) => instantOf(feed.at(0)));
  const from = firsts.length === 0 ? null : Math.min(...firsts);
  return json({
    from: from === null ? null : iso(from),
    to: iso(now),
    lanes: await Promise.all(
      feeds.map(async ({ kind, feed }) => {
        const lane = laneOf(channelOf(kind), feed, now, around);
        return kind === 'chat-message' && around !== undefined
          ? withTalks(lane, await talksAround(ctx, feed, customer, around), around)
          : lane;
      }),
    ),
  } satisfies Density);
}

async function feedFor(
  ctx: BackendContext,
  kind: RecordKind,
  of: { readonly person: CustomerRecord; readonly seeded: CustomerRecord },
  principal: Principal,
): Promise<Feed<Records[RecordKind]>> {
  if (kind === 'desk-entry') return readable(await reachedFeed(ctx, kind, of), principal);
  if (kind === 'chat-message' && !principal.may('notes.internal'))
    return withoutPrivate(await reachedFeed(ctx, kind, of));
  return reachedFeed(ctx, kind, of);
}

/** Counts must not tell how much colleagues wrote among themselves. */
async function withoutPrivate(feed: Feed<Records['chat-message']>): Promise<Feed<Records['chat-message']>> {
  const kept: Records['chat-message'][] = [];
  for (let at = 0; at < feed.length; at++) {
    const message = feed.at(at);
    if (message.private !== true) kept.push(message);
    // A long history is read in slices: the page stays alive.
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return {
    length: kept.length,
    at: (index) => {
      const message = kept[index];
      if (!message) throw new RangeError(`no message at ${index}`);
      return message;
    },
    indexOf: (instant) => {
      const index = kept.findIndex(({ at }) => at >= instant);
      return index === -1 ? kept.length : index;
    },
  };
}

function laneOf(
  channel: string,
  feed: Feed<Records[RecordKind]>,
  now: number,
  around: number | undefined,
): Lane {
  if (feed.length === 0) return { channel, total: 0, months: [], days: [] };
  const months: Lane['months'] = [];
  const wantsPlace = around === undefined ? () => true : isNextTo(feed, around);
  let month = monthOf(instantOf(feed.at(0)));
  let index = 0;
  while (index < feed.length) {
    const next = startOf({ ...month, month: month.month + 1 });
    const end = feed.indexOf(next);
    if (end > index) {
      const position = wantsPlace(month) ? placeIn(feed, index, end, around) : undefined;
      months.push({ month: nameOf(month), count: end - index, ...(position !== undefined && { position }) });
    }
    index = end;
    // A quiet stretch is crossed in one step.
    month = index < feed.length ? monthOf(instantOf(feed.at(index))) : month;
  }
  return { channel, total: feed.length, months, days: daysOf(feed, now) };
}

/** Whether a month is that of an instant or its neighbour, or holds the record before or after: years may be quiet. */
function isNextTo(feed: Feed<Records[RecordKind]>, around: number): (month: Month) => boolean {
  const index = feed.indexOf(around);
  const beside = [index - 1, index]
    .filter((at) => at >= 0 && at < feed.length)
    .map((at) => nameOf(monthOf(instantOf(feed.at(at)))));
  const own = monthOf(around);
  return (month) => isNear(month, own) || beside.includes(nameOf(month));
}

function daysOf(feed: Feed<Records[RecordKind]>, now: number): Lane['days'] {
  const days: Lane['days'] = [];
  const today = Math.floor(now / DAY_MS);
  let index = feed.indexOf((today - DAYS + 1) * DAY_MS);
  while (index < feed.length) {
    const day = Math.floor(instantOf(feed.at(index)) / DAY_MS);
    const end = feed.indexOf((day + 1) * DAY_MS);
    days.push({ day: iso(day * DAY_MS).slice(0, 10), count: end - index });
    index = end;
  }
  return days;
}

interface Month {
  readonly year: number;
  /** 0 is January. */
  readonly month: number;
}
function monthOf(instant: number): Month {
  const name = iso(instant);
  return { year: Number(name.slice(0, 4)), month: Number(name.slice(5, 7)) - 1 };
}
const startOf = ({ year, month }: Month): number => Date.UTC(year, month);
const nameOf = (month: Month): string => iso(startOf(month)).slice(0, 7);
const isNear = (a: Month, b: Month): boolean => Math.abs((a.year - b.year) * 12 + a.month - b.month) <= 1;
