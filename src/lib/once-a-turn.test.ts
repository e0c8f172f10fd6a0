import { expect, test } from 'vitest';
import { onceATurn } from './once-a-turn.ts';

test('what is called a thousand times in one breath runs once, and again when it is called later', async () => {
  let runs = 0;
  const run = onceATurn(() => void runs++);
  for (let count = 0; count < 1000; count++) run();
  expect(runs).toBe(0);
  await Promise.resolve();
  expect(runs).toBe(1);
  run();
  await Promise.resolve();
  expect(runs).toBe(2);
});
