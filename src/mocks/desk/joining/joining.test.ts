import { describe, expect, test } from 'vitest';
import type { Case } from '#src/desk/case.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, aNote, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import type { SmsRecord } from '../../world/records/messages.ts';

const NUMBER = '+447700900184';
const sms = (id: string, at: number, direction: SmsRecord['direction'] = 'in'): SmsRecord => ({
  id,
  customer: 'james',
  at,
  direction,
  from: direction === 'in' ? NUMBER : '+447700900000',
  to: direction === 'in' ? '+447700900000' : NUMBER,
  body: id,
  status: direction === 'in' ? 'received' : 'delivered',
  sentAt: at,
});

const promise = {
  id: 'pr-1',
  text: 'Ring James',
  ownerId: 'tom',
  dueAt: BEGINS_AT + 2 * HOUR_MS,
  channel: 'phone',
  madeAt: BEGINS_AT - HOUR_MS,
  state: 'open',
} as const;

/** James: 1 (Priya's) holds his number, 2 (Priya's) a call, 3 is Tom's with a promise, 4 is nobody's. */
const open = () =>
  openGateway({
    channels: [toyBackend],
    world: tinyWorld({
      staff: [
        ...tinyWorld().staff,
        { ...tinyWorld().staff[0]!, id: 'mara', name: 'Mara Lind', role: 'lead' },
      ],
      cases: [
        aCase('1', {
          ownerId: 'priya',
          openedAt: BEGINS_AT - 5 * HOUR_MS,
          threads: [{ channel: 'sms', thread: NUMBER }],
          replyDueAt: BEGINS_AT + HOUR_MS,
          unread: 2,
          trail: [{ channel: 'sms', logged: true }],
        }),
        aCase('2', { ownerId: 'priya', openedAt: BEGINS_AT - 4 * HOUR_MS }),
        aCase('3', { ownerId: 'tom', openedAt: BEGINS_AT - 3 * HOUR_MS, promises: [promise] }),
        aCase('4', { openedAt: BEGINS_AT - 2 * HOUR_MS, followers: ['rene'] }),
        aCase('20419', { customer: 'mireille' }),
      ],
      records: {
        sms: [sms('a', BEGINS_AT - 4.5 * HOUR_MS), sms('b', BEGINS_AT - HOUR_MS)],
        'desk-entry': [{ ...aNote('n1', BEGINS_AT - HOUR_MS, 'Ask Tom.'), caseId: '1' }],
      },
    }),
  });

type Ask = Awaited<ReturnType<TestGateway['as']>>;
const theCase = async (ask: Ask, id: string): Promise<Case> =>
  (await ask(`/desk/v1/cases/${id}`)).body as Case;

let keys = 0;
async function act(ask: Ask, id: string, what: string, json: object, headers: object = {}) {
  const { version } = await theCase(ask, id);
  keys += 1;
  return ask(`/desk/v1/cases/${id}/${what}`, {
    method: 'POST',
    headers: { 'If-Match': `"${String(version)}"`, 'Idempotency-Key': `joining-${String(keys)}`, ...headers },
    json,
  });
}
const withVersion = async (ask: Ask, to: string, more: object) => ({
  ...more,
  to,
  otherVersion: (await theCase(ask, to)).version,
});
const lines = async (ask: Ask) =>
  ((await ask('/desk/v1/customers/james/entries')).body as { items: { id: string; placing?: object }[] })
    .items;
const namesOf = (one: Case) => one.entries.map(({ channel, id }) => `${channel}/${id}`);

