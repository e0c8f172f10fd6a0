import { afterEach, expect, test, vi } from 'vitest';
import { late, notHad } from './late.ts';
import { ok, type Result } from './result.ts';

afterEach(() => void vi.unstubAllGlobals());

const double = (n: number): Promise<Result<number>> => Promise.resolve(ok(2 * n));

test('a late function answers as if it had been there', async () => {
  expect(await late(() => Promise.resolve(double), notHad)(4)).toEqual(ok(8));
});

test('a part that cannot be had is a failure that may pass, not an exception', async () => {
  const missing = late<[number], Result<number>>(() => Promise.reject(new Error('no part')), notHad);
  const failure = { retryable: true, detail: 'no part' };
  vi.stubGlobal('navigator', { onLine: true });
  expect(await missing(4)).toEqual({ ok: false, failure: { kind: 'unknown', ...failure } });
  vi.stubGlobal('navigator', { onLine: false });
  expect(await missing(4)).toEqual({ ok: false, failure: { kind: 'offline', ...failure } });
});

test('what the part itself throws is its own', async () => {
  const broken = () => Promise.reject(new Error('broken'));
  await expect(late(() => Promise.resolve(broken), notHad)()).rejects.toThrow('broken');
});
