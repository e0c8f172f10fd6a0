// The door of the embedded back ends: one world in this browser's database, answering every tab through the app's own
// worker.
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { every, useClock as runBy } from '#src/lib/time.ts';
import { channelBackends } from './backends.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { tabBus } from './bus.ts';
import { openRuntime, type MakeWorld, type Runtime, type Seed } from './runtime.ts';
import { openStorage } from './storage-idb.ts';
import { createWorld } from './world/index.ts';

declare global {
  interface Window {
    backstage?: Backstage;
  }
}

const SECOND_MS = 1000;

/** Resolves when requests are answered. A second call is an error. */
export async function startEmbedded(): Promise<void> {
  const size = new URLSearchParams(location.search).get('world') === 'large' ? 'large' : 'demo';
  const runtime = await openTab({ seed: 1, size }, createWorld);
  runBy(() => runtime.clock.now());
  every(SECOND_MS, () => void runtime.tick().catch(() => undefined));
  addEventListener('pagehide', () => void runtime.clock.beat().catch(() => undefined));
  const worker = setupWorker(
    http.all('/gw/*', ({ request }) => runtime.answer(request)),
    http.all('/desk/v1/*', ({ request }) => runtime.answer(request)),
  );
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: '/sw.js' },
  });
  window.backstage = openBackstage(runtime);
}

/** One tab's part of a world that tabs share. Two that open at once do so one after the other. */
export function openTab(seed: Seed, makeWorld: MakeWorld): Promise<Runtime> {
  const name = `throughline-${seed.size}`;
  return navigator.locks.request(`${name}-opening`, async () => {
    const alone = await enter(`${name}-open`);
    return openRuntime({
      storage: await openStorage(name),
      bus: tabBus(name),
      makeWorld,
      seed,
      channels: channelBackends,
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
