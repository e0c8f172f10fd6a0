// The supervisor's figures, counted from what the channels hand out, and the cases behind each of them.
import type { FigureChoices, Moves, Satisfaction, TakenOrders, Waiting } from '#src/desk/figures.ts';
import { seesBrand } from '#src/staff/roles.ts';
import { json, type Call, type Route } from '../../backend.ts';
import type { World } from '../../world/records/world.ts';
import { eachInSlices, inSlices } from '../../slices.ts';
import { londonDate } from '../../world/when.ts';
import { badRequest } from '../problems.ts';
import { askedOf, type Asked } from './asked.ts';
import { pageOfDays, type Hit } from './behind.ts';
import { pagesOf, type Page } from './book.ts';
import { movesBehind, movesOf } from './moves.ts';
import { satisfactionBehind, satisfactionOf } from './satisfaction.ts';
import { takenOf } from './taken.ts';
import { waitingBehind, waitingOf } from './waiting.ts';

interface Found {
  readonly pages: readonly Page[];
  readonly asked: Asked;
  readonly query: URLSearchParams;
  readonly world: World;
}

/** `whole`: the world without anybody's rights laid over it. */
export function figureRoutes(whole: () => World): readonly Route[] {
  const route = (path: string, answer: (found: Found) => unknown): Route => ({
    method: 'GET',
    path: `/figures${path}`,
    needs: 'supervision.read',
    async answer({ ctx, principal, url: { searchParams: query } }) {
      const asked = askedOf(query, ctx.now());
      if (typeof asked === 'string') return badRequest(asked);
      const all = await pagesOf({ ctx, principal, whole: whole() }, asked);
      const pages = await eachInSlices(all, (page) => (asked.counts(page) ? [page] : []));
      const answered = await answer({ pages, asked, query, world: ctx.world });
      return typeof answered === 'string' ? badRequest(answered) : json(answered);
    },
  });
  const behind = (name: string, hitsOf: (found: Found) => (page: Page) => readonly Hit[]): Route =>
    route(`/${name}/cases`, async (found) => {
      const hitsIn = hitsOf(found);
      const days = new Map<string, Hit[]>();
      await inSlices(found.pages, (page) => {
        const hits = days.get(page.day) ?? [];
        days.set(page.day, hits);
        hits.push(...hitsIn(page));
      });
      return pageOfDays([...days.values()], found.world, found.query);
    });
  return [
    { method: 'GET', path: '/figures', needs: 'supervision.read', answer: choices },
    route(
      '/moves',
      async ({ pages, asked: { from, to }, world }) =>
        ({ from, to, ...(await movesOf(pages, world)) }) satisfies Moves,
    ),
    behind('moves', ({ world, query }) => movesBehind(world, query)),
    route(
      '/satisfaction',
      async ({ pages, asked: { from, to } }) =>
        ({ from, to, ...(await satisfactionOf(pages)) }) satisfies Satisfaction,
    ),
    behind('satisfaction', ({ query }) => satisfactionBehind(query)),
    route(
      '/waiting',
      async ({ pages, asked, world }) =>
        ({ from: asked.from, to: asked.to, stores: await waitingOf(pages, world, asked) }) satisfies Waiting,
    ),
    route(
      '/taken',
      ({ pages, asked, world }) =>
        ({ from: asked.from, to: asked.to, orders: takenOf(pages, world, asked) }) satisfies TakenOrders,
    ),
    behind('waiting', ({ world, query, asked }) => waitingBehind(world, { query, asked })),
  ];
}

function choices({ ctx, principal: { staff } }: Call): Response {
  const { brands, stores, teams } = ctx.world;
  const sees = (brand: string) => !staff || seesBrand(staff, brand);
  return json({
    today: londonDate(ctx.now()),
    brands: brands.filter(({ id }) => sees(id)).map(({ id, name }) => ({ id, name })),
    stores: stores.filter(({ brand }) => sees(brand)).map(({ id, name, brand }) => ({ id, name, brand })),
    teams: teams.map(({ name }) => name),
  } satisfies FigureChoices);
}
