import { expect, test } from 'vitest';
import { Density } from '#src/desk/schemas.ts';
import { openGateway } from '../testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from '../testing/tiny-world.ts';
import type { ChatMessageRecord } from '../world/records.ts';

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

test('asked around an instant, it names the places of that month and its neighbours alone', async () => {
  const { chat } = await chatOf('priya', '?around=2019-04-15T00:00:00Z');
  expect(chat?.months.map(({ month, position }) => [month, position !== undefined])).toEqual([
    ['2019-03', true],
    ['2019-04', true],
    ['2026-03', false],
  ]);
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
