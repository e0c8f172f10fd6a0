import { expect, test } from 'vitest';
import { localBus } from './bus.ts';
import { openClock } from './clock.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { openGateway } from './testing/gateway.ts';
import { toyBackend } from './testing/toy-backend.ts';

const BEGINS = 1_000_000;

/** A machine with one storage; tabs open on it one after the other. */
function machine() {
  const storage = memoryRows();
  const bus = localBus();
  let real = 50;
  return {
    pass: (ms: number) => void (real += ms),
    tab: (alone: boolean) => openClock(storage, bus, { beginsAt: BEGINS, alone, realNow: () => real }),
  };
}

test('the world’s clock begins in the story and runs with the machine’s', async () => {
  const { tab, pass } = machine();
  const clock = await tab(true);
  pass(700);
  expect(clock.now()).toBe(BEGINS + 700);
});

test('it stops while nobody has the world open and goes on from where it was', async () => {
  const { tab, pass } = machine();
  const first = await tab(true);
  pass(700);
  await first.beat();
  pass(3_600_000);
  const next = await tab(true);
  pass(5);
  expect(next.now()).toBe(BEGINS + 705);
});

test('what was written keeps the world from going back behind it, though nobody noted the time any more', async () => {
  const gateway = await openGateway({ channels: [toyBackend] });
  gateway.pass(700);
  await gateway.backstage.arrive('sms', 'james', 'Hello');
  const written = gateway.runtime.clock.now();
  // The tab dies here; the world is opened again much later.
  const next = await openClock(gateway.storage, localBus(), {
    beginsAt: BEGINS,
    alone: true,
    realNow: () => 9_000_000_000,
  });
  expect(next.now()).toBe(written);
});

test('a second tab shows the same time as the first', async () => {
  const { tab, pass } = machine();
  const first = await tab(true);
  pass(700);
  const second = await tab(false);
  pass(40);
  expect([first.now(), second.now()]).toEqual([BEGINS + 740, BEGINS + 740]);
});

test('a jump and a freeze reach every tab', async () => {
  const { tab, pass } = machine();
  const first = await tab(true);
  const second = await tab(false);
  await first.set({ by: 60_000, freeze: true });
  pass(999);
  expect([first.now(), second.now(), second.isFrozen]).toEqual([BEGINS + 60_000, BEGINS + 60_000, true]);
  await second.set({ to: BEGINS, freeze: false });
  pass(1);
  await expect.poll(() => first.now()).toBe(BEGINS + 1);
});

test('a machine clock set back does not turn the world’s back', async () => {
  const { tab, pass } = machine();
  const clock = await tab(true);
  pass(-10_000);
  expect(clock.now()).toBe(BEGINS);
});

test('a world begun anew begins at its beginning, and everything behind the stage with it', async () => {
  const { backstage } = await openGateway({ channels: [toyBackend] });
  const before = await backstage.clock();
  await backstage.clock({ by: 3_600_000, freeze: true });
  await backstage.dial('sms', 'offline');
  await backstage.arrive('sms', 'james', 'Hello');
  await backstage.reset();
  expect(await backstage.clock()).toEqual(before);
  expect(await backstage.dials()).toMatchObject({ sms: { fault: 'healthy' } });
  expect(await backstage.journal('sms')).toEqual([]);
});
