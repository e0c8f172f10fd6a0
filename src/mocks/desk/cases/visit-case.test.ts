// What a visit that is logged does to the cases of whoever came.
import { expect, test } from 'vitest';
import { visitsBackend } from '#src/channels/visits/mock.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, tinyWorld } from '../../testing/tiny-world.ts';

const store = {
  id: 'kingsgate',
  name: 'Kingsgate',
  brand: 'dunmore',
  timeZone: 'Europe/London',
};
const ended = (kind: string) => ({ outcome: { kind, text: kind } });

async function logged(more: object, cases = tinyWorld().casesOf('nobody')) {
  const gateway = await openGateway({
    channels: [visitsBackend],
    world: tinyWorld({ cases, stores: [store] }),
  });
  const [priya, nadia] = [await gateway.as('priya'), await gateway.as('nadia')];
  const { status } = await nadia('/gw/visits/v1/visits', {
    method: 'POST',
    headers: { 'Idempotency-Key': 'one' },
    body: JSON.stringify({
      party: { kind: 'phone', value: '+447700900184' },
      store_id: 'kingsgate',
      started_at: '2026-03-19T11:30:00+00:00',
      reason: 'advice',
      summary: 'The seam of the chinos',
      ...more,
    }),
  });
  expect(status).toBe(201);
  const { body } = await priya('/desk/v1/customers/james/cases');
  return (body as { readonly items: readonly unknown[] }).items;
}

test.each([
  ['bread that was collected', { reason: 'pickup', ...ended('collected') }],
  ['money that was given back', { reason: 'return', ...ended('refunded') }],
  ['advice that was given', ended('advised')],
  ['an errand of which nobody says more', { reason: 'pickup' }],
])('%s is settled: no case is opened that somebody would have to close', async (_, more) => {
  expect(await logged(more)).toEqual([]);
});

test.each([
  ['nothing came of it', ended('nothing')],
  ['they were sent elsewhere', { reason: 'pickup', ...ended('sent-elsewhere') }],
  ['nobody says how it ended', { reason: 'complaint' }],
])('%s: a case is opened that nobody owns, due like a visit', async (_, more) => {
  expect(await logged(more)).toMatchObject([
    { subject: 'The seam of the chinos', owner: null, unread: 1, trail: [{ channel: 'visits' }] },
  ]);
});

test('with an open case it joins that, also when it settled what it was about; then no answer is due', async () => {
  expect(await logged(ended('exchanged'), [aCase('20418')])).toMatchObject([
    { id: '20418', replyDueAt: null, unread: 1, trail: [{ channel: 'visits' }] },
  ]);
});
