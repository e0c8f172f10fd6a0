import { describe, expect, test } from 'vitest';
import { CaseReviews, criteria, Review, ReviewQueue, type Mark } from '#src/desk/reviews.ts';
import { FigureCasePage } from '#src/desk/figures.ts';
import { Scores } from '#src/desk/scores.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { pick } from './review-picks.ts';

const [first] = tinyWorld().staff;
const person = (id: string, role: StaffRecord['role']): StaffRecord => ({ ...first!, id, name: id, role });
const open = () =>
  openGateway({
    world: {
      ...tinyWorld({
        cases: [aCase('20418', { ownerId: 'priya' }), aCase('20419', { customer: 'mireille' })],
      }),
      staff: [...tinyWorld().staff, person('rolf', 'reviewer'), person('sam', 'supervisor')],
    },
  });

const marked = (mark: Mark['mark'], words = ''): readonly Mark[] =>
  criteria.map((criterion) => ({ criterion, mark, words, evidence: [] }));
const card = '/desk/v1/cases/20418/reviews';

async function as(gateway: TestGateway, who: string) {
  const ask = await gateway.as(who);
  const post = (path: string, json: object, version: number) =>
    ask(path, { json, headers: { 'If-Match': `"${String(version)}"` } });
  return { ask, post, save: (json: object, version = 0) => post(card, json, version) };
}

describe('the queue', () => {
  const cases = Array.from({ length: 60 }, (_, n) =>
    aCase(String(30_000 + n), {
      ...(n % 7 === 0 && { openedAt: BEGINS_AT - 20 * 24 * HOUR_MS }),
      ...(n % 11 === 0 && {
        remarks: [1, 2].map((id) => ({ channel: 'phone', id: String(id), toldAgain: true })),
      }),
    }),
  );
  const on = (day: string) => pick(cases, () => [], { day, now: BEGINS_AT });

  test('is the same whoever asks on one day, and another on the next', async () => {
    expect(await on('2026-03-19')).toEqual(await on('2026-03-19'));
    expect(await on('2026-03-20')).not.toEqual(await on('2026-03-19'));
  });

  test('takes some of each reason, each case once, and five by chance', async () => {
    const picks = await on('2026-03-19');
    expect(picks.map(({ because }) => because)).toEqual([
      'told-again',
      'long',
      ...Array<string>(5).fill('random'),
    ]);
    expect(new Set(picks.map(({ caseId }) => caseId)).size).toBe(picks.length);
  });

  test('leaves out what nothing has happened in for four weeks', async () => {
    const old = aCase('1', {
      openedAt: BEGINS_AT - 40 * 24 * HOUR_MS,
      customerWroteAt: BEGINS_AT - 29 * 24 * HOUR_MS,
    });
    expect(await pick([old], () => [], { day: '2026-03-19', now: BEGINS_AT })).toEqual([]);
  });

  test('stays as it is through the day, and says whom to tell', async () => {
    const gateway = await open();
    const { ask } = await as(gateway, 'rene');
    const queue = async () => ReviewQueue.parse((await ask('/desk/v1/review-queue')).body);
    const { day, items } = await queue();
    expect(day).toBe('2026-03-19');
    const james = items.find(({ case: { id } }) => id === '20418');
    expect([james?.because, james?.people.map(({ id }) => id)]).toEqual(['random', ['priya']]);
    await gateway.backstage.clock({ to: BEGINS_AT + 2 * HOUR_MS });
    expect((await queue()).items.map(({ case: { id } }) => id)).toEqual(items.map(({ case: { id } }) => id));
  });
});

