import { describe, expect, test } from 'vitest';
import type { CasePage } from '#src/desk/case.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { cpuMs } from '#src/lib/testing/cpu.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import { dice } from '../../world/chance.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';

const ids = (body: unknown) => (body as CasePage).items.map(({ id }) => id);
const promise = (dueAt: number, state: 'open' | 'kept' = 'open') => ({
  id: 'p',
  text: '',
  ownerId: 'priya',
  dueAt,
  channel: 'phone',
  madeAt: 0,
  state,
});
const withCases = (cases: readonly CaseRecord[]) =>
  openGateway({ world: tinyWorld({ cases }), channels: [toyBackend] });

/** A world of many cases that are made when asked for. */
function manyCases(count: number, owners: readonly (string | null)[] = ['priya', 'tom', null]): World {
  const world = tinyWorld();
  const caseAt = (at: number) =>
    aCase(String(30_000 + at), {
      ownerId: owners[at % owners.length] ?? null,
      replyDueAt: at % 2 === 0 ? BEGINS_AT + ((at * 7919) % 1000) * 60_000 : null,
      customerWroteAt: BEGINS_AT - ((at * 104_729) % 100_000) * 1000,
    });
  return {
    ...world,
    caseCount: count,
    caseAt,
    case: (id) => (Number(id) >= 30_000 ? caseAt(Number(id) - 30_000) : undefined),
  };
}

describe('the order of the inbox', () => {
  test('what waits stands where its wait ends, whatever its reply time was', async () => {
    const wait = (id: string, more: Partial<CaseRecord>) =>
      aCase(id, { state: 'waiting', ownerId: 'priya', ...more });
    const gateway = await withCases([
      wait('until three', { replyDueAt: BEGINS_AT, waitingUntil: BEGINS_AT + 3 * HOUR_MS }),
      wait('until two', { waitingUntil: BEGINS_AT + 2 * HOUR_MS }),
      wait('promise in one', {
        waitingUntil: BEGINS_AT + 5 * HOUR_MS,
        promises: [promise(BEGINS_AT + HOUR_MS)],
      }),
    ]);
    const priya = await gateway.as('priya');
    expect(ids((await priya('/desk/v1/cases?view=waiting')).body)).toEqual([
      'promise in one',
      'until two',
      'until three',
    ]);
  });

  test('late first, then what is due soonest, by reply or promise; without either, who wrote longest ago', async () => {
    const gateway = await withCases([
      aCase('wrote an hour ago', { customerWroteAt: BEGINS_AT - HOUR_MS }),
      aCase('never wrote', { customerWroteAt: null }),
      aCase('wrote yesterday', { customerWroteAt: BEGINS_AT - 24 * HOUR_MS }),
      aCase('promise in two hours', { promises: [promise(BEGINS_AT + 2 * HOUR_MS)] }),
      aCase('reply in one hour', {
        replyDueAt: BEGINS_AT + HOUR_MS,
        promises: [promise(BEGINS_AT + 3 * HOUR_MS)],
      }),
      aCase('late', { replyDueAt: BEGINS_AT - HOUR_MS }),
      aCase('promise kept', { promises: [promise(0, 'kept')], customerWroteAt: BEGINS_AT - 2 * HOUR_MS }),
    ]);
    const tom = await gateway.as('tom');
    expect(ids((await tom('/desk/v1/cases?view=unowned')).body)).toEqual([
      'late',
      'reply in one hour',
      'promise in two hours',
      'wrote yesterday',
      'promise kept',
      'wrote an hour ago',
      'never wrote',
    ]);
  });

  test('pages follow each other without a case twice or missing, also when the list moves', async () => {
    const gateway = await openGateway({ world: manyCases(500, [null]), channels: [toyBackend] });
    const priya = await gateway.as('priya');
    const seen: string[] = [];
    let cursor: string | undefined = '';
    while (cursor !== undefined) {
      const page = (await priya(`/desk/v1/cases?view=unowned&limit=60&cursor=${encodeURIComponent(cursor)}`))
        .body as CasePage;
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
      // Somebody claims a case that was already shown.
      const shown = seen[3] ?? '';
      if (seen.length === 60) await gateway.backstage.act('priya', { do: 'claim', caseId: shown });
    }
    expect(seen.length).toBe(500);
    expect(new Set(seen).size).toBe(500);
  });

  test('50,000 cases: the first page is soon there, and a change moves one case', async () => {
    const gateway = await openGateway({ world: manyCases(50_000), channels: [toyBackend] });
    const priya = await gateway.as('priya');
    const list = (view: string) => cpuMs(() => priya(`/desk/v1/cases?view=${view}`));
    const first = await list('mine');
    const second = await list('unowned');
    await gateway.backstage.arrive('sms', 'james', 'Hello');
    const changed = await list('mine');
    expect((await priya('/desk/v1/cases?view=mine')).body).toMatchObject({
      counts: { mine: 16_667, unowned: 16_667, team: 33_334 },
    });
    expect({ first: first < 2000, second: second < 300, changed: changed < 30 }).toEqual({
      first: true,
      second: true,
      changed: true,
    });
  });

  test('a list that was moved along is the list made anew, whoever does what', async () => {
    const kept = manyCases(120);
    const storage = memoryRows();
    const gateway = await openGateway({ world: kept, channels: [toyBackend], storage });
    const lists = async (of: TestGateway) => {
      const all = [];
      for (const who of ['priya', 'tom', 'nadia', 'rene']) {
        const ask = await of.as(who);
        for (const view of ['mine', 'unowned', 'team', 'waiting', 'resolved'])
          for (const order of ['due', 'oldest', 'newest'])
            all.push((await ask(`/desk/v1/cases?view=${view}&order=${order}&limit=200`)).body);
      }
      return all;
    };
    await lists(gateway);
    const roll = dice(5);
    for (let step = 0; step < 45; step++) {
      const caseId = String(30_000 + roll.below(120));
      const act = roll.pick(['claim', 'release', 'resolve', 'reopen', 'wait', 'note'] as const);
      await gateway.backstage.act(roll.pick(['priya', 'tom']), {
        do: act,
        caseId,
        ...(act === 'note' && { text: 'Looked at it' }),
      });
      if (roll.maybe(0.2)) await gateway.backstage.arrive('sms', 'james', 'And another thing');
      if (step % 15 !== 14) continue;
      // Another page of the same world begins with nothing in memory.
      const anew = await openGateway({ world: { ...kept }, channels: [toyBackend], storage });
      expect(await lists(gateway)).toEqual(await lists(anew));
    }
  });

  test('more changes than anybody remembers, and a world begun again, make the list anew', async () => {
    const gateway = await openGateway({ world: manyCases(10, [null]), channels: [toyBackend] });
    const priya = await gateway.as('priya');
    const mine = async () => ((await priya('/desk/v1/cases?view=mine')).body as CasePage).counts.mine;
    expect(await mine()).toBe(0);
    for (let times = 0; times < 150; times++)
      for (const act of ['claim', 'release'] as const)
        await gateway.backstage.act('priya', { do: act, caseId: '30003' });
    await gateway.backstage.act('priya', { do: 'claim', caseId: '30004' });
    expect(await mine()).toBe(1);
    await gateway.backstage.reset();
    expect(await mine()).toBe(0);
    await gateway.backstage.act('priya', { do: 'claim', caseId: '30005' });
    expect(await mine()).toBe(1);
  });
});

