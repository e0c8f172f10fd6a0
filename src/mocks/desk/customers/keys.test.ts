import { describe, expect, test } from 'vitest';
import { Customer } from '#src/desk/customer.ts';
import { KeyRefusal, StaleCustomer } from '#src/desk/keys.ts';
import { channelBackends } from '../../backends.ts';
import { openGateway, type TestGateway } from '../../testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from '../../testing/tiny-world.ts';
import { createWorld } from '../../world/index.ts';

const story = () => openGateway({ world: createWorld({ seed: 1, size: 'demo' }), channels: channelBackends });
type Ask = Awaited<ReturnType<TestGateway['as']>>;

const EDITH = '/desk/v1/customers/edith-lorne';
const account = { kind: 'mastodon_acct', value: '@Edith@Lorne.example', source: 'She said so on the phone' };
const at = (version: number) => ({ 'If-Match': `"${String(version)}"` });
const link = (ask: Ask, json: object, headers: Readonly<Record<string, string>> = at(1), customer = EDITH) =>
  ask(`${customer}/keys`, { method: 'POST', headers, json });
const act = (ask: Ask, name: 'verify' | 'unlink', json: object, version: number, customer = EDITH) =>
  ask(`${customer}/keys/${name}`, { method: 'POST', headers: at(version), json });

/** What the social network answers when it is asked for this account. */
async function postsOf(ask: Ask, acct = 'edith@lorne.example'): Promise<number> {
  const { body } = await ask(`/gw/social/api/v1/accounts/lookup?acct=${encodeURIComponent(acct)}`);
  const { id } = body as { id: string };
  const mentions = await ask(`/gw/social/api/v1/notifications?account_id=${id}`);
  const replies = await ask(`/gw/social/ours/v1/replies?account_id=${id}`);
  return (mentions.body as unknown[]).length + (replies.body as unknown[]).length;
}
async function counted(ask: Ask, channel: string, customer = EDITH): Promise<number> {
  const { body } = await ask(`${customer}/density`);
  return (
    (body as { lanes: { channel: string; total: number }[] }).lanes.find((one) => one.channel === channel)
      ?.total ?? -1
  );
}
async function found(ask: Ask, q: string): Promise<readonly string[]> {
  const { body } = await ask(`/desk/v1/search?q=${encodeURIComponent(q)}`);
  return (body as { customers: { id: string }[] }).customers.map(({ id }) => id);
}

/** What the desk wrote down of links. */
async function linksOf({ backstage }: TestGateway): Promise<readonly unknown[]> {
  const lines = await backstage.journal('desk');
  return lines.filter((line) => (line as { act: string }).act === 'link-key');
}