describe('a scorecard', () => {
  test('is saved whole, adds up without what is not due, and again only by the version that was seen', async () => {
    const { save } = await as(await open(), 'rene');
    const marks = marked(1).map((mark, at) => (at === 0 ? { ...mark, mark: null } : mark));
    const saved = await save({ marks, change: ' Ask first. ' });
    expect(Review.parse(saved.body)).toMatchObject({ score: 5, of: 10, change: 'Ask first.', version: 1 });
    const again = await save({ marks: marked(2) });
    expect([again.status, (again.body as { current: Review }).current.version]).toEqual([412, 1]);
    expect((await save({ marks: marked(2) }, 1)).status).toBe(200);
  });

  test.each<readonly [string, unknown]>([
    ['without a criterion', marked(1).slice(1)],
    ['with one twice', [...marked(1).slice(1), marked(1)[1]]],
    ['with a mark that is none', marked(1).map((mark) => ({ ...mark, mark: 3 }))],
    ['that is no list', 'all good'],
  ])('%s is refused', async (_, marks) => {
    const { save } = await as(await open(), 'rene');
    expect((await save({ marks })).status).toBe(400);
  });

  test('of another is seen once one’s own is saved; who compares may open it, and is not blind then', async () => {
    const gateway = await open();
    const [rene, rolf, sam] = [
      await as(gateway, 'rene'),
      await as(gateway, 'rolf'),
      await as(gateway, 'sam'),
    ];
    const seen = async ({ ask }: typeof rene) =>
      ((await ask(card)).body as { items: Review[] }).items.map(({ reviewer }) => reviewer.id);
    await rene.save({ marks: marked(1) });
    expect([await seen(rene), await seen(rolf), await seen(sam)]).toEqual([['rene'], [], []]);
    expect([(await rolf.ask(card)).body, (await sam.ask(card)).body]).toEqual([
      { items: [] },
      { items: [], sealed: 1 },
    ]);
    await rolf.save({ marks: marked(0) });
    expect(await seen(rolf)).toEqual(['rene', 'rolf']);
    expect((await rolf.ask(`${card}/open`, { json: {} })).status).toBe(403);
    const opened = CaseReviews.parse((await sam.ask(`${card}/open`, { json: {} })).body);
    expect([opened.opened, opened.items.length, (await seen(sam)).length]).toEqual([true, 2, 2]);
    await sam.save({ marks: marked(1) });
    await sam.save({ marks: marked(2) }, 1);
    const { items } = CaseReviews.parse((await rene.ask(card)).body);
    expect(items.map(({ reviewer, sawOthers, first: before }) => [reviewer.id, sawOthers, before])).toEqual([
      ['rene', undefined, undefined],
      ['rolf', undefined, undefined],
      ['sam', true, undefined],
    ]);
  });
});

describe('two reviewers and one case', () => {
  const withFirst = (mark: Mark['mark']) =>
    marked(2).map((one) => (one.criterion === 'one-owner' ? { ...one, mark } : one));
  const queued = async ({ ask }: Awaited<ReturnType<typeof as>>) =>
    ReviewQueue.parse((await ask('/desk/v1/review-queue')).body).items.find(
      ({ case: { id } }) => id === '20418',
    );
  const seen = async ({ ask }: Awaited<ReturnType<typeof as>>) =>
    ((await ask(card)).body as { items: Review[] }).items.map((one) => [
      one.reviewer.id,
      one.first?.[0]?.mark,
      one.score,
    ]);

  test('score it blind, then see where they differ, and agree; what each said first is kept', async () => {
    const gateway = await open();
    const [rene, rolf] = [await as(gateway, 'rene'), await as(gateway, 'rolf')];
    await rene.save({ marks: withFirst(0) });
    expect([await seen(rolf), (await queued(rolf))?.differ, (await queued(rene))?.differ]).toEqual([
      [],
      undefined,
      undefined,
    ]);
    await rolf.save({ marks: withFirst(2) });
    expect(await seen(rolf)).toEqual([
      ['rene', undefined, 10],
      ['rolf', undefined, 12],
    ]);
    expect([(await queued(rolf))?.differ, (await queued(rene))?.differ]).toEqual([1, 1]);
    await rene.save({ marks: withFirst(1) }, 1);
    await rolf.save({ marks: withFirst(1) }, 1);
    expect(await seen(rene)).toEqual([
      ['rene', 0, 11],
      ['rolf', 2, 11],
    ]);
    expect((await queued(rene))?.differ).toBe(0);
  });
});

