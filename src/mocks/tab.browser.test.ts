import { expect, test, vi } from 'vitest';
import { freshId } from '#src/lib/ids.ts';
import { openRows } from '#src/lib/storage.ts';
import { openBackstage } from './backstage.ts';
import { SESSION_HEADER } from './principals.ts';
import type { Runtime } from './runtime.ts';
import { openTab } from './tab.ts';
import { BEGINS_AT, tinyWorld } from './testing/tiny-world.ts';
import { toyBackend } from './testing/toy-backend.ts';

/** Tabs of one browser that has never seen this world. */
function browser() {
  const name = `test-${freshId()}`;
  return () =>
    openTab({ seed: 1, size: 'demo' }, (seed) => ({ ...tinyWorld(), ...seed }), [toyBackend], name);
}

async function signIn(tab: Runtime, staffId: string) {
  const ask = async (path: string, init: RequestInit = {}) => {
    const response = await tab.answer(new Request(new URL(path, location.href), init));
    return { status: response?.status, body: (await response?.json()) as unknown };
  };
  const session = await ask('/desk/v1/session', { method: 'POST', body: JSON.stringify({ staffId }) });
  const { token } = session.body as { token: string };
  return (path: string, headers?: Record<string, string>) =>
    ask(path, { headers: { [SESSION_HEADER]: token, ...headers }, ...(headers && { method: 'POST' }) });
}

test('two tabs that open a new world at once share one world and one clock', async () => {
  const open = browser();
  const [a, b] = await Promise.all([open(), open()]);
  expect(Math.abs(a.clock.now() - b.clock.now())).toBeLessThan(2);
  expect(a.clock.now()).toBeGreaterThanOrEqual(BEGINS_AT);
  await openBackstage(a).arrive('sms', 'james', 'Hello');
  const priya = await signIn(b, 'priya');
  expect(await priya('/gw/sms/messages?phone=%2B447700900184')).toMatchObject({
    body: { messages: [{ body: 'Hello' }] },
  });
});

test('two colleagues in two tabs claim at once: one owns the case, the other is told who', async () => {
  const open = browser();
  const tabs = await Promise.all([open(), open()]);
  const [priya, tom] = await Promise.all([signIn(tabs[0], 'priya'), signIn(tabs[1], 'tom')]);
  const claim = (ask: typeof priya, key: string) =>
    ask('/desk/v1/cases/20419/claim', { 'If-Match': '"1"', 'Idempotency-Key': key });
  const answers = await Promise.all([claim(priya, 'p'), claim(tom, 't')]);
  const [won, lost] = answers.toSorted((x, y) => (x.status ?? 0) - (y.status ?? 0));
  const { owner } = (won?.body ?? {}) as { owner: { id: string } };
  expect([won?.status, lost]).toMatchObject([
    200,
    { status: 412, body: { by: { id: owner.id }, current: { version: 2 } } },
  ]);
});

test('a hundred writes from two tabs make a hundred records, numbered without a hole', async () => {
  const open = browser();
  const tabs = await Promise.all([open(), open()]);
  const [first, second] = [openBackstage(tabs[0]), openBackstage(tabs[1])];
  await Promise.all(
    Array.from({ length: 100 }, (_, n) => (n % 2 === 0 ? first : second).arrive('sms', 'james', String(n))),
  );
  const journal = (await first.journal('sms')) as { seq: number; sent: string }[];
  expect(journal.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  expect(new Set(journal.map(({ sent }) => sent)).size).toBe(100);
});

test('a jump of the clock and a dial in one tab hold in the other', async () => {
  const open = browser();
  const [a, b] = await Promise.all([open(), open()]);
  await openBackstage(a).clock({ to: '2026-03-20T09:00:00Z', freeze: true });
  await openBackstage(a).dial('sms', '500');
  await expect.poll(() => new Date(b.clock.now()).toISOString()).toBe('2026-03-20T09:00:00.000Z');
  const priya = await signIn(b, 'priya');
  expect((await priya('/gw/sms/messages?phone=1')).status).toBe(500);
});

test('a world begun anew in one tab is new in the other', async () => {
  const open = browser();
  const [a, b] = await Promise.all([open(), open()]);
  await openBackstage(b).arrive('sms', 'james', 'Hello');
  await openBackstage(a).reset({ seed: 2 });
  await expect.poll(() => b.ground().world.seed).toBe(2);
  const priya = await signIn(b, 'priya');
  expect(await priya('/gw/sms/messages?phone=%2B447700900184')).toMatchObject({ body: { messages: [] } });
});

test('where the browser keeps nothing a tab has a world for itself, and it answers', async () => {
  const open = browser();
  const shut = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('The user denied permission', 'SecurityError');
  });
  const tab = await open();
  shut.mockRestore();
  await openBackstage(tab).arrive('sms', 'james', 'Hello');
  const priya = await signIn(tab, 'priya');
  expect(await priya('/gw/sms/messages?phone=%2B447700900184')).toMatchObject({
    body: { messages: [{ body: 'Hello' }] },
  });
});

test('a write that fails half-way leaves nothing behind', async () => {
  const rows = await openRows(`test-${freshId()}`);
  await rows.write((tx) => tx.put('t', 'kept', 1));
  const failing = rows.write(async (tx) => {
    await tx.put('t', 'kept', 2);
    await tx.put('t', 'new', 3);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow('no');
  expect(await rows.list('t', '')).toEqual([{ key: 'kept', value: 1 }]);
  rows.close();
});

test('rows are listed by the beginning of their key, in order, and from a key on', async () => {
  const rows = await openRows(`test-${freshId()}`);
  await rows.write(async (tx) => {
    for (const key of ['b/2', 'a/1', 'b/1', 'b/10', 'c']) await tx.put('t', key, key);
    await tx.put('u', 'b/1', 'another table');
  });
  const keys = async (prefix: string, after?: string) =>
    (await rows.list('t', prefix, after)).map(({ key }) => key);
  expect([await keys('b/'), await keys('b/', 'b/10'), await keys(''), await keys('b/', 'zzz')]).toEqual([
    ['b/1', 'b/10', 'b/2'],
    ['b/2'],
    ['a/1', 'b/1', 'b/10', 'b/2', 'c'],
    [],
  ]);
  rows.close();
});