describe('linking', () => {
  test('makes the customer known by the key, as it is written for everybody, with who and where from', async () => {
    const gateway = await story();
    const priya = await gateway.as('priya');
    const before = await priya(EDITH);
    expect(before.headers.get('ETag')).toBe('"1"');
    const linked = await link(priya, { ...account, verified: true });
    expect([linked.status, linked.headers.get('ETag')]).toEqual([200, '"2"']);
    const now = new Date(createWorld({ seed: 1, size: 'demo' }).beginsAt).toISOString();
    expect(Customer.parse(linked.body).keys.at(-1)).toEqual({
      kind: 'mastodon_acct',
      value: 'edith@lorne.example',
      verified: true,
      source: 'She said so on the phone',
      linkedBy: { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' },
      linkedAt: now,
    });
    expect((await priya(EDITH)).body).toEqual(linked.body);
    expect((await priya(`${EDITH}/entries?limit=1`)).body).toMatchObject({
      items: [
        {
          kind: 'key',
          did: 'linked',
          who: 'Priya Nair',
          text: 'She said so on the phone',
          key: { kind: 'mastodon_acct', value: 'edith@lorne.example', verified: true },
        },
      ],
    });
    expect(await linksOf(gateway)).toEqual([
      {
        seq: 2,
        at: BEGINS_AT,
        act: 'link-key',
        customer: 'edith-lorne',
        by: 'priya',
        kind: 'mastodon_acct',
        value: 'edith@lorne.example',
        version: 2,
      },
    ]);
  });

  test('what is there under the key is counted and found by it; unlinked, it is not; nothing else moves', async () => {
    const priya = await (await story()).as('priya');
    const mails = await counted(priya, 'email');
    expect([await counted(priya, 'social'), await found(priya, '@edith@lorne')]).toEqual([0, []]);
    await link(priya, account);
    expect([
      await counted(priya, 'social'),
      await postsOf(priya),
      await found(priya, '@edith@lorne'),
    ]).toEqual([3, 3, ['edith-lorne']]);
    const gone = await act(
      priya,
      'unlink',
      { ...account, value: 'edith@lorne.example', reason: 'It is her sister’s.' },
      2,
    );
    expect(Customer.parse(gone.body)).toMatchObject({ version: 3 });
    expect([await counted(priya, 'social'), await found(priya, '@edith@lorne')]).toEqual([0, []]);
    expect(await counted(priya, 'email')).toBe(mails);
    expect((await priya(`${EDITH}/entries?limit=1`)).body).toMatchObject({
      items: [{ kind: 'key', did: 'unlinked', text: 'It is her sister’s.' }],
    });
  });

  test('what comes in under a key nobody knew before is theirs', async () => {
    const gateway = await story();
    const priya = await gateway.as('priya');
    await link(priya, { kind: 'phone', value: '07700 900999', source: 'Her new number' });
    await gateway.backstage.act('priya', {
      do: 'request',
      method: 'POST',
      path: '/gw/sms/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'To=%2B447700900999&From=%2B447700900901&Body=Hello',
    });
    const { body } = await priya(
      '/gw/sms/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json?To=%2B447700900999',
    );
    expect((body as { messages: { body: string }[] }).messages.map((one) => one.body)).toEqual(['Hello']);
    expect(await found(priya, '07700 900 999')).toEqual(['edith-lorne']);
    expect(await counted(priya, 'sms')).toBe(1);
  });

  test('a number linked today is only shown by its end to those who may not see numbers', async () => {
    const gateway = await story();
    const [priya, eva] = [await gateway.as('priya'), await gateway.as('eva')];
    await link(priya, { kind: 'phone', value: '07700 900999', source: 'Said: ring 07700 900999' });
    const seen = JSON.stringify([(await eva(EDITH)).body, (await eva(`${EDITH}/entries?limit=1`)).body]);
    expect(seen).not.toMatch(/900\s?999/);
    expect(seen).toContain('999');
  });

  test('whoever has the customer open is told', async () => {
    const gateway = await story();
    const priya = await gateway.as('priya');
    await link(priya, account);
    const rows = await gateway.storage.list<{ poke: { type: string; subject: string } }>('poke', 'p/');
    expect(rows.map(({ value: { poke } }) => [poke.type, poke.subject])).toEqual([
      ['channel.changed', 'notes'],
      ['customer.changed', 'edith-lorne'],
    ]);
  });
});

describe('a value that is no key is refused, with what is wrong', () => {
  test.each([
    [{ ...account, value: 'edith at lorne' }, 'no-handle'],
    [{ kind: 'email', value: 'edith@', source: 'x' }, 'no-address'],
    [{ kind: 'phone', value: '12', source: 'x' }, 'no-number'],
    [{ kind: 'chatwoot_contact', value: 'x', source: 'x' }, 'no-id'],
    [{ kind: 'phone', value: ' ', source: 'x' }, 'empty'],
    [{ ...account, source: ' ' }, 'no-reason'],
  ])('%o', async (json, reason) => {
    const priya = await (await story()).as('priya');
    const refused = await link(priya, json);
    expect([refused.status, KeyRefusal.parse(refused.body).reason]).toEqual([400, reason]);
    expect((await priya(EDITH)).body).toMatchObject({ version: 1 });
  });

  test('a kind nobody asks by, no kind, no value', async () => {
    const priya = await (await story()).as('priya');
    for (const json of [{ ...account, kind: 'customer' }, { value: 'x' }, { kind: 'email' }, {}])
      expect((await link(priya, json)).status).toBe(400);
  });
});

describe('two people can share a phone', () => {
  const number = { kind: 'phone', value: '07700 900311', source: 'said on the phone' };
  const JAMES = '/desk/v1/customers/james';

  test('somebody else’s key is refused, with whose it is, and linked only on purpose: not verified, nobody merged', async () => {
    const tom = await (await openGateway()).as('tom');
    const mireille = await tom('/desk/v1/customers/mireille');
    const held = await link(tom, { ...number, verified: true }, at(1), JAMES);
    expect([held.status, KeyRefusal.parse(held.body)]).toMatchObject([
      409,
      { reason: 'held', holders: [{ id: 'mireille', name: 'Mireille Castán' }] },
    ]);
    const shared = await link(tom, { ...number, verified: true, shared: true }, at(1), JAMES);
    expect(Customer.parse(shared.body).keys.at(-1)).toMatchObject({
      value: '+447700900311',
      verified: false,
    });
    expect((await tom('/desk/v1/customers/mireille')).body).toEqual(mireille.body);
    const verified = await act(tom, 'verify', { ...number, value: '+447700900311' }, 2, JAMES);
    expect([verified.status, KeyRefusal.parse(verified.body).reason]).toEqual([409, 'held']);
  });

  test('who may not see the other is told that there is one, and not who', async () => {
    const gateway = await story();
    const ravi = await gateway.as('ravi');
    const oliver = '/desk/v1/customers/oliver-brandt';
    const held = await link(ravi, { kind: 'phone', value: '+447700900346', source: 'x' }, at(1), oliver);
    expect([held.status, KeyRefusal.parse(held.body)]).toMatchObject([409, { reason: 'held', holders: [] }]);
  });

  test('once the other has it no more it can be verified', async () => {
    const tom = await (await openGateway()).as('tom');
    await link(tom, { ...number, shared: true }, at(1), JAMES);
    const key = { ...number, value: '+447700900311' };
    await act(tom, 'unlink', { ...key, reason: 'Gave it to James.' }, 1, '/desk/v1/customers/mireille');
    const verified = await act(tom, 'verify', { ...key, source: 'Rang back' }, 2, JAMES);
    expect(Customer.parse(verified.body).keys.at(-1)).toMatchObject({ verified: true, source: 'Rang back' });
  });
});

describe('two at once', () => {
  test('one links, the other is told who was faster and how the keys stand', async () => {
    const gateway = await story();
    const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
    const answers = await Promise.all([
      link(priya, account),
      link(tom, { ...account, value: 'other@lorne.example' }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 412]);
    expect(StaleCustomer.parse(answers[1].body)).toMatchObject({
      by: { id: 'priya' },
      current: {
        version: 2,
        keys: expect.arrayContaining([expect.objectContaining({ value: 'edith@lorne.example' })]),
      },
    });
  });

  test('the same request twice links once; the same key with another body is refused', async () => {
    const gateway = await story();
    const priya = await gateway.as('priya');
    const headers = { ...at(1), 'Idempotency-Key': 'k1' };
    const [first, second] = [await link(priya, account, headers), await link(priya, account, headers)];
    expect([second.status, second.body]).toEqual([200, first.body]);
    expect((await link(priya, { ...account, value: 'x@y.example' }, headers)).status).toBe(422);
    expect(await linksOf(gateway)).toHaveLength(1);
  });

  test('without a version 428, without a key 400, for a stranger or an unseen customer 404', async () => {
    const gateway = await story();
    const priya = await gateway.as('priya');
    const ravi = await gateway.as('ravi');
    expect((await link(priya, account, {})).status).toBe(428);
    expect((await link(priya, account, { ...at(1), 'Idempotency-Key': '' })).status).toBe(400);
    expect((await link(priya, account, at(1), '/desk/v1/customers/nobody')).status).toBe(404);
    expect((await link(ravi, account)).status).toBe(404);
  });

  test('what is there already, and what is not, is said', async () => {
    const priya = await (await story()).as('priya');
    const known = await link(priya, { kind: 'email', value: 'EDITH.lorne@example.com', source: 'x' });
    const missing = await act(priya, 'unlink', { ...account, reason: 'x' }, 1);
    expect([known, missing].map(({ status, body }) => [status, KeyRefusal.parse(body).reason])).toEqual([
      [409, 'known'],
      [409, 'not-linked'],
    ]);
  });
});

// Agent Store Lead sUpervisor Reviewer aDmin, as for every operation: written out by hand.
test.each([
  ['tom', 200],
  ['nadia', 403],
  ['mara', 200],
  ['sam', 403],
  ['rene', 403],
  ['ada', 200],
])('%s links: %i', async (who, status) => {
  const gateway = await story();
  const ask = await gateway.as(who);
  const james = '/desk/v1/customers/james-whitcombe';
  const key = { kind: 'email', value: 'james.w@work.example', source: 'said so' };
  expect((await link(ask, key, at(1), james)).status).toBe(status);
  const version = status === 200 ? 2 : 1;
  expect((await act(ask, 'verify', key, version, james)).status).toBe(status);
  expect((await act(ask, 'unlink', { ...key, reason: 'Left the firm.' }, version + 1, james)).status).toBe(
    status,
  );
});

test('a world that was begun anew knows nothing of it', async () => {
  const gateway = await openGateway({ world: tinyWorld() });
  const tom = await gateway.as('tom');
  const james = '/desk/v1/customers/james';
  await link(tom, { kind: 'email', value: 'x@y.example', source: 'x' }, at(1), james);
  await gateway.backstage.reset();
  expect((await tom(james)).body).toMatchObject({ version: 1 });
});
