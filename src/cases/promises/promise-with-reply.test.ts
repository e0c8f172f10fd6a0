import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Outgoing } from '#src/channels/channel.ts';
import { wire } from '#src/lib/http.ts';
import { openGateway, type TestGateway } from '#src/mocks/testing/gateway.ts';
import { BEGINS_AT, HOUR_MS } from '#src/mocks/testing/tiny-world.ts';
import { toyBackend } from '#src/mocks/testing/toy-backend.ts';
import { promiseWith } from './promise-with-reply.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await openGateway({ channels: [toyBackend] });
  const session = await gateway.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { token: string };
  wire({ origin: 'http://gateway.test', token: () => token });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) =>
    gateway.runtime.answer(new Request(url, init)),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  wire({ origin: '', token: () => undefined });
});

const reply: Outgoing = {
  intentId: 'i1',
  customerId: 'james',
  caseId: '20418',
  channel: 'sms',
  mode: 'reply',
  text: 'I will ring you by 17:00.',
  promise: { text: 'Ring by 17:00', dueAt: BEGINS_AT + 2 * HOUR_MS },
  createdAt: BEGINS_AT,
};
const promises = async () => {
  const { body } = await (await gateway.as('priya'))('/desk/v1/cases/20418');
  return (body as { promises: readonly object[] }).promises;
};

test('an answer that was lost is asked for again, and the promise is made once', async () => {
  await gateway.backstage.dial('desk', { fault: 'commits-then-fails', times: 1, only: 'writes' });
  expect(await promiseWith(reply)).toBe('later');
  expect(await promiseWith(reply)).toBe('made');
  expect(await promises()).toMatchObject([{ text: 'Ring by 17:00', channel: 'sms', intentId: 'i1' }]);
});

const takenByTom = async () => {
  await gateway.backstage.act('priya', { do: 'release', caseId: '20418' });
  await gateway.backstage.act('tom', { do: 'claim', caseId: '20418' });
};

test('a colleague who has taken the case meanwhile owes it', async () => {
  await (
    await gateway.as('priya')
  )('/gw/sms/customers/james/messages', { json: { body: reply.text } });
  await takenByTom();
  expect(await promiseWith(reply)).toBe('made');
  expect(await promises()).toMatchObject([{ owner: { id: 'tom' }, madeBy: { id: 'priya' } }]);
});

test.each(['500', 'offline', '429', 'html-200'] as const)(
  'a desk at %s is asked again later',
  async (fault) => {
    await gateway.backstage.dial('desk', { fault, times: 1 });
    expect(await promiseWith(reply)).toBe('later');
  },
);

test('in a colleague’s case a promise without words that went is refused, and not asked for again', async () => {
  await takenByTom();
  expect(await promiseWith(reply)).toBe('refused');
});

test('a case that is not there takes no promise', async () => {
  expect(await promiseWith({ ...reply, caseId: '9' })).toBe('refused');
});
