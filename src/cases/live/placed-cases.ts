// Pages of a list of cases, and a few of the cases put into their places.
import type { CasePage, ListedCase } from '#src/desk/case.ts';

/**
 * The pages with those of the cases `ids` that stand in the list taken from `news`, the others of them gone. Each page
 * keeps the places it was cut between, so what stands behind the last page is left to it. Undefined when nothing is left
 * on a page while there is more: the list has to be read again.
 */
export function withChanged(
  pages: readonly CasePage[],
  ids: ReadonlySet<string>,
  news: CasePage,
): readonly CasePage[] | undefined {
  let after = '';
  const next = pages.map((page, at) => {
    const [from, until] = [after, page.next];
    after = until ?? '';
    const its = news.items.filter(({ place }) => place > from && (until === undefined || place <= until));
    const isLast = at === pages.length - 1;
    const kept = page.items.filter(({ id }) => !ids.has(id));
    if (its.length === 0 && kept.length === page.items.length && !isLast) return page;
    const items = [...kept, ...its].toSorted(byPlace);
    // What the screen says of the counts, it takes from the last page.
    return { ...page, items, ...(isLast && { counts: news.counts }) };
  });
  return next.some(({ items }) => items.length > 0) || after === '' ? next : undefined;
}

const byPlace = (a: ListedCase, b: ListedCase): number => (a.place < b.place ? -1 : 1);
