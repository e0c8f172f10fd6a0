// The door of the embedded back ends: they answer this page through the app's own worker.
import { http, HttpResponse } from 'msw';
import { setupWorker } from 'msw/browser';

/** Resolves when requests are answered. A second call is an error. */
export async function startEmbedded(): Promise<void> {
  const worker = setupWorker(
    http.all('/desk/v1/*', () =>
      HttpResponse.json(
        { type: 'about:blank', status: 401, title: 'Sign in first.' },
        { status: 401, headers: { 'content-type': 'application/problem+json' } },
      ),
    ),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: '/sw.js' } });
}
