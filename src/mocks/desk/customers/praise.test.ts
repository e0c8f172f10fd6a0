import { describe, expect, test } from 'vitest';
import type { Notification } from '#src/desk/notifications.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import type { OrderRecord } from '../../world/records/shop.ts';

const PRAISE = '/desk/v1/customers/james/praise';
const LIST = '/desk/v1/notifications';

const order = (id: string, more: Partial<OrderRecord> = {}): OrderRecord => ({
  id,
  number: id,
  customer: 'james',
  at: BEGINS_AT - HOUR_MS,
  updatedAt: BEGINS_AT - HOUR_MS,
  squareCustomer: 'sq-james',
  location: 'kingsgate',
  source: 'SMS',
  state: 'OPEN',
  version: 1,
  items: [],
  currency: 'GBP',
  totalMinor: 1460,
  paid: false,
  steps: [],
  ...more,
});
const taken = { takenBy: 'Nadia Petrov', takenById: 'nadia' };

const open = () =>
  openGateway({
    world: tinyWorld({
      cases: [
        aCase('20418', { threads: [{ channel: 'orders', thread: 'H-1AB2C' }] }),
        aCase('20431', { openedAt: BEGINS_AT }),
      ],
      records: { order: [order('H-1AB2C', taken), order('W-77001')] },
    }),
  });
const heard = async (gateway: TestGateway, who: string) => {
  const ask = await gateway.as(who);
  return ((await ask(LIST)).body as { items: readonly Notification[] }).items;
};
const lineOf = async (gateway: TestGateway, who: string) => {
  const ask = await gateway.as(who);
  return ((await ask('/desk/v1/customers/james/entries')).body as { items: readonly unknown[] }).items;
};

describe('a customer’s thank-you', () => {
  test('stands on the line, and who took the order is told of it, whatever their role', async () => {
    const gateway = await open();
    const priya = await gateway.as('priya');
    const words = ' The best loaf in years! ';
    const { status } = await priya(PRAISE, { json: { order: 'H-1AB2C', words, intentId: 'i1' } });
    expect(status).toBe(201);
    const entry = {
      id: 'w00000001',
      kind: 'praise',
      at: new Date(BEGINS_AT).toISOString(),
      caseId: '20418',
      who: 'Priya Nair',
      staffId: 'priya',
      text: 'The best loaf in years!',
      to: 'Nadia Petrov',
      praise: { staffId: 'nadia', order: 'H-1AB2C' },
      intentId: 'i1',
    };
    // It is praise for the shop: the shop reads it.
    expect([await lineOf(gateway, 'priya'), await lineOf(gateway, 'nadia')]).toEqual([[entry], [entry]]);
    expect(await heard(gateway, 'nadia')).toMatchObject([
      {
        kind: 'praised',
        case: { id: '20418' },
        customer: { id: 'james' },
        by: { id: 'priya' },
        channel: 'notes',
        entryId: 'w00000001',
        // Never what a customer said.
        words: 'H-1AB2C',
      },
    ]);
    expect(await heard(gateway, 'priya')).toEqual([]);
    expect(await gateway.backstage.journal('desk')).toContainEqual(
      expect.objectContaining({ act: 'praised', order: 'H-1AB2C', staff: 'nadia', by: 'priya' }),
    );
  });

  test('is written once, however often it is sent, and once for each order, whoever records it', async () => {
    const gateway = await open();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    const once = { json: { order: 'H-1AB2C' }, headers: { 'Idempotency-Key': 'k1' } };
    const [first, again] = [await priya(PRAISE, once), await priya(PRAISE, once)];
    expect([first.status, again.status, again.body]).toEqual([201, 201, first.body]);
    expect(await tom(PRAISE, { json: { order: 'H-1AB2C' } })).toMatchObject({
      status: 400,
      body: { reason: 'already' },
    });
    expect([(await lineOf(gateway, 'priya')).length, (await heard(gateway, 'nadia')).length]).toEqual([1, 1]);
  });

  test('is nobody’s own to record, nor for an order the customer made, nor for one that is not theirs', async () => {
    const gateway = await open();
    const [priya, nadia] = [await gateway.as('priya'), await gateway.as('nadia')];
    const answers = [
      await nadia(PRAISE, { json: { order: 'H-1AB2C' } }),
      await priya(PRAISE, { json: { order: 'W-77001' } }),
      await priya(PRAISE, { json: { order: 'H-00000' } }),
      await priya(PRAISE, { json: { order: 'H-1AB2C', words: 'x'.repeat(1001) } }),
    ];
    expect(answers).toMatchObject([
      { status: 400, body: { reason: 'own' } },
      { status: 400, body: { reason: 'nobody' } },
      { status: 404 },
      { status: 400 },
    ]);
    expect(await lineOf(gateway, 'priya')).toEqual([]);
  });
});