describe('views', () => {
  test('mine, nobody’s, the team’s, waiting and resolved are counted for the person asking', async () => {
    const gateway = await withCases([
      aCase('1', { ownerId: 'priya', unread: 2 }),
      aCase('2', { ownerId: 'tom', unread: 1 }),
      aCase('3'),
      aCase('4', { state: 'waiting', ownerId: 'priya' }),
      aCase('5', { state: 'resolved', ownerId: 'priya', resolvedAt: BEGINS_AT - 2 * HOUR_MS }),
      aCase('6', { state: 'resolved', ownerId: 'tom', resolvedAt: BEGINS_AT - HOUR_MS }),
      aCase('7', { ownerId: 'tom', team: 'Connectivity' }),
      aCase('8', { customer: 'caroline' }),
      aCase('9', { openedAt: BEGINS_AT + HOUR_MS }),
    ]);
    const priya = await gateway.as('priya');
    const nadia = await gateway.as('nadia');
    expect((await priya('/desk/v1/cases?view=resolved')).body).toMatchObject({
      items: [{ id: '5' }],
      counts: { mine: 1, unowned: 2, team: 2, waiting: 1, resolved: 1, unread: 1 },
    });
    expect((await nadia('/desk/v1/cases?view=unowned')).body).toMatchObject({
      items: [{ id: '3' }],
      counts: { mine: 0, unowned: 1, team: 2 },
    });
    const rene = await gateway.as('rene');
    expect((await rene('/desk/v1/cases?view=resolved')).body).toMatchObject({
      items: [{ id: '6' }, { id: '5' }],
      counts: { mine: 0, unowned: 2, team: 3, waiting: 1, resolved: 2, unread: 0 },
    });
    gateway.pass(HOUR_MS);
    expect((await priya('/desk/v1/cases?view=unowned')).body).toMatchObject({ counts: { unowned: 3 } });
  });

  test.each([
    'view=everything',
    'order=random',
    'limit=0',
    'limit=x',
    'cursor=%7B%7D',
    'priority=mild',
    'due=soon',
    'unread=no',
  ])('%s is a bad request', async (query) => {
    const gateway = await withCases([]);
    const priya = await gateway.as('priya');
    expect((await priya(`/desk/v1/cases?${query}`)).status).toBe(400);
  });
});
