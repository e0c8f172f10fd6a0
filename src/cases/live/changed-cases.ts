// Cases that changed, brought into the lists one has open, each to its place: nothing else of them is read again.
import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import { CaseChanges, MOST_CHANGED } from '#src/desk/case-changes.ts';
import type { CasePage } from '#src/desk/case.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { unwrap } from '#src/lib/result.ts';
import { withChanged } from './placed-cases.ts';
import { CASE_LISTS } from '../queries.ts';

type Pages = InfiniteData<CasePage>;

/** Resolves when every list shows them; rejects when the desk does not say what became of them. */
export async function bringChanged(client: QueryClient, ids: ReadonlySet<string>): Promise<void> {
  const isList = ({ queryKey }: Query) => queryKey[1] === CASE_LISTS[1];
  // What only counts cases is asked again, and so is a list nobody looks at, when somebody does.
  const counted = client.invalidateQueries({ queryKey: ['cases'], predicate: (query) => !isList(query) });
  void client.invalidateQueries({ queryKey: CASE_LISTS, type: 'inactive' });
  let open = client.getQueryCache().findAll({ queryKey: CASE_LISTS, type: 'active' });
  // While a page comes in, what it comes to is not to be touched.
  while (open.length > 0) {
    await Promise.allSettled(open.flatMap(({ promise }) => promise ?? []));
    open = await bringInto(client, open, ids);
  }
  await counted;
}

/** The lists that began to be read meanwhile are still to be done. */
async function bringInto(
  client: QueryClient,
  open: readonly Query[],
  ids: ReadonlySet<string>,
): Promise<Query[]> {
  const news = await changesOf(open, ids);
  return open.filter((list, at) => {
    if (list.state.fetchStatus !== 'idle') return true;
    const [held, its] = [client.getQueryData<Pages>(list.queryKey), news[at]];
    const next = held && its && withChanged(held.pages, ids, its);
    if (next) client.setQueryData<Pages>(list.queryKey, { ...held, pages: [...next] });
    else void client.invalidateQueries({ queryKey: list.queryKey, exact: true });
    return false;
  });
}

/** GET /desk/v1/case-changes: what became of them in each list. */
async function changesOf(lists: readonly Query[], ids: ReadonlySet<string>): Promise<readonly CasePage[]> {
  if (ids.size > MOST_CHANGED) return [];
  const query = new URLSearchParams();
  for (const id of ids) query.append('id', id);
  for (const { queryKey } of lists) query.append('list', String(queryKey[2]));
  return CaseChanges.parse(unwrap(await ask(`${paths.caseChanges}?${query.toString()}`)).body).lists;
}
