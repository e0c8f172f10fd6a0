// Waiting in store: what the queue's own clock shows beside what visitors say, of each store and of each of its days.
import type { Waiting } from '#src/desk/figures.ts';
import { inSlices } from '../../slices.ts';
import type { World } from '../../world/records/world.ts';
import { median, nameOfStore, type Asked } from './asked.ts';
import type { Hit } from './behind.ts';
import type { Page } from './book.ts';
import type { StoreVisit } from './case-facts.ts';

type Waits = Waiting['stores'][number]['days'][number];

const visitsIn = (page: Page, store: string | undefined): readonly StoreVisit[] =>
  store === undefined ? page.visits : page.visits.filter((visit) => visit.store === store);

/** `pages` with the newest day first, and so are a store's days. */
export async function waitingOf(
  pages: readonly Page[],
  world: World,
  { store }: Asked,
): Promise<Waiting['stores']> {
  const stores = new Map<string, Map<string, StoreVisit[]>>();
  await inSlices(pages, (page) => {
    for (const visit of visitsIn(page, store)) {
      const days = stores.get(visit.store) ?? new Map<string, StoreVisit[]>();
      stores.set(visit.store, days);
      const visits = days.get(page.day);
      if (visits) visits.push(visit);
      else days.set(page.day, [visit]);
    }
  });
  const told: Waiting['stores'] = [];
  await inSlices(
    [...stores].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ([id, days]) => {
      told.push({
        id,
        name: nameOfStore(world, id),
        ...waitsOf([...days.values()].flat()),
        days: [...days].map(([day, visits]) => ({ day, ...waitsOf(visits) })),
      });
    },
  );
  return told;
}

function waitsOf(visits: readonly StoreVisit[]): Omit<Waits, 'day'> {
  const logged = visits.flatMap(({ loggedSeconds }) => loggedSeconds ?? []);
  const said = visits.flatMap(({ saidMinutes }) => saidMinutes ?? []);
  return {
    logged: logged.length,
    ...(logged.length > 0 && { loggedSeconds: median(logged) }),
    said: said.length,
    ...(said.length > 0 && { saidMinutes: median(said) }),
    unlogged: visits.filter(({ isLogged }) => !isLogged).length,
  };
}

export function waitingBehind(
  world: World,
  { query, asked }: { readonly query: URLSearchParams; readonly asked: Asked },
): (page: Page) => readonly Hit[] {
  const only = query.get('only');
  const day = query.get('day');
  const isMeant = (visit: StoreVisit): boolean =>
    (only !== 'logged' || visit.loggedSeconds !== undefined) &&
    (only !== 'said' || visit.saidMinutes !== undefined) &&
    (only !== 'unlogged' || !visit.isLogged);
  return (page) =>
    day !== null && page.day !== day
      ? []
      : visitsIn(page, query.get('in') ?? asked.store)
          .filter(isMeant)
          .map(({ at, store, loggedSeconds, saidMinutes, isLogged }) => ({
            one: page.one,
            at,
            more: {
              store: nameOfStore(world, store),
              ...(loggedSeconds !== undefined && { loggedSeconds }),
              ...(saidMinutes !== undefined && { saidMinutes }),
              ...(!isLogged && { unlogged: true }),
            },
          }));
}
