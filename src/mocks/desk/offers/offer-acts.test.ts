// Offers at the counter: used once, taken back within the day, and a word to the supervisor when one is not what it said.
import { expect, test } from 'vitest';
import { ContradictionList, OfferDeed, OfferList, type OfferAct } from '#src/desk/offers.ts';
import { openGateway } from '../../testing/gateway.ts';
import { createWorld } from '../../world/index.ts';

async function counters() {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  let n = 0;
  return async (who: string, customer: string, offer: string, act: OfferAct) => {
    const ask = await gateway.as(who);
    const path = `/desk/v1/customers/${customer}/offers/${offer}/${act}`;
    const { status, body } = await ask(path, { json: {}, headers: { 'Idempotency-Key': `k${String(n++)}` } });
    return status === 201 ? OfferDeed.parse(body).offer : (body as { title: string }).title;
  };
}
const loaf = ['caroline-meyer', 'tenth-loaf'] as const;

test('an offer is used once, and within the day the same shop takes that back', async () => {
  const does = await counters();
  expect(await does('eva', ...loaf, 'give-back')).toBe('It was not used.');
  expect(await does('eva', ...loaf, 'use')).toMatchObject({
    used: { by: { id: 'eva' }, store: 'Mill Lane', isReversible: true },
  });
  expect(await does('eva', ...loaf, 'use')).toMatch(/^It was used at Mill Lane on 2026-03-19T15:12/);
  expect(await does('eva', ...loaf, 'give-back')).not.toHaveProperty('used');
  expect(await does('eva', ...loaf, 'use')).toHaveProperty('used');
});

test('it stands on the line that it was used, and that it was not after all; a report does not', async () => {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  const jonas = await gateway.as('jonas');
  const does = (act: OfferAct, offer: string) =>
    jonas(`/desk/v1/customers/mireille-castan/offers/${offer}/${act}`, {
      json: { intentId: act },
      headers: { 'Idempotency-Key': act },
    });
  await does('use', 'gold-alteration');
  await does('give-back', 'gold-alteration');
  await does('report', 'vip25');
  const { body } = await jonas('/desk/v1/customers/mireille-castan/entries?limit=2');
  const store = 'Harbour Walk';
  expect((body as { readonly items: unknown }).items).toMatchObject([
    { kind: 'offer', intentId: 'give-back', offer: { did: 'given-back', store }, who: 'Jonas Brandl' },
    { kind: 'offer', intentId: 'use', text: 'Free alteration', offer: { did: 'used', store } },
  ]);
});

test('what was used in one shop is used in every shop, and only taken back where it was', async () => {
  const does = await counters();
  const alteration = ['mireille-castan', 'gold-alteration'] as const;
  await does('jonas', ...alteration, 'use');
  expect(await does('nadia', ...alteration, 'use')).toMatch(/^It was used at Harbour Walk/);
  expect(await does('nadia', ...alteration, 'give-back')).toMatch(/only there, and on the same day/);
});

test.each([
  [
    'nadia',
    'james-whitcombe',
    'members-denim',
    'It is not given to this customer now: it has ended, is for others, or is held.',
  ],
  ['jonas', 'luc-castan', 'spring-hems', 'It does not hold at Harbour Walk.'],
  ['priya', 'luc-castan', 'spring-hems', 'Offers are given in a shop; you work in none.'],
  ['nadia', 'caroline-meyer', 'tenth-loaf', 'There is nothing here for you.'],
])('%s cannot use it for %s: %s', async (who, customer, offer, why) => {
  expect(await (await counters())(who, customer, offer, 'use')).toBe(why);
});

test('the supervisor reads what the prices show and who reported what, each shop once', async () => {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  const read = async () =>
    ContradictionList.parse((await (await gateway.as('sam'))('/desk/v1/contradictions')).body).items;
  expect(await read()).toMatchObject([
    { offer: { id: 'vip25' }, store: 'Harbour Walk', openSince: '2026-03-14T09:00:00.000Z', reports: [] },
  ]);
  const report = async (who: string, key: string) =>
    (await gateway.as(who))('/desk/v1/customers/mireille-castan/offers/vip25/report', {
      json: {},
      headers: { 'Idempotency-Key': key },
    });
  expect((await report('jonas', 'a')).status).toBe(201);
  expect((await report('jonas', 'b')).status).toBe(201);
  expect((await report('nadia', 'c')).status).toBe(201);
  expect(
    (await read()).map(({ store, openSince, reports }) => [
      store,
      openSince !== undefined,
      reports.map(({ by, customer, caseId }) => [by.id, customer.name, caseId]),
    ]),
  ).toEqual([
    ['Harbour Walk', true, [['jonas', 'Mireille Castan', '20389']]],
    ['Kingsgate', false, [['nadia', 'Mireille Castan', '20389']]],
  ]);
  const list = await (await gateway.as('jonas'))('/desk/v1/customers/mireille-castan/offers');
  const vip = OfferList.parse(list.body).items.find(({ id }) => id === 'vip25');
  expect(vip?.reported?.by.id).toBe('jonas');
});
