import { describe, expect, test } from 'vitest';
import { pokesFor } from '../../pokes.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { BEGINS_AT } from '../../testing/tiny-world.ts';

const PATH = '/desk/v1/cases/20418/presence';
type Ask = Awaited<ReturnType<TestGateway['as']>>;
const put = (body: object) => ({ method: 'PUT', body: JSON.stringify(body) });
const reads = (ask: Ask, tab = 'a') => ask(`${PATH}/${tab}`, put({ doing: 'reading' }));
const writes = (ask: Ask, channel: string, tab = 'a') =>
  ask(`${PATH}/${tab}`, put({ doing: 'writing', channel }));
const leaves = (ask: Ask, tab = 'a') => ask(`${PATH}/${tab}`, { method: 'DELETE' });

interface Seen {
  readonly who: string;
  readonly doing: string;
  readonly channel?: string;
  readonly since: number;
  readonly seen: number;
}
/** Who is there for this person: seconds since the world began. */
async function seenBy(ask: Ask): Promise<readonly Seen[]> {
  const { body } = await ask(PATH);
  const { items } = body as {
    items: { staff: { id: string }; doing: string; channel?: string; since: string; seenAt: string }[];
  };
  const seconds = (at: string) => (Date.parse(at) - BEGINS_AT) / 1000;
  return items.map(({ staff, doing, channel, since, seenAt }) => ({
    who: staff.id,
    doing,
    ...(channel !== undefined && { channel }),
    since: seconds(since),
    seen: seconds(seenAt),
  }));
}

async function two() {
  const gateway = await openGateway();
  return { gateway, priya: await gateway.as('priya'), tom: await gateway.as('tom') };
}

describe('who is at a case', () => {
  test('is told with since when and how fresh it is, and nobody is told of themselves', async () => {
    const { gateway, priya, tom } = await two();
    await reads(tom);
    gateway.pass(15_000);
    await reads(tom);
    expect(await seenBy(priya)).toEqual([{ who: 'tom', doing: 'reading', since: 0, seen: 15 }]);
    expect(await seenBy(tom)).toEqual([]);
  });

  test('who says so hears at once who else is there', async () => {
    const { priya, tom } = await two();
    await reads(tom);
    const { status, body } = await reads(priya);
    expect([status, (body as { items: { staff: { id: string } }[] }).items[0]?.staff.id]).toEqual([
      200,
      'tom',
    ]);
  });

  test('writing begins anew on another channel', async () => {
    const { gateway, priya, tom } = await two();
    await reads(tom);
    gateway.pass(10_000);
    await writes(tom, 'email');
    gateway.pass(10_000);
    await writes(tom, 'chat');
    expect(await seenBy(priya)).toEqual([
      { who: 'tom', doing: 'writing', channel: 'chat', since: 20, seen: 20 },
    ]);
  });

  test('counts two tabs of one person once, by what they do most', async () => {
    const { gateway, priya, tom } = await two();
    await writes(tom, 'email', 'a');
    gateway.pass(5000);
    await reads(tom, 'b');
    expect(await seenBy(priya)).toEqual([
      { who: 'tom', doing: 'writing', channel: 'email', since: 0, seen: 0 },
    ]);
    await leaves(tom, 'a');
    expect(await seenBy(priya)).toEqual([{ who: 'tom', doing: 'reading', since: 5, seen: 5 }]);
    await leaves(tom, 'b');
    expect(await seenBy(priya)).toEqual([]);
  });

  test('who goes on saying so stays, however long they have been there', async () => {
    const { gateway, priya, tom } = await two();
    await reads(tom);
    for (let beat = 0; beat < 4; beat++) {
      gateway.pass(2 * 60_000);
      await reads(tom);
    }
    gateway.pass(5 * 60_000);
    expect(await seenBy(priya)).toEqual([{ who: 'tom', doing: 'reading', since: 0, seen: 480 }]);
  });

  test('who falls silent is told with their age, and dropped after five minutes', async () => {
    const { gateway, priya, tom } = await two();
    await reads(tom);
    gateway.pass(5 * 60_000);
    expect(await seenBy(priya)).toHaveLength(1);
    gateway.pass(1);
    expect(await seenBy(priya)).toEqual([]);
    await reads(tom);
    expect(await seenBy(priya)).toMatchObject([{ since: 300.001 }]);
  });
});

test('a change is told to others; saying the same again is not', async () => {
  const { gateway, priya, tom } = await two();
  await reads(tom);
  await reads(tom);
  await writes(tom, 'email');
  await writes(tom, 'email');
  await leaves(tom);
  await leaves(tom);
  const { pokes } = await pokesFor(gateway.storage, 'priya', '');
  expect(pokes.map(({ type, subject }) => `${type} ${subject}`)).toEqual(
    Array.from({ length: 3 }, () => 'presence.changed 20418'),
  );
  expect((await seenBy(priya)).length).toBe(0);
});

describe('rights', () => {
  test('store staff neither see who is there nor are told', async () => {
    const { gateway, tom } = await two();
    const nadia = await gateway.as('nadia');
    await reads(tom);
    expect([(await nadia(PATH)).status, (await reads(nadia)).status, (await leaves(nadia)).status]).toEqual([
      403, 403, 403,
    ]);
    expect((await pokesFor(gateway.storage, 'nadia', '')).pokes).toEqual([]);
  });

  test('a case of another brand is not there, whoever reads it', async () => {
    const { gateway, tom } = await two();
    const staff = gateway.runtime.ground().world.staff.find(({ id }) => id === 'rene');
    Object.assign(staff ?? {}, { brands: ['rye'] });
    const rene = await gateway.as('rene');
    await reads(tom);
    expect([(await rene(PATH)).status, (await reads(rene)).status]).toEqual([404, 404]);
    expect((await pokesFor(gateway.storage, 'rene', '')).pokes).toEqual([]);
  });
});

test.each([
  {},
  { doing: 'sleeping' },
  { doing: 'writing' },
  { doing: 'writing', channel: 7 },
  { doing: 'writing', channel: '' },
])('%j is refused', async (body) => {
  const { tom } = await two();
  expect((await tom(`${PATH}/a`, put(body))).status).toBe(400);
});
