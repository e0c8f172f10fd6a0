// Whoever nobody knows becomes a customer; who is known is named instead.
import { expect, test } from 'vitest';
import { visitsBackend } from '#src/channels/visits/mock.ts';
import { openGateway } from '../../testing/gateway.ts';
import { tinyWorld } from '../../testing/tiny-world.ts';

const open = () =>
  openGateway({
    channels: [visitsBackend],
    world: tinyWorld({
      stores: [{ id: 'kingsgate', name: 'Kingsgate', brand: 'dunmore', timeZone: 'Europe/London' }],
    }),
  });
type Asked = Awaited<ReturnType<Awaited<ReturnType<typeof open>>['as']>>;
const make = (ask: Asked, body: object, key = 'one') =>
  ask('/desk/v1/customers', {
    method: 'POST',
    headers: { 'Idempotency-Key': key },
    body: JSON.stringify(body),
  });
const odile = { name: ' Odile Brun ', kind: 'phone', value: '07700 900 555' };

test('by one number, written as people write it: found, opened, visited like anybody, and there once', async () => {
  const gateway = await open();
  const nadia = await gateway.as('nadia');
  const [made, again] = [await make(nadia, odile), await make(nadia, odile)];
  expect([made.status, again]).toEqual([201, made]);
  expect(made.body).toMatchObject({
    name: 'Odile Brun',
    givenName: 'Odile',
    brand: 'dunmore',
    pronoun: 'they',
  });
  const { id } = made.body as { readonly id: string };
  const priya = await gateway.as('priya');
  expect((await priya(`/desk/v1/customers/${id}`)).body).toMatchObject({
    keys: [{ kind: 'phone', value: '+447700900555', verified: false, linkedBy: { id: 'nadia' } }],
  });
  expect((await nadia('/desk/v1/search?q=odile')).body).toMatchObject({ customers: [{ id }] });
  const visit = await nadia('/gw/visits/v1/visits', {
    method: 'POST',
    headers: { 'Idempotency-Key': 'two' },
    body: JSON.stringify({
      party: { kind: 'phone', value: '+447700900555' },
      store_id: 'kingsgate',
      started_at: '2026-03-19T11:30:00+00:00',
      reason: 'repair',
      summary: 'Zip of the jacket',
    }),
  });
  expect(visit.status).toBe(201);
  expect((await priya(`/desk/v1/customers/${id}/cases`)).body).toMatchObject({
    items: [{ subject: 'Zip of the jacket', customer: { id, name: 'Odile Brun' } }],
  });
});

test('whose key it is already is named, as far as one may see them', async () => {
  const nadia = await (await open()).as('nadia');
  expect(await make(nadia, { ...odile, value: '+44 7700 900184' })).toMatchObject({
    status: 409,
    body: { reason: 'held', holders: [{ id: 'james', name: 'James Whitcombe' }] },
  });
  // A customer of another brand.
  expect(await make(nadia, { ...odile, value: '+44 7700 900142' }, 'two')).toMatchObject({
    status: 409,
    body: { reason: 'held', holders: [] },
  });
});

test.each([
  ['no number', { ...odile, value: '12' }, { reason: 'no-number' }],
  ['no name', { ...odile, name: ' ' }, { title: 'The request cannot be read.' }],
  [
    'a key nobody carries with them',
    { ...odile, kind: 'web_user' },
    { title: 'The request cannot be read.' },
  ],
])('%s is refused', async (_, body, words) => {
  const nadia = await (await open()).as('nadia');
  expect(await make(nadia, body)).toMatchObject({ status: 400, body: words });
});
