import { describe, expect, test } from 'vitest';
import { testContext } from '#src/mocks/testing/context.ts';
import { answer } from '#src/mocks/testing/serve.ts';
import { emailBackend } from './mock.ts';
import { CORE, MAIL, SUBMISSION } from './wire.ts';

const ctx = testContext({
  now: Date.UTC(2026, 2, 19, 15, 12),
  brands: [{ id: 'rye', name: 'Rye', site: '', email: 'care@rye.example', sms: '', phone: '', acct: '' }],
});
const using = [CORE, MAIL, SUBMISSION];

async function ask(
  body: unknown,
): Promise<{ status: number; body: { type?: string; methodResponses?: unknown[][] } }> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const got = await answer(
    emailBackend,
    ctx,
    new Request('http://gateway.test/gw/email/jmap/api', { method: 'POST', body: text }),
  );
  return { status: got.status, body: (await got.json()) as { methodResponses?: unknown[][] } };
}
const call = async (name: string, args: object) =>
  (await ask({ using, methodCalls: [[name, { accountId: 'desk', ...args }, 'a']] })).body.methodResponses;

describe('the pretend mail server', () => {
  test.each([
    ['what is no JSON', 'x', 'notJSON'],
    ['what is no request', { using }, 'notRequest'],
    ['a capability it does not have', { using: ['urn:x'], methodCalls: [] }, 'unknownCapability'],
    ['too many calls', { using, methodCalls: Array.from({ length: 17 }, () => ['a', {}, 'b']) }, 'limit'],
  ])('refuses %s as a whole', async (_, body, type) => {
    const got = await ask(body);
    expect([got.status, got.body.type]).toEqual([400, `urn:ietf:params:jmap:error:${type}`]);
  });

  test.each([
    ['an unknown method', 'Email/guess', {}, 'unknownMethod'],
    ['a foreign account', 'Email/get', { accountId: 'other', ids: [] }, 'accountNotFound'],
    ['an unknown property', 'Email/get', { ids: [], properties: ['id', 'colour'] }, 'invalidArguments'],
    ['everybody’s mail', 'Email/query', { filter: {} }, 'forbidden'],
    ['mail of no whole address', 'Email/query', { filter: { from: 'rye' } }, 'forbidden'],
    [
      'a filter it does not know',
      'Email/query',
      { filter: { from: 'a@b.c', hasKeyword: 'x' } },
      'unsupportedFilter',
    ],
    ['a lost anchor', 'Email/query', { filter: { from: 'a@b.c' }, anchor: 'gone' }, 'anchorNotFound'],
    ['a state of another life', 'Email/changes', { sinceState: 'x' }, 'cannotCalculateChanges'],
    [
      'a reference to nothing',
      'Email/get',
      { '#ids': { resultOf: 'q', name: 'Email/query', path: '/ids' } },
      'invalidResultReference',
    ],
  ])('hides its refusal of %s in a good answer', async (_, name, args, type) => {
    const [method, error] = (await call(name, args))?.[0] ?? [];
    expect([method, (error as { type: string }).type]).toEqual(['error', type]);
  });

  const draft = {
    mailboxIds: { MBdrafts: true },
    messageId: ['fixed@rye.example'],
    sentAt: '2026-03-19T15:12:00Z',
    from: [{ name: null, email: 'care@rye.example' }],
    to: [{ name: null, email: 'someone@example.com' }],
    subject: 'Hello',
    bodyValues: { t: { value: 'Hello' } },
  };
  const submit = {
    create: { s: { identityId: 'Irye', emailId: '#d' } },
    onSuccessUpdateEmail: {
      '#s': { 'mailboxIds/MBdrafts': null, 'keywords/$draft': null, 'mailboxIds/MBsent': true },
    },
  };

  test('answers a submission twice under one call id, and an identical draft by the id it has', async () => {
    const both = {
      using,
      methodCalls: [
        ['Email/set', { accountId: 'desk', create: { d: draft } }, 'd'],
        ['EmailSubmission/set', { accountId: 'desk', ...submit }, 's'],
      ],
    };
    const first = (await ask(both)).body.methodResponses ?? [];
    expect(first.map(([name, , id]) => [name, id])).toEqual([
      ['Email/set', 'd'],
      ['EmailSubmission/set', 's'],
      ['Email/set', 's'],
    ]);
    const [again] = (await call('Email/set', { create: { d: draft } })) ?? [];
    expect(again?.[1]).toMatchObject({ notCreated: { d: { type: 'alreadyExists', existingId: 'Mw1' } } });
  });
});
