import { expect, test } from 'vitest';
import { channelBackends } from './backends.ts';
import { openGateway } from './testing/gateway.ts';
import { twinWorld } from './testing/twins.ts';

const joan = {
  id: 'joan',
  name: 'Joan Thistlewood',
  brand: 'dunmore',
  digit: 3,
  words: 'Good morning',
} as const;

const HOSTILE = [
  '',
  ' ',
  '0',
  '-1',
  '1e999',
  'NaN',
  'null',
  'undefined',
  '9007199254740993',
  '99999999999999999999999999',
  '2026-13-99T99:99:99Z',
  '+275760-09-13T00:00:00.001Z',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  '%00',
  '\u0000',
  '\ud800',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  '💥'.repeat(1000),
  'a'.repeat(100_000),
  '[]',
  '{}',
  btoa('{}'),
  btoa('null'),
  btoa('{"id":"x","promises":[null]}'),
  btoa('{"id":"x","promises":{}}'),
  btoa('{"at":"x","id":7}'),
  btoa('{"at":1e999,"id":"x"}'),
] as const;

/** Names of everything a list can be asked by. */
const ASKED_BY = [
  'q',
  'cursor',
  'limit',
  'order',
  'view',
  'around',
  'before',
  'after',
  'older',
  'newer',
  'page',
  'per_page',
  'phone',
  'loyalty_id',
  'user',
  'email',
  'started_before',
  'started_from',
  'From',
  'To',
  'PageSize',
  'PageToken',
  'DateSent<',
  'account_id',
  'max_id',
  'since_id',
  'min_id',
  'acct',
  'types[]',
  'properties',
  'associations',
  'type',
] as const;

const jmap = (name: string, args: object): object => ({
  using: [],
  methodCalls: [[name, { accountId: 'desk', ...args }, 'c']],
});
const hers = { from: 'joan@mail.example' };
const calls = (filters: readonly unknown[], more: object): object => ({
  filterGroups: [{ filters }],
  ...more,
});
const orders = (filter: object, more: object = {}): object => ({ query: { filter }, ...more });

const BROKEN = ['', 'x', '{', '[', 'null', '7', '"text"', '[null]', '{}', '{"__proto__":{"a":1}}'];
const BODIES = BROKEN.concat(
  [
    { methodCalls: 7 },
    jmap('constructor', {}),
    jmap('Email/query', { filter: { constructor: 'a@b' } }),
    jmap('Email/query', { filter: { ...hers, header: ['constructor', 'x'] } }),
    jmap('Email/query', { filter: null, anchor: {}, limit: 'x' }),
    jmap('Email/query', { filter: hers, sort: [null], position: 'x', limit: -1 }),
    jmap('Email/get', { ids: [null, {}, 7, '__proto__'], properties: [7] }),
    jmap('Email/get', { '#ids': 'x' }),
    jmap('Email/get', { '#ids': { resultOf: 'c', name: 'x', path: '/*' } }),
    jmap('Email/set', { create: { a: null, b: 7 }, update: { x: null } }),
    jmap('EmailSubmission/set', { create: { a: { emailId: '#zz' }, b: null } }),
    calls([{ propertyName: 'constructor', operator: 'EQ', value: {} }], { sorts: [null] }),
    calls(
      [
        { propertyName: 'associations.contact', operator: 'EQ', value: '51300' },
        { propertyName: '__proto__', operator: 'BETWEEN' },
      ],
      { sorts: ['-constructor'], after: 'x' },
    ),
    orders({ customer_filter: { customer_ids: [null] } }),
    orders(
      {
        customer_filter: { customer_ids: ['CUSTOMER3'] },
        date_time_filter: { created_at: { start_at: 'x' } },
      },
      { cursor: btoa('{}') },
    ),
    { properties: { hs_timestamp: 'x', hs_call_duration: 'NaN' }, associations: [null] },
    { content: {}, private: 'x', text: 7, status: { a: 1 }, in_reply_to_id: [], until: 7, reason: [] },
    { content: '\ud800', text: '\ud800', status: '\ud800', visibility: 'x', in_reply_to_id: 'x' },
  ].map((body) => JSON.stringify(body)),
);

const inAddress = (word: string): string => encodeURIComponent(word.toWellFormed());

/** Every question put to one address: bad names in it, bad words behind it, all at once and one by one. */
function* questionsTo(path: string, method: string): Generator<readonly [path: string, body?: string]> {
  const isRead = method === 'GET';
  const real = ['joan', '21003'].map((id) => path.replaceAll(/:\w+/g, id));
  if (!isRead) for (const body of BODIES) for (const address of real) yield [address, body];
  if (path.includes(':'))
    for (const word of HOSTILE.filter(({ length }) => length < 5000)) {
      const address = path.replaceAll(/:\w+/g, inAddress(word));
      yield isRead ? [address] : [address, '{}'];
    }
  if (!isRead) return;
  for (const word of HOSTILE.map((one) => inAddress(one).slice(0, 2000)))
    yield [`${real[0] ?? ''}?${ASKED_BY.map((name) => `${inAddress(name)}=${word}`).join('&')}`];
  for (const name of ASKED_BY)
    for (const word of ['', '-1', '1e999', '\u0000', '__proto__'])
      yield [`${real[0] ?? ''}?${inAddress(name)}=${inAddress(word)}`];
}

test('whatever is asked, every back end answers in its own words and none falls over', async () => {
  const gateway = await openGateway({ world: twinWorld([joan]), channels: channelBackends });
  const ask = await gateway.as('priya');
  const fallen: string[] = [];
  let asked = 0;
  for (const { base, routes } of gateway.runtime.backends)
    for (const { method, path } of routes) {
      if (path === '/events' || (method === 'DELETE' && path === '/session')) continue;
      for (const [address, body] of questionsTo(base + path, method)) {
        asked += 1;
        const headers = { 'If-Match': '*', 'Content-Type': 'application/json' };
        const status = await ask(address, { method, headers, ...(body !== undefined && { body }) }).then(
          (answer) => answer.status,
          String,
        );
        if (typeof status !== 'number' || status >= 500)
          fallen.push(`${method} ${address.slice(0, 120)} ${body ?? ''}: ${String(status)}`);
      }
    }
  expect(fallen).toEqual([]);
  expect(asked).toBeGreaterThan(2520);
});
