import { expect, test } from 'vitest';
import type { Receipt } from '#src/channels/orders/receipts.ts';
import { outgoing, send } from '#src/outbox/testing/builders.ts';
import { comingBack, pickedOf, worthOf } from './coming-back.ts';

const now = Date.parse('2026-03-19T15:12:00Z');
const gbp = (amount: number) => ({ amount, currency: 'GBP' });
const receipt = (id: string, more: Partial<Receipt> = {}): Receipt => ({
  id,
  kind: 'ORDER',
  place: 'Web shop',
  bought_at: '2026-03-01T10:00:00Z',
  received_at: '2026-03-03T10:00:00Z',
  until: '2026-03-31T10:00:00Z',
  faulty_until: '2026-09-02T10:00:00Z',
  tender_type: 'CARD',
  lines: [
    {
      uid: 'l1',
      article: 'Shirt',
      size: 'M',
      quantity: 2,
      left: 2,
      price_money: gbp(3200),
      paid_money: gbp(2500),
    },
    {
      uid: 'l2',
      article: 'Socks',
      quantity: 1,
      left: 1,
      price_money: gbp(600),
      paid_money: gbp(600),
      is_hygiene: true,
    },
  ],
  ...more,
});
const late = receipt('late', { until: '2026-03-10T10:00:00Z' });
const why = (all: ReturnType<typeof comingBack>) =>
  all.map(({ receipt: { id }, lines }) => [id, ...lines.map(({ whyNot }) => whyNot)]);

test('what can come back stands first; the rest says why it stays', () => {
  const all = [late, receipt('new'), receipt('gone', { lines: [{ ...receipt('x').lines[0]!, left: 0 }] })];
  expect(why(comingBack(all, 'changed-mind', [], now))).toEqual([
    ['new', undefined, 'hygiene'],
    ['late', 'too-late', 'hygiene'],
    ['gone', 'returned'],
  ]);
  expect(why(comingBack(all, 'faulty', [], now))).toEqual([
    ['late', undefined, undefined],
    ['new', undefined, undefined],
    ['gone', 'returned'],
  ]);
});

test('what was not handed over yet, and what is on its way back already, stays', () => {
  const { received_at: _, ...waiting } = receipt('waiting');
  const deed = { does: 'take-back', receipt: { kind: 'ORDER', id: 'new' } };
  const underWay = send('back', { outgoing: outgoing('back', { mode: 'deed', deed }) });
  expect(why(comingBack([waiting, receipt('new')], 'faulty', [underWay], now))).toEqual([
    ['waiting', 'not-received', 'not-received'],
    ['new', 'under-way', 'under-way'],
  ]);
});

test('no more comes back than is left, and it is worth what was paid for it', () => {
  const all = comingBack([receipt('new')], 'changed-mind', [], now);
  const picked = pickedOf(
    all,
    new Map([
      ['new/l1', 5],
      ['new/l2', 1],
    ]),
  );
  expect(picked.map(({ line: { uid }, quantity }) => [uid, quantity])).toEqual([['l1', 2]]);
  expect(worthOf(picked)).toBe(5000);
});