describe('moving entries', () => {
  const b = { entries: [{ channel: 'sms', id: 'b' }] };

  test('puts them into the other case with a line, and the reply that is due goes along', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const done = await act(priya, '1', 'move', await withVersion(priya, '2', b));
    expect(done).toMatchObject({ status: 200, body: { id: '2', version: 2, trail: [{ channel: 'sms' }] } });
    const [line] = await lines(priya);
    expect(line).toMatchObject({
      kind: 'placing',
      caseId: '2',
      who: 'Priya Nair',
      placing: { did: 'moved', from: { id: '1' }, to: { id: '2' }, entries: b.entries },
    });
    expect((await theCase(priya, '2')).entries).toEqual([
      { ...b.entries[0], placed: { entry: line?.id, by: 'priya', from: '1' } },
    ]);
    expect((await theCase(priya, '1')).customerWroteAt).toBe(
      new Date(BEGINS_AT - 4.5 * HOUR_MS).toISOString(),
    );
    expect((await theCase(priya, '2')).replyDueAt).not.toBeNull();
    expect(await gateway.backstage.journal('desk')).toContainEqual(
      expect.objectContaining({ act: 'move', case: '1', to: '2', by: 'priya' }),
    );
  });

  test('undone, both cases hold what they held', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const before = [await theCase(priya, '1'), await theCase(priya, '2')];
    await act(priya, '1', 'move', await withVersion(priya, '2', b));
    const [line] = await lines(priya);
    const { version } = await theCase(priya, '1');
    const undone = await act(priya, '2', 'undo', { entry: line?.id, otherVersion: version });
    expect(undone.status).toBe(200);
    const after = [await theCase(priya, '1'), await theCase(priya, '2')];
    expect(after.map(namesOf)).toEqual(before.map(namesOf));
    expect(after.map(({ trail }) => trail)).toEqual(before.map(({ trail }) => trail));
    expect((await lines(priya))[0]).toMatchObject({ placing: { did: 'moved-back' } });
    expect(await act(priya, '2', 'undo', { entry: line?.id, otherVersion: after[0]?.version })).toMatchObject(
      {
        status: 409,
        body: { reason: 'not-undoable' },
      },
    );
  });

  test('is undone by the case they came to, by no other', async () => {
    const priya = await (await open()).as('priya');
    await act(priya, '1', 'move', await withVersion(priya, '2', b));
    const [line] = await lines(priya);
    const { version } = await theCase(priya, '2');
    expect(await act(priya, '4', 'undo', { entry: line?.id, otherVersion: version })).toMatchObject({
      status: 409,
      body: { reason: 'not-undoable' },
    });
    const [one, four] = [await theCase(priya, '1'), await theCase(priya, '4')];
    expect([namesOf(one).includes('sms/b'), namesOf(four)]).toEqual([false, []]);
  });

  test('what comes within the second of the move goes along: some systems tell time in whole seconds', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    gateway.pass(1400);
    await act(priya, '1', 'move', await withVersion(priya, '2', { ...b, whole: true }));
    const second = new Date(BEGINS_AT + 1000).toISOString();
    expect((await theCase(priya, '1')).threads).toMatchObject([{ channel: 'sms', to: second }]);
    expect((await theCase(priya, '2')).threads).toMatchObject([{ channel: 'sms', from: second }]);
  });

  test('with its whole thread takes all of it and what is still to come; undone, all of it goes back', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const before = await theCase(priya, '1');
    await act(priya, '1', 'move', await withVersion(priya, '2', { ...b, whole: true }));
    expect(namesOf(await theCase(priya, '2')).toSorted()).toEqual(['sms/a', 'sms/b']);
    gateway.pass(1000);
    await gateway.backstage.arrive('sms', 'james', 'And another thing.');
    const after = [await theCase(priya, '1'), await theCase(priya, '2')];
    expect(after.map(({ unread }) => unread)).toEqual([0, 1]);
    expect(after.map(({ trail }) => trail.length)).toEqual([0, 1]);
    const line = (await lines(priya)).find(({ placing }) => placing);
    expect(line?.placing).toMatchObject({ did: 'moved', threads: 1 });
    const undone = await act(priya, '2', 'undo', { entry: line?.id, otherVersion: after[0]?.version });
    expect(undone.status).toBe(200);
    const [first, second] = [await theCase(priya, '1'), await theCase(priya, '2')];
    expect([first.threads, first.entries, second.threads, second.entries, second.trail]).toEqual([
      before.threads,
      before.entries,
      [],
      [],
      [],
    ]);
    gateway.pass(1000);
    await gateway.backstage.arrive('sms', 'james', 'Still there?');
    expect((await theCase(priya, '1')).customerWroteAt).toBe(new Date(BEGINS_AT + 2000).toISOString());
  });

  test('asked for twice it happens once; a version of either case that has passed is told', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const json = await withVersion(priya, '2', b);
    const headers = { 'If-Match': '"1"', 'Idempotency-Key': 'once' };
    const twice = [
      await act(priya, '1', 'move', json, headers),
      await act(priya, '1', 'move', json, headers),
    ];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect(await lines(priya)).toHaveLength(2);
    const note = { entries: [{ channel: 'notes', id: 'n1' }], to: '2', otherVersion: 1 };
    expect(await act(priya, '1', 'move', note)).toMatchObject({
      status: 412,
      body: { current: { id: '2' } },
    });
    expect((await act(priya, '1', 'move', note, { 'If-Match': '"1"' })).status).toBe(412);
  });

  test('what was moved on since is not fetched back', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await act(priya, '1', 'move', await withVersion(priya, '2', b));
    const [line] = await lines(priya);
    await act(priya, '2', 'move', await withVersion(priya, '4', b));
    const { version } = await theCase(priya, '1');
    expect(await act(priya, '2', 'undo', { entry: line?.id, otherVersion: version })).toMatchObject({
      status: 409,
      body: { reason: 'moved-since' },
    });
  });

  test.each([
    ['a colleague’s entries', 'tom', '1', '3', b, 409, 'owned'],
    ['into another customer’s case', 'priya', '1', '20419', b, 409, 'other-customer'],
    ['entries that are elsewhere', 'priya', '2', '4', b, 409, 'moved-since'],
    ['entries nobody has', 'priya', '1', '2', { entries: [{ channel: 'sms', id: 'z' }] }, 400, undefined],
    ['without a right to it', 'rene', '1', '2', b, 403, undefined],
  ])('is refused: %s', async (_, who, from, to, names, status, reason) => {
    const gateway = await open();
    const ask = await gateway.as(who);
    const got = await act(ask, from, 'move', { ...names, to, otherVersion: 1 });
    expect([got.status, (got.body as { reason?: string }).reason]).toEqual([status, reason]);
  });

  test('what happened to a case itself stays its own', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await act(priya, '1', 'move', await withVersion(priya, '2', b));
    const [line] = await lines(priya);
    const own = { entries: [{ channel: 'notes', id: line?.id }] };
    expect((await act(priya, '2', 'move', await withVersion(priya, '1', own))).status).toBe(400);
  });
});

