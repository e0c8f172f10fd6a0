// Fifty thousand cases at the pretend desk: the first list of a world, and what one change costs every list there is:
// `npm run bench -- inbox`. In Node, by the thread's own CPU.
import { withChanged } from '../src/cases/live/placed-cases.ts';
import { CasePage } from '../src/desk/case.ts';
import { cpuMs } from '../src/lib/testing/cpu.ts';
import { contextFor } from '../src/mocks/context.ts';
import { boardOf } from '../src/mocks/desk/lists/case-index.ts';
import { inOrder } from '../src/mocks/desk/lists/case-orders.ts';
import { service } from '../src/mocks/principals.ts';
import { openGateway } from '../src/mocks/testing/gateway.ts';
import { createWorld } from '../src/mocks/world/index.ts';
import { median, openGoals } from './stage/goals.ts';

const CHANGES = 200;
const VIEWS = ['mine', 'unowned', 'team', 'waiting', 'resolved'] as const;

const goals = openGoals();
const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'large' }) });
const priya = await gateway.as('priya');
const mara = await gateway.as('mara');

goals.title('50,000 cases');
goals.tell('the first list of a world', await cpuMs(() => priya('/desk/v1/cases?view=mine')), 'ms');
for (const ask of [priya, mara]) for (const view of VIEWS) await ask(`/desk/v1/cases?view=${view}`);
const again = await cpuMs(async () => {
  for (let count = 0; count < CHANGES; count++) await mara('/desk/v1/cases?view=team');
});
goals.tell('a page of fifty rows that is asked for again', again / CHANGES, 'ms');

const ground = gateway.runtime.ground();
const context = await contextFor(ground, 'desk', service);
const board = await boardOf(context, ground.world);
const cases = [...board.cases.values()];
const open = cases.filter(({ state }) => state === 'open');
// The clock of a thread moves in steps: many changes are measured as one.
let moving = 0;
for (const { id } of open.slice(0, CHANGES)) {
  await gateway.backstage.act('mara', { do: 'claim', caseId: id });
  moving += await cpuMs(() => boardOf(context, ground.world));
}
const sorts = [];
for (let round = 0; round < 5; round++) sorts.push(await cpuMs(() => inOrder(cases, 'due')));
goals.tell('sorting all of them', median(sorts), 'ms');
goals.keep('I2 one change, in ten sorted lists', moving / CHANGES, 2, 'ms');
goals.keep('I2 one change / sorting them', moving / CHANGES / median(sorts), 0.3);

// What is left to the page: ten pages of two hundred held, and what became of a case put into its place.
const pages: CasePage[] = [];
for (let cursor: string | undefined = ''; cursor !== undefined && pages.length < 10;) {
  const page: CasePage = CasePage.parse(
    (await priya(`/desk/v1/cases?view=team&limit=200&cursor=${encodeURIComponent(cursor)}`)).body,
  );
  pages.push(page);
  cursor = page.next;
}
const news: (readonly [string, CasePage])[] = [];
for (const { id } of pages.flatMap(({ items }) => items).slice(0, CHANGES)) {
  const { body } = await priya(`/desk/v1/case-changes?id=${id}&list=view%3Dteam`);
  news.push([id, CasePage.parse((body as { readonly lists: readonly unknown[] }).lists[0])]);
}
const putting = await cpuMs(() => news.map(([id, its]) => withChanged(pages, new Set([id]), its)));
goals.keep('I2 one change put into its place among 2,000 rows held', putting / news.length, 2, 'ms');
process.exitCode = goals.isKept() ? 0 : 1;
