// The ways a line is walked: back from the newest page, forward from the oldest, and both ways from an instant.
import { fetchPage } from '../../src/channels/email/api.ts';
import type { Entry } from '../../src/timeline/entry.ts';
import type { Page, PageRequest } from '../../src/timeline/page.ts';
import { holds } from '../checks.ts';
import { dana } from './letters.ts';

const never = new AbortController().signal;
const MOST_PAGES = 200;

/** One page; a failure is thrown. */
export async function pageOf(request: PageRequest): Promise<Page> {
  const result = await fetchPage(dana, request, never);
  if (!result.ok) throw new Error(`no page: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Every page from `first` on in one direction, the first one included. */
export async function walk(
  first: PageRequest,
  direction: 'older' | 'newer',
  limit: number,
): Promise<readonly Page[]> {
  const pages = [await pageOf(first)];
  for (;;) {
    const last = pages.at(-1);
    const cursor = direction === 'older' ? last?.older : last?.newer;
    if (cursor === undefined || (direction === 'newer' && last?.atNewest)) return pages;
    holds(pages.length < MOST_PAGES, `the walk ${direction} by ${String(limit)} never ends`);
    pages.push(await pageOf({ direction, cursor, limit }));
  }
}

export const back = (limit: number): Promise<readonly Page[]> =>
  walk({ direction: 'older', limit }, 'older', limit);
export const forward = (limit: number): Promise<readonly Page[]> =>
  walk({ direction: 'newer', after: 0, limit }, 'newer', limit);

export const entriesOf = (pages: readonly Page[]): readonly Entry[] =>
  pages.flatMap(({ entries }) => entries);

/** A jump: the page before `at`, then to the start, then from there to the present. */
export async function aroundInstant(at: number, limit: number): Promise<readonly Page[]> {
  const older = await walk({ direction: 'older', before: at, limit }, 'older', limit);
  const cursor = older[0]?.newer;
  holds(cursor !== undefined, 'a jump gives no way forward');
  const newer = await walk(
    { direction: 'newer', ...(cursor !== undefined && { cursor }), limit },
    'newer',
    limit,
  );
  return [...older, ...newer];
}
