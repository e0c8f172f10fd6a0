// Waiting in store: what the queue's own clock shows beside what visitors say.
import type { FigureCase, Waiting } from '#src/desk/figures.ts';
import type { World } from '../../world/records/world.ts';
import { median, nameOfStore, type Asked } from './asked.ts';
import { figureCase } from './behind.ts';
import type { Page } from './book.ts';
import type { StoreVisit } from './case-facts.ts';

const visitsIn = (page: Page, store: string | undefined): readonly StoreVisit[] =>
  store === undefined ? page.visits : page.visits.filter((visit) => visit.store === store);

export function waitingOf(pages: readonly Page[], world: World, { store }: Asked): Waiting['stores'] {
  const visits = Map.groupBy(
    pages.flatMap((page) => visitsIn(page, store)),
    (visit) => visit.store,
  );
  return [...visits.keys()].toSorted().map((id) => {
    const all = visits.get(id) ?? [];
    const logged = all.flatMap(({ loggedSeconds }) => loggedSeconds ?? []);
    const said = all.flatMap(({ saidMinutes }) => saidMinutes ?? []);
    return {
      id,
      name: nameOfStore(world, id),
      logged: logged.length,
      ...(logged.length > 0 && { loggedSeconds: median(logged) }),
      said: said.length,
      ...(said.length > 0 && { saidMinutes: median(said) }),
      unlogged: all.filter(({ isLogged }) => !isLogged).length,
    };
  });
}

export function waitingBehind(
  pages: readonly Page[],
  world: World,
  { query, asked }: { readonly query: URLSearchParams; readonly asked: Asked },
): readonly FigureCase[] {
  const only = query.get('only');
  const isMeant = (visit: StoreVisit): boolean =>
    (only !== 'logged' || visit.loggedSeconds !== undefined) &&
    (only !== 'said' || visit.saidMinutes !== undefined) &&
    (only !== 'unlogged' || !visit.isLogged);
  return pages.flatMap((page) =>
    visitsIn(page, query.get('in') ?? asked.store)
      .filter(isMeant)
      .map(({ at, store, loggedSeconds, saidMinutes, isLogged }) => ({
        ...figureCase(world, page.one, at),
        store: nameOfStore(world, store),
        ...(loggedSeconds !== undefined && { loggedSeconds }),
        ...(saidMinutes !== undefined && { saidMinutes }),
        ...(!isLogged && { unlogged: true }),
      })),
  );
}
