// Forward in the call log: from an instant towards the present, and at the newest end whatever was filed or changed.
import type { IdentityKey } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';
import type { Page } from '#src/timeline/index.ts';
import { textOf, type Changes, type Forward } from './cursor.ts';
import { changedSince, search, since, type Found, type Item } from './search.ts';

/** Search is behind by seconds, and not by the same for all: what was known then is asked for again. */
const OVERLAP = MINUTE;
const ALL = 100;

export async function changesPage(
  keys: readonly IdentityKey[],
  known: Changes,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const items: Item[] = [];
  for (const key of keys) {
    for (let hasMore = true, skip = 0; hasMore; skip += ALL) {
      const filters = [changedSince(Math.max(0, known.changed - OVERLAP))];
      const page = await search(key, { filters, sort: 'hs_lastmodifieddate', skip, limit: ALL }, signal);
      if (!page.ok) return page;
      items.push(...page.value.items);
      hasMore = page.value.hasMore && !page.value.isCapped;
    }
  }
  return ok({
    entries: items.map(({ entry }) => entry),
    newer: textOf({
      changed: Math.max(known.changed, ...items.map(({ changedAt }) => changedAt)),
      since: Math.max(known.since, ...items.map(({ at }) => at)),
    }),
    atNewest: true,
    covered: { from: known.since, to: Infinity },
  });
}

export async function forwardPage(
  keys: readonly IdentityKey[],
  { from, skips }: Forward,
  limit: number,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const pages: Found[] = [];
  for (const [index, key] of keys.entries()) {
    const skip = skips[index] ?? 0;
    const page = await search(key, { filters: [since(from)], sort: 'hs_timestamp', skip, limit }, signal);
    if (!page.ok) return page;
    pages.push(page.value);
  }
  const open = pages.filter(({ hasMore }) => hasMore);
  const to = Math.min(Infinity, ...open.map(({ items }) => items.at(-1)?.at ?? from));
  const items = pages.flatMap((page) => page.items.filter(({ at }) => at <= to));
  const atNewest = open.length === 0;
  const newest = Math.max(from, ...items.map(({ at }) => at));
  return ok({
    entries: items.map(({ entry }) => entry),
    older: textOf({
      contacts: keys.map(({ value }) => value),
      places: keys.map(() => ({ at: textOf({ until: from - 1, skip: 0 }) })),
      until: from - 1,
    }),
    newer: textOf(
      atNewest
        ? { changed: Math.max(from, ...items.map(({ changedAt }) => changedAt)), since: newest }
        : { from: to, skips: pages.map((page, index) => skipAt(page, to, from, skips[index] ?? 0)) },
    ),
    atNewest,
    covered: { from, to: atNewest ? Infinity : to },
  });
}

/** How many of the next page's first instant were given. */
const skipAt = ({ items }: Found, to: number, from: number, skip: number): number =>
  items.filter(({ at }) => at === to).length + (to === from ? skip : 0);