describe('the median of a team', () => {
  const DAY = 24 * HOUR_MS;
  /** Closed so long ago that some were read again before the world began. */
  const closed = (n: number, team: string, brand = 'dunmore') =>
    aCase(String(50_000 + n), {
      team,
      brand,
      state: 'resolved',
      customer: brand === 'rye' ? 'caroline' : 'james',
      openedAt: BEGINS_AT - 45 * DAY,
      customerWroteAt: null,
      resolvedAt: BEGINS_AT - 40 * DAY,
    });
  const scores = async (ask: Awaited<ReturnType<TestGateway['as']>>, query = '') =>
    Scores.parse((await ask(`/desk/v1/figures/scores${query}`)).body).teams;
  const world = () => ({
    ...tinyWorld({
      cases: [
        aCase('20418', { ownerId: 'priya' }),
        ...Array.from({ length: 60 }, (_, n) => closed(n, 'Customer care')),
        ...Array.from({ length: 4 }, (_, n) => closed(900 + n, 'Connectivity', 'rye')),
      ],
    }),
    staff: [
      ...tinyWorld().staff,
      person('sam', 'supervisor'),
      { ...person('ravi', 'reviewer'), brands: ['rye'] },
    ],
  });

  test('is the middle of the shares of its scorecards, each of which it opens; few make none', async () => {
    const ask = await (await openGateway({ world: world() })).as('sam');
    const teams = await scores(ask);
    for (const { team, cards, median } of teams) {
      const path = `/desk/v1/figures/scores/cases?limit=200&in=${encodeURIComponent(team)}`;
      const { items, total } = FigureCasePage.parse((await ask(path)).body);
      const shares = items
        .map(({ points }) => (points?.score ?? 0) / (points?.of ?? 1))
        .toSorted((a, b) => a - b);
      const at = (shares.length - 1) / 2;
      const middle = ((shares[Math.floor(at)] ?? 0) + (shares[Math.ceil(at)] ?? 0)) / 2;
      expect([total, items.length, median]).toEqual([cards, cards, cards < 5 ? undefined : middle]);
    }
    expect(teams.find(({ team }) => team === 'Customer care')?.cards).toBeGreaterThan(5);
  });

  test('counts what is saved now, tells who scores blind nothing of a case of today, and no other brand', async () => {
    const gateway = await openGateway({ world: world() });
    const [sam, rene, ravi] = [await gateway.as('sam'), await gateway.as('rene'), await gateway.as('ravi')];
    const cards = async (ask: typeof sam) =>
      (await scores(ask)).find(({ team }) => team === 'Customer care')?.cards ?? 0;
    const before = [await cards(sam), await cards(rene), await cards(ravi)];
    await sam(card, { json: { marks: marked(1) }, headers: { 'If-Match': '"0"' } });
    const after = [await cards(sam), await cards(rene), await cards(ravi)];
    expect(after.map((count, at) => count - (before[at] ?? 0))).toEqual([1, 0, 0]);
    expect(before[2]).toBe(0);
    await sam(`${card}/open`, { json: {} });
    await rene(card, { json: { marks: marked(1) }, headers: { 'If-Match': '"0"' } });
    expect((await cards(rene)) - (before[1] ?? 0)).toBe(2);
  });

  test('stands beside the score of whoever is given feedback', async () => {
    const gateway = await openGateway({ world: world() });
    const [rene, priya] = [await as(gateway, 'rene'), await as(gateway, 'priya')];
    await rene.save({ marks: marked(1) });
    await rene.post('/desk/v1/reviews/20418.rene/share', { with: 'priya' }, 1);
    const [given] = ((await priya.ask('/desk/v1/feedback')).body as { items: Review[] }).items;
    expect(given?.team).toMatchObject({ team: 'Customer care' });
    expect(given?.team?.cards).toBeGreaterThan(5);
    expect(given?.team?.median).toBeGreaterThan(0.5);
  });
});

describe('what passes between a reviewer and an agent', () => {
  const told = async ({ ask }: Awaited<ReturnType<typeof as>>) =>
    (
      (await ask('/desk/v1/notifications')).body as { items: { kind: string; by: { id: string } }[] }
    ).items.map(({ kind, by }) => [kind, by.id]);
  const given = async ({ ask }: Awaited<ReturnType<typeof as>>) =>
    ((await ask('/desk/v1/feedback')).body as { items: Review[] }).items;

  test('the agent is told, reads it, answers; the reviewer is told of the answer', async () => {
    const gateway = await open();
    const [rene, priya] = [await as(gateway, 'rene'), await as(gateway, 'priya')];
    await rene.save({ marks: marked(1, 'Said “fixed” too soon.') });
    expect([await given(priya), await told(priya)]).toEqual([[], []]);
    expect((await rene.post('/desk/v1/reviews/20418.rene/share', { with: 'priya' }, 1)).status).toBe(200);
    expect(await told(priya)).toEqual([['feedback-given', 'rene']]);
    expect(await given(priya)).toMatchObject([
      { id: '20418.rene', version: 2, marks: [{ words: 'Said “fixed” too soon.' }, {}, {}, {}, {}, {}] },
    ]);
    expect(
      (await priya.post('/desk/v1/reviews/20418.rene/answer', { text: 'I will wait a day.' }, 2)).status,
    ).toBe(200);
    expect(await told(rene)).toEqual([['feedback-answered', 'priya']]);
  });

  test('is nobody else’s: not to read, not to answer, not to share', async () => {
    const gateway = await open();
    const [rene, rolf, priya, tom] = [
      await as(gateway, 'rene'),
      await as(gateway, 'rolf'),
      await as(gateway, 'priya'),
      await as(gateway, 'tom'),
    ];
    await rene.save({ marks: marked(1) });
    const before = await priya.post('/desk/v1/reviews/20418.rene/answer', { text: 'Why?' }, 1);
    await rene.post('/desk/v1/reviews/20418.rene/share', { with: 'priya' }, 1);
    const others = [
      before,
      await tom.post('/desk/v1/reviews/20418.rene/answer', { text: 'Me too' }, 2),
      await rolf.post('/desk/v1/reviews/20418.rene/share', { with: 'tom' }, 2),
      await tom.post('/desk/v1/reviews/absent.rene/answer', { text: 'Me too' }, 2),
    ];
    expect(others.map(({ status, body }) => [status, body])).toEqual(
      others.map(() => [404, { type: 'about:blank', title: 'There is nothing here for you.', status: 404 }]),
    );
    expect(await given(tom)).toEqual([]);
    const nadia = await rene.post('/desk/v1/reviews/20418.rene/share', { with: 'nadia' }, 2);
    expect(nadia.status).toBe(400);
  });
});
