// The one service worker: the app starts offline, and in embedded builds the pretend back ends answer through it.
import { PrecacheController, PrecacheRoute } from 'workbox-precaching';
import { NavigationRoute, Router } from 'workbox-routing';
import { KEEP_FILES } from './keep-files.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __EMBEDDED__: boolean;
declare const __FILES__: { url: string; revision: string | null }[];

const files = new PrecacheController();
files.addToCacheList(__FILES__);

const router = new Router();
router.registerRoute(new PrecacheRoute(files));
if (__FILES__.length > 0) {
  // Every address of the app is one page; what looks like a file or a back end is not an address of the app.
  const page = files.createHandlerBoundToURL('/index.html');
  router.registerRoute(new NavigationRoute(page, { denylist: [/^\/(?:gw|desk|backstage)\//, /\.\w+$/] }));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(files.activate(event));
});
self.addEventListener('fetch', (event) => {
  const answer = router.handleRequest({ request: event.request, event });
  if (!answer) return;
  event.respondWith(answer);
  // The next listener would answer again.
  event.stopImmediatePropagation();
});

if (__EMBEDDED__) {
  // The back ends answer as soon as the worker is there, so its installation may not wait for the files.
  self.addEventListener('message', (event) => {
    if (event.data !== KEEP_FILES) return;
    const installing = { type: 'install', waitUntil: (work: Promise<unknown>) => event.waitUntil(work) };
    event.waitUntil(files.install(installing as ExtendableEvent));
  });
  // The pretend back ends take their worker away with the last tab; then the app could not start offline.
  Object.defineProperty(self.registration, 'unregister', { value: async () => false });
  importScripts('/mockServiceWorker.js');
} else {
  self.addEventListener('install', (event) => {
    event.waitUntil(files.install(event));
  });
  // The tab that brought the worker may lose its line as well: a shop opens the counter once and leaves it open.
  self.addEventListener('activate', (event) => {
    event.waitUntil(self.clients.claim());
  });
}