describe('splitting', () => {
  test('makes a case of its own of the entries, with the same owner', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const json = { entries: [{ channel: 'sms', id: 'a' }], subject: 'The belt' };
    const made = await act(priya, '1', 'split', json);
    expect(made).toMatchObject({
      status: 201,
      body: { subject: 'The belt', owner: { id: 'priya' }, state: 'open', trail: [{ channel: 'sms' }] },
    });
    expect((await lines(priya))[0]).toMatchObject({ placing: { did: 'split', from: { id: '1' } } });
    expect((await priya('/desk/v1/customers/james/cases')).body).toMatchObject({ items: { length: 5 } });
    const [line] = await lines(priya);
    const { id } = made.body as Case;
    const { version } = await theCase(priya, '1');
    expect(await act(priya, id, 'undo', { entry: line?.id, otherVersion: version })).toMatchObject({
      status: 200,
      body: { id: '1' },
    });
    expect((await theCase(priya, id)).mergedInto).toMatchObject({ id: '1' });
    // Told as what it was: nobody merged two cases.
    expect((await lines(priya))[0]).toMatchObject({
      placing: { did: 'put-back', from: { id }, to: { id: '1' } },
    });
  });
});

describe('merging', () => {
  const merge = async (ask: Ask, from: string, to: string) =>
    act(ask, from, 'merge', await withVersion(ask, to, {}));
  const undo = async (ask: Ask, id: string, part: string) => {
    const [entry, version] = [(await lines(ask))[0]?.id, (await theCase(ask, part)).version];
    return act(ask, id, 'undo', { entry, otherVersion: version });
  };

  test('takes promises and followers along, says into which case, and its owner is told', async () => {
    const gateway = await open();
    const mara = await gateway.as('mara');
    const made = await merge(mara, '3', '1');
    expect(made).toMatchObject({
      status: 200,
      body: { id: '1', owner: { id: 'priya' }, promises: [{ id: 'pr-1', owner: { id: 'tom' } }] },
    });
    expect(await theCase(mara, '3')).toMatchObject({
      promises: [],
      mergedInto: { id: '1', by: { id: 'mara' }, placing: (await lines(mara))[0]?.id },
    });
    const tom = await gateway.as('tom');
    expect((await tom('/desk/v1/notifications')).body).toMatchObject({
      items: [{ kind: 'cases-merged', case: { id: '1' } }],
    });
    const { items } = (await tom('/desk/v1/cases?view=mine')).body as { items: { id: string }[] };
    expect(items.map(({ id }) => id)).not.toContain('3');
  });

  test('a word on its thread arrives in the case it is part of', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await merge(priya, '1', '4');
    await gateway.backstage.arrive('sms', 'james', 'Still there?');
    expect(await theCase(priya, '4')).toMatchObject({ unread: 3, owner: { id: 'priya' } });
    expect((await theCase(priya, '1')).unread).toBe(2);
  });

  test('a note and a promise that were on their way to it arrive there too', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await merge(priya, '2', '1');
    await act(priya, '2', 'notes', { text: 'Written before.' });
    const dueAt = new Date(BEGINS_AT + HOUR_MS).toISOString();
    await act(priya, '2', 'promises', { text: 'Ring', dueAt, channel: 'sms', intentId: 'i' });
    expect((await lines(priya)).slice(0, 2)).toMatchObject([{ caseId: '1' }, { caseId: '1' }]);
    expect((await theCase(priya, '1')).promises).toHaveLength(1);
  });

  test('undone, both are as they were; what came meanwhile stays', async () => {
    const gateway = await open();
    const mara = await gateway.as('mara');
    const before = [await theCase(mara, '1'), await theCase(mara, '3')];
    await merge(mara, '1', '3');
    await gateway.backstage.clock({ by: 60_000 });
    await gateway.backstage.arrive('sms', 'james', 'Still there?');
    await gateway.backstage.clock({ by: 60_000 });
    expect((await undo(mara, '3', '1')).status).toBe(200);
    const [one, three] = [await theCase(mara, '1'), await theCase(mara, '3')];
    const own = ({ version: _v, ...rest }: Case) => rest;
    expect(own(one)).toEqual(own(before[0]!));
    expect(three).toMatchObject({ promises: before[1]?.promises, owner: { id: 'tom' }, unread: 1 });
    expect(three.threads).toEqual([
      {
        channel: 'sms',
        thread: NUMBER,
        from: new Date(BEGINS_AT).toISOString(),
        to: new Date(BEGINS_AT + 120_000).toISOString(),
      },
    ]);
    // From now on its thread is its own again.
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect((await theCase(mara, '1')).unread).toBe(3);
  });

  test('undone at once, nothing is left of it but the lines', async () => {
    const gateway = await open();
    const mara = await gateway.as('mara');
    const own = ({ version: _v, threads: _t, ...rest }: Case) => rest;
    const before = [await theCase(mara, '3'), await theCase(mara, '1')].map(own);
    await merge(mara, '3', '1');
    await undo(mara, '1', '3');
    expect([await theCase(mara, '3'), await theCase(mara, '1')].map(own)).toEqual(before);
    expect((await lines(mara)).slice(0, 2)).toMatchObject([
      { placing: { did: 'taken-apart', from: { id: '1' }, to: { id: '3' } } },
      { placing: { did: 'merged', from: { id: '3' }, to: { id: '1' }, promises: 1 } },
    ]);
  });

  test('the last of several is undone first', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await merge(priya, '2', '1');
    const [first] = await lines(priya);
    await merge(priya, '4', '1');
    const { version } = await theCase(priya, '2');
    expect(await act(priya, '1', 'undo', { entry: first?.id, otherVersion: version })).toMatchObject({
      status: 409,
      body: { reason: 'later-merge' },
    });
    await undo(priya, '1', '4');
    const again = { entry: first?.id, otherVersion: (await theCase(priya, '2')).version };
    expect((await act(priya, '1', 'undo', again)).status).toBe(200);
  });

  test('a case that is part of another can do nothing by itself', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    await merge(priya, '2', '1');
    expect(await act(priya, '2', 'resolve', {})).toMatchObject({ status: 409, body: { reason: 'merged' } });
    expect(await merge(priya, '2', '4')).toMatchObject({ status: 409, body: { reason: 'merged' } });
  });
});
