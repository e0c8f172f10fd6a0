// The door of the embedded back ends: one world in this browser's database, answering every tab through the app's own
// worker.
import { http } from 'msw';
import { setupWorker } from 'msw/browser';
import { every, setClock as runBy } from '#src/lib/time.ts';
import { openBackstage, type Backstage } from './backstage.ts';
import { channelBackends } from './backends.ts';
import { openTab } from './tab.ts';
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
  const runtime = await openTab({ seed: 1, size }, createWorld, channelBackends);
  runBy(() => runtime.clock.now());
  every(SECOND_MS, () => void runtime.tick().catch(() => undefined));
  addEventListener('pagehide', () => void runtime.clock.beat().catch(() => undefined));
  const worker = setupWorker(http.all(isForBackEnds, ({ request }) => runtime.answer(request)));
  await worker.start({
    quiet: true,
    onUnhandledFrame: 'bypass',
    serviceWorker: { url: '/sw.js' },
  });
  window.backstage = openBackstage(runtime);
}

/** One question for all of them: what a request is gets read anew for every handler that is asked. */
function isForBackEnds({ request }: { readonly request: Request }): boolean {
  const { origin, pathname } = new URL(request.url);
  return origin === location.origin && /^\/(?:gw|desk\/v1)\//.test(pathname);
}
