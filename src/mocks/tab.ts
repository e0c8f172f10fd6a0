// One tab's part of a world that tabs share: two that open at once do so one after the other, and the clock knows
// whether it was running.
import { memoryRows } from '#src/lib/memory-rows.ts';
import type { Backend } from './backend.ts';
import { tabBus } from './bus.ts';
import { openRuntime, type MakeWorld, type Runtime, type Seed } from './runtime.ts';
import { openStorage } from './storage-idb.ts';

/**
 * Opens the world in this browser's database; each size of world has one of its own. Where the browser keeps nothing this
 * tab has a world for itself, as long as it lives.
 */
export function openTab(
  seed: Seed,
  makeWorld: MakeWorld,
  channels: readonly Backend[],
  name = `throughline-${seed.size}`,
): Promise<Runtime> {
  return navigator.locks.request(`${name}-opening`, async () => {
    const alone = await enter(`${name}-open`);
    return openRuntime({
      storage: await openStorage(name).catch(memoryRows),
      bus: tabBus(name),
      makeWorld,
      seed,
      channels,
      embedded: true,
      alone,
    });
  });
}

/** Every open tab holds the lock together with the others, for as long as it lives; says whether it is the first. */
async function enter(name: string): Promise<boolean> {
  const alone = await navigator.locks.request(name, { ifAvailable: true }, (lock) => lock !== null);
  await new Promise<void>((entered) => {
    void navigator.locks.request(name, { mode: 'shared' }, () => {
      entered();
      return new Promise<never>(() => {});
    });
  });
  return alone;
}
