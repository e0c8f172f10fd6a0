import { afterEach, expect, test } from 'vitest';
import { wire } from './http.ts';
import { onceASession } from './once-a-session.ts';
import { failed, ok } from './result.ts';

afterEach(() => wire({ token: () => undefined }));

test('is asked once for all who wait, anew for the next person, and after a failure', async () => {
  const asked: string[] = [];
  let token = 'priya';
  wire({ token: () => token });
  const get = onceASession(async () => {
    asked.push(token);
    return asked.length === 3 ? failed('timeout') : ok(token);
  });
  await Promise.all([get(), get()]);
  token = 'tom';
  expect(await get()).toEqual(ok('tom'));
  token = 'leila';
  expect((await get()).ok).toBe(false);
  expect(await get()).toEqual(ok('leila'));
  expect(asked).toEqual(['priya', 'tom', 'leila', 'leila']);
});
