import { describe, expect, test } from 'vitest';
import { criteria, Review, ReviewQueue, type Mark } from '#src/desk/reviews.ts';
import { openGateway, type TestGateway } from '../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../testing/tiny-world.ts';
import type { StaffRecord } from '../world/records.ts';
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

  test('is the same whoever asks on one day, and another on the next', () => {
    expect(on('2026-03-19')).toEqual(on('2026-03-19'));
    expect(on('2026-03-20')).not.toEqual(on('2026-03-19'));
  });

  test('takes some of each reason, each case once, and five by chance', () => {
    const picks = on('2026-03-19');
    expect(picks.map(({ because }) => because)).toEqual([
      'told-again',
      'long',
      ...Array<string>(5).fill('random'),
    ]);
    expect(new Set(picks.map(({ caseId }) => caseId)).size).toBe(picks.length);
  });

  test('leaves out what nothing has happened in for four weeks', () => {
    const old = aCase('1', {
      openedAt: BEGINS_AT - 40 * 24 * HOUR_MS,
      customerWroteAt: BEGINS_AT - 29 * 24 * HOUR_MS,
    });
    expect(pick([old], () => [], { day: '2026-03-19', now: BEGINS_AT })).toEqual([]);
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

  test('of another is seen once one’s own is saved; who compares sees all', async () => {
    const gateway = await open();
    const [rene, rolf, sam] = [
      await as(gateway, 'rene'),
      await as(gateway, 'rolf'),
      await as(gateway, 'sam'),
    ];
    const seen = async ({ ask }: typeof rene) =>
      ((await ask(card)).body as { items: Review[] }).items.map(({ reviewer }) => reviewer.id);
    await rene.save({ marks: marked(1) });
    expect([await seen(rene), await seen(rolf), await seen(sam)]).toEqual([['rene'], [], ['rene']]);
    await rolf.save({ marks: marked(0) });
    expect(await seen(rolf)).toEqual(['rene', 'rolf']);
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
