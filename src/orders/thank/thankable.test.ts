import { expect, test } from 'vitest';
import type { OrderBody } from '#src/channels/orders/index.ts';
import { thankable } from './thankable.ts';

const order = (number: string, more: Partial<OrderBody> = {}): OrderBody => ({
  milestone: 'ordered',
  orderId: number,
  number,
  version: 1,
  state: 'OPEN',
  location: 'mill-lane',
  items: [],
  isPaid: false,
  steps: [],
  createdAt: 0,
  refunds: [],
  returned: [],
  ...more,
});

test('a colleague can be thanked for an order they took by hand; nobody for their own', () => {
  const orders = [
    order('H-1', { takenBy: 'Eva Jansen', takenById: 'eva' }),
    order('H-2', { takenBy: 'Priya Nair', takenById: 'priya' }),
    order('W-3'),
  ];
  expect(thankable(orders, 'priya')).toEqual([{ orderId: 'H-1', number: 'H-1', takenBy: 'Eva Jansen' }]);
});
