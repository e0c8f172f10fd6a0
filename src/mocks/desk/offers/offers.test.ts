import { expect, test } from 'vitest';
import { OfferList } from '#src/desk/offers.ts';
import { openGateway } from '../../testing/gateway.ts';
import { createWorld } from '../../world/index.ts';

async function offersOf(who: string, customer: string) {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  const ask = await gateway.as(who);
  const { status, body } = await ask(`/desk/v1/customers/${customer}/offers`);
  return status === 200 ? OfferList.parse(body) : status;
}

test('what was mailed as for some alone says that everybody gets it here, and since when', async () => {
  expect(await offersOf('jonas', 'mireille-castan')).toEqual({
    isHeld: true,
    items: [
      {
        id: 'gold-alteration',
        title: 'Free alteration',
        terms: 'Gold members only. Hems, sleeves and waists, any piece bought from us.',
        until: '2026-04-30T17:00:00.000Z',
        isExclusive: true,
        stores: ['Kingsgate', 'Harbour Walk', 'Market Street', 'Station Arcade', 'Northfield'],
        isValidHere: true,
      },
      {
        id: 'vip25',
        title: 'VIP25, 25% off coats',
        terms: 'Gold members only, one coat each, in every Dunmore store and online.',
        until: '2026-03-22T18:00:00.000Z',
        isExclusive: true,
        openToAll: { stores: ['Harbour Walk'], since: '2026-03-14T09:00:00.000Z' },
        stores: ['Kingsgate', 'Harbour Walk', 'Market Street', 'Station Arcade', 'Northfield'],
        isValidHere: true,
        isOpenHere: true,
      },
    ],
  });
});

test('in another shop it is valid and not open to all', async () => {
  const found = await offersOf('nadia', 'mireille-castan');
  expect(typeof found === 'object' && found.items.map(({ id, isOpenHere }) => [id, isOpenHere])).toEqual([
    ['gold-alteration', undefined],
    ['vip25', false],
  ]);
});

test('nothing is offered to somebody whose offers are held, and it is said that some are', async () => {
  expect(await offersOf('nadia', 'james-whitcombe')).toEqual({ isHeld: true, items: [] });
});

test('a full card has its free loaf; who works in no shop is told where it holds, not whether here', async () => {
  expect(await offersOf('priya', 'caroline-meyer')).toEqual({
    isHeld: false,
    items: [
      {
        id: 'tenth-loaf',
        title: '10th loaf free',
        terms: 'Loaf card with 9 stamps, any loaf up to £6.',
        until: '2026-04-30T17:00:00.000Z',
        isExclusive: true,
        stores: ['Mill Lane', 'Abbey Green'],
      },
    ],
  });
});

test('a customer of another brand is not there', async () => {
  expect([await offersOf('nadia', 'caroline-meyer'), await offersOf('nadia', 'nobody')]).toEqual([404, 404]);
});
