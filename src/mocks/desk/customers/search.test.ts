import { describe, expect, test } from 'vitest';
import type { SearchHits } from '#src/desk/search-hits.ts';
import { openGateway } from '../../testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from '../../testing/tiny-world.ts';
import { createWorld } from '../../world/index.ts';
import type { OrderRecord } from '../../world/records/shop.ts';

const order = {
  id: 'DM-51902',
  number: 'DM-51902',
  customer: 'james',
  at: BEGINS_AT - 1000,
  updatedAt: BEGINS_AT - 1000,
} as OrderRecord;

test('the seeded world knows its orders by the number people say', () => {
  const world = createWorld({ seed: 1, size: 'demo' });
  const numbers = ['DM-51902', 'DM-60000', 'R-2217', 'DM-1'];
  const found = numbers.map((number) => world.orderByNumber?.(number));
  expect(found.map((one) => one?.customer)).toEqual([
    'james-whitcombe',
    undefined,
    'caroline-meyer',
    undefined,
  ]);
});

async function search(who: string, query: string): Promise<SearchHits> {
  const gateway = await openGateway({ world: tinyWorld({ records: { order: [order] } }) });
  const ask = await gateway.as(who);
  return (await ask(`/desk/v1/search?q=${encodeURIComponent(query)}`)).body as SearchHits;
}
const idsFor = async (query: string, who = 'priya') =>
  (await search(who, query)).customers.map(({ id }) => id);

test('a customer is found with the owner of their open case, whoever asks; without a case, without one', async () => {
  const ownersFor = async (who: string) =>
    (await search(who, 'james')).customers.map(({ id, caseId, owner }) => [id, caseId, owner?.givenName]);
  for (const who of ['priya', 'nadia', 'rene'])
    expect(await ownersFor(who)).toEqual([['james', '20418', 'Priya']]);
  const [mireille] = (await search('priya', 'castan')).customers;
  expect(mireille).toMatchObject({ caseId: '20419', owner: null });
});

/** The seeded world: cards, tiers and orders that wait. */
async function searchSeeded(who: string, query: string): Promise<SearchHits> {
  const gateway = await openGateway({ world: createWorld({ seed: 1, size: 'demo' }) });
  const ask = await gateway.as(who);
  return (await ask(`/desk/v1/search?q=${encodeURIComponent(query)}`)).body as SearchHits;
}

describe('at a counter', () => {
  test.each([
    ['a card as it is printed', 'DUN-300007'],
    ['a card as a scanner types it', 'dun300007'],
    ['an order waiting here', 'james whitcombe'],
    ['the end of a phone number', '184'],
  ])('%s finds him, with what tells him from others', async (_, query) => {
    const found = (await searchSeeded('nadia', query)).customers;
    expect(found.find(({ id }) => id === 'james-whitcombe')?.seen).toEqual({
      phoneEnd: '184',
      tier: 'Silver',
      isOrderReady: true,
    });
  });

  test('an order that waits in another shop is not said to be ready', async () => {
    const [found] = (await searchSeeded('jonas', 'james whitcombe')).customers;
    expect(found?.seen).toEqual({ phoneEnd: '184', tier: 'Silver' });
  });

  test('a card of another brand finds nobody', async () => {
    expect((await searchSeeded('nadia', 'LOAF-300063')).customers).toEqual([]);
    expect((await searchSeeded('eva', 'LOAF-300063')).customers.map(({ id }) => id)).toEqual([
      'caroline-meyer',
    ]);
  });
});

describe('finding a customer', () => {
  test.each([
    ['a first name', 'james', ['james']],
    ['a beginning', 'whit', ['james']],
    ['two words in any order', 'whitcombe james', ['james']],
    ['no accents', 'castan', ['mireille']],
    ['other accents', 'MÍREÍLLE', ['mireille']],
    ['a letter wrong', 'whitcomba', ['james']],
    ['two letters swapped', 'wihtcombe', ['james']],
    ['a letter missing', 'whicombe', ['james']],
    ['its sound', 'wittcom', ['james']],
    ['its sound, with a first name', 'karolin maier', ['caroline']],
    ['a beginning before a mere sound', 'car', ['caroline']],
    ['a short word is taken as it is', 'jxm', []],
    ['the number as people say it', '07700 900 184', ['james']],
    ['the number with its country', '+44 (0)7700-900184', ['james']],
    ['the number as dialled from abroad', '0044 7700 900311', ['mireille']],
    ['the number in brackets', '(07700) 900-184', ['james']],
    ['the last digits', '0184', ['james']],
    ['the last three', '311', ['mireille']],
    ['an address', 'J.Whitcombe@example', ['james']],
    ['nobody', 'zzz', []],
    ['nothing', '   ', []],
  ])('by %s: %s', async (_, query, expected) => {
    expect(await idsFor(query)).toEqual(expected);
  });

  test('a hit names what it was found by and the open case', async () => {
    expect((await search('priya', '900184')).customers).toEqual([
      {
        id: 'james',
        name: 'James Whitcombe',
        match: '+447700900184',
        caseId: '20418',
        owner: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
        seen: { phoneEnd: '184' },
      },
    ]);
  });

  test('in a shop the last digits find too, however many of them one says', async () => {
    expect((await search('nadia', '900184')).customers.map(({ id }) => id)).toEqual(['james']);
  });

  test('who belongs to another brand is not found, by nothing', async () => {
    expect(await Promise.all(['caroline', '900142', '20420'].map((query) => search('nadia', query)))).toEqual(
      Array.from({ length: 3 }, () => ({ customers: [], cases: [], orders: [] })),
    );
  });

  test('store staff find by the last digits and are shown no more than those', async () => {
    const [hit] = (await search('nadia', '0184')).customers;
    expect(hit?.match).toMatch(/^\+999\d{8}184$/);
  });
});

test('a case is found by its number', async () => {
  for (const query of ['20418', '#20418'])
    expect((await search('priya', query)).cases).toEqual([
      {
        id: '20418',
        customerId: 'james',
        name: 'James Whitcombe',
        subject: 'Chinos split',
        owner: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
      },
    ]);
});

test.each(['dm-51902', 'DM51902', 'dm 51902', '51902', '#51902'])(
  'an order is found as %s',
  async (query) => {
    expect((await search('priya', query)).orders).toEqual([
      {
        number: 'DM-51902',
        customerId: 'james',
        name: 'James Whitcombe',
        at: new Date(BEGINS_AT - 1000).toISOString(),
        caseId: '20418',
        seen: { phoneEnd: '184' },
      },
    ]);
  },
);
