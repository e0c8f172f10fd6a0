// Lists of the network: ids as bounds, a Link header with the network's own host, and pages that are shorter than
// asked for although there is more.
import { json, type Feed, type SocialPostRecord } from '#src/mocks/backend.ts';
import { error, limits } from './errors.ts';
import { HOST } from './accounts.ts';
import { compareIds } from '../wire-ids.ts';

interface ListOf {
  readonly feed: Feed<SocialPostRecord>;
  /** The id a record is paged by; undefined: not on this list. */
  readonly idOf: (record: SocialPostRecord) => string | undefined;
  readonly wireOf: (record: SocialPostRecord) => unknown;
  /** The address the network believes to have. */
  readonly path: string;
}

/** One page: `max_id` and `since_id` bound it from the newest down, `min_id` gives the page right above. */
export function page({ feed, idOf, wireOf, path }: ListOf, query: URLSearchParams, now: number): Response {
  const limit = Math.min(Number(query.get('limit') ?? 40), 80);
  if (!Number.isInteger(limit) || limit < 1) return error(400, 'limit is not a number');
  const [maxId, sinceId, minId] = ['max_id', 'since_id', 'min_id'].map(
    (name) => query.get(name) ?? undefined,
  );
  if ([maxId, sinceId, minId].some((id) => id !== undefined && !/^\d+$/.test(id)))
    return error(400, 'bad id');
  const high = maxId === undefined ? feed.length : firstFrom(feed, idOf, maxId);
  const low = minId ?? sinceId;
  const start = low === undefined ? 0 : firstFrom(feed, idOf, String(BigInt(low) + 1n));
  const isUpwards = minId !== undefined;
  const wanted = shortened(limit, high);
  const found: SocialPostRecord[] = [];
  for (let step = 0; step < high - start && found.length < wanted; step++) {
    const record = feed.at(isUpwards ? start + step : high - 1 - step);
    if (idOf(record) !== undefined) found.push(record);
  }
  if (isUpwards) found.reverse();
  const ids = found.flatMap((record) => idOf(record) ?? []);
  const [newest, oldest] = [ids[0], ids.at(-1)];
  const linkTo = (rel: string, bound: string, id: string) => {
    const next = new URLSearchParams(query);
    for (const name of ['max_id', 'since_id', 'min_id']) next.delete(name);
    next.set('limit', String(limit));
    next.set(bound, id);
    return `<${HOST}${path}?${next}>; rel="${rel}"`;
  };
  const hasOlder = oldest !== undefined && isAnyBelow(feed, idOf, firstFrom(feed, idOf, oldest));
  const links = [
    ...(hasOlder ? [linkTo('next', 'max_id', oldest)] : []),
    ...(newest === undefined ? [] : [linkTo('prev', 'min_id', newest)]),
  ];
  return json(found.map(wireOf), 200, {
    ...limits(now),
    ...(links.length > 0 && { Link: links.join(', ') }),
  });
}

/** The network filters after it has counted: a full page is often a few short. */
const shortened = (limit: number, high: number): number => (limit < 8 ? limit : limit - (high % 4));

/** The first place whose record, or next record of this list, has an id not below `id`. Ids grow along the feed. */
function firstFrom(feed: Feed<SocialPostRecord>, idOf: ListOf['idOf'], id: string): number {
  let [low, high] = [0, feed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    let probe = middle;
    while (probe < high && idOf(feed.at(probe)) === undefined) probe++;
    const own = probe < high ? idOf(feed.at(probe)) : undefined;
    if (own === undefined || compareIds(own, id) >= 0) high = middle;
    else low = probe + 1;
  }
  return low;
}

function isAnyBelow(feed: Feed<SocialPostRecord>, idOf: ListOf['idOf'], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) if (idOf(feed.at(at)) !== undefined) return true;
  return false;
}
