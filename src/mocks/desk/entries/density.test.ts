import { describe, expect, test } from 'vitest';
import { Density } from '#src/desk/density.ts';
import { openGateway } from '../../testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from '../../testing/tiny-world.ts';
import type { ChatMessageRecord } from '../../world/records/messages.ts';

const message = (id: string, at: string, more: Partial<ChatMessageRecord> = {}): ChatMessageRecord => ({
  id,
  customer: 'james',
  at: Date.parse(at),
  conversation: 41,
  from: 'customer',
  who: 'James',
  text: 'Hi',
  ...more,
});
const messages = [
  message('100', '2019-03-01T00:00:00Z'),
  message('101', '2019-03-31T23:59:59Z'),
  message('102', '2019-04-01T00:00:00Z', { conversation: 42 }),
  message('103', '2026-03-14T09:41:00Z', { conversation: 77 }),
  message('104', '2026-03-14T09:43:00Z', { conversation: 77, private: true }),
  message('105', '2026-03-20T09:43:00Z', { conversation: 77 }),
];
const open = () => openGateway({ world: tinyWorld({ records: { 'chat-message': messages } }) });

async function chatOf(who: string, query = '') {
  const ask = await (await open()).as(who);
  const { body } = await ask(`/desk/v1/customers/james/density${query}`);
  const density = Density.parse(body);
  return { density, chat: density.lanes.find(({ channel }) => channel === 'chat') };
}

test('counts each lane by month and the last weeks by day, with where a lane can start reading', async () => {
  const { density, chat } = await chatOf('priya');
  expect(chat).toEqual({
    channel: 'chat',
    total: 5,
    months: [
      { month: '2019-03', count: 2, position: { conversation: 41, message: 100 } },
      { month: '2019-04', count: 1, position: { conversation: 42, message: 102 } },
      { month: '2026-03', count: 2, position: { conversation: 77, message: 103 } },
    ],
    days: [{ day: '2026-03-14', count: 2 }],
  });
  expect({ from: density.from, to: density.to }).toEqual({
    from: '2019-03-01T00:00:00.000Z',
    to: new Date(BEGINS_AT).toISOString(),
  });
  expect(density.lanes.map(({ channel }) => channel).toSorted()).toEqual([
    'campaigns',
    'chat',
    'email',
    'notes',
    'orders',
    'phone',
    'sms',
    'social',
    'visits',
    'website',
  ]);
});

test('asked around an instant, it names the places of that month, its neighbours and the records on both sides', async () => {
  const placed = async (around: string) => {
    const { chat } = await chatOf('priya', `?around=${around}`);
    return chat?.months.filter(({ position }) => position !== undefined).map(({ month }) => month);
  };
  expect(await placed('2019-04-15T00:00:00Z')).toEqual(['2019-03', '2019-04', '2026-03']);
  expect(await placed('2019-03-15T00:00:00Z')).toEqual(['2019-03', '2019-04']);
  expect(await placed('2022-06-15T00:00:00Z')).toEqual(['2019-04', '2026-03']);
});

describe('conversations around an instant', () => {
  const DAY_MS = 86_400_000;
  const FIRST = Date.parse('2024-01-01T10:00:00Z');
  /** One of ten minutes every day, with a message at each end. */
  const talks = (count: number, lastMs = 600_000) =>
    Array.from({ length: count }, (_, n) => ({
      id: 500 + n,
      customer: 'james',
      contactId: 7018,
      site: 'dunmore.example',
      createdAt: FIRST + n * DAY_MS,
      lastActivityAt: FIRST + n * DAY_MS + lastMs,
      status: 'resolved' as const,
    }));
  async function near(
    { count, lastMs }: { readonly count: number; readonly lastMs?: number },
    around: number,
    who = 'priya',
  ) {
    const conversations = talks(count, lastMs);
    const records = {
      'chat-message': conversations.flatMap(({ id, createdAt, lastActivityAt }) => [
        message(String(10 * id), new Date(createdAt).toISOString(), { conversation: id }),
        message(String(10 * id + 1), new Date(lastActivityAt).toISOString(), {
          conversation: id,
          private: true,
        }),
      ]),
    };
    const gateway = await openGateway({ world: tinyWorld({ records, conversations }) });
    const ask = await gateway.as(who);
    const { body } = await ask(`/desk/v1/customers/james/density?around=${new Date(around).toISOString()}`);
    const lane = Density.parse(body).lanes.find(({ channel }) => channel === 'chat');
    const places = lane?.months.flatMap(({ position }) =>
      typeof position === 'object' && position !== null && 'near' in position ? [position.near] : [],
    );
    return places?.[0] as
      | {
          readonly from: string | null;
          readonly to: string | null;
          readonly talks: readonly { readonly conversation: number }[];
        }
      | undefined;
  }
  const iso = (at: number) => new Date(at).toISOString();

  test('are the twenty nearest, and between which instants there are no others', async () => {
    const around = FIRST + 30 * DAY_MS + 60_000;
    const found = await near({ count: 60 }, around);
    expect({ from: found?.from, to: found?.to }).toEqual({
      from: iso(FIRST + 19 * DAY_MS + 600_000),
      to: iso(FIRST + 40 * DAY_MS),
    });
    expect(found?.talks.map(({ conversation }) => conversation).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, n) => 520 + n),
    );
    expect(found?.talks[0]).toEqual({
      conversation: 530,
      contact: '7018',
      from: iso(FIRST + 30 * DAY_MS),
      to: iso(FIRST + 30 * DAY_MS + 600_000),
      message: 5300,
    });
  });

  test('of a customer with a few are all of them, on both sides', async () => {
    const found = await near({ count: 3 }, FIRST + DAY_MS);
    expect({ from: found?.from, to: found?.to, count: found?.talks.length }).toEqual({
      from: null,
      to: null,
      count: 3,
    });
  });

  test('are not named when more than that go on at the instant itself', async () => {
    const all = { count: 21, lastMs: 30 * DAY_MS };
    expect(await near(all, FIRST + 21 * DAY_MS)).toBeUndefined();
    expect((await near({ ...all, count: 20 }, FIRST + 21 * DAY_MS))?.talks).toHaveLength(20);
  });

  test('do not tell when colleagues wrote to each other', async () => {
    const found = await near({ count: 3 }, FIRST + DAY_MS + 3_600_000, 'nadia');
    expect(found?.talks[0]).toMatchObject({ conversation: 501, to: iso(FIRST + DAY_MS), message: 5010 });
  });
});

test('what colleagues wrote among themselves is not counted for those who may not read it', async () => {
  const { chat } = await chatOf('nadia');
  expect(chat).toMatchObject({ total: 4, months: [{}, {}, { count: 1 }] });
});

test('`around` must be an instant', async () => {
  const ask = await (await open()).as('priya');
  expect((await ask('/desk/v1/customers/james/density?around=soon')).status).toBe(400);
  expect((await ask('/desk/v1/customers/nobody/density')).status).toBe(404);
});
