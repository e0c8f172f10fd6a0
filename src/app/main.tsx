// Starts the program: the shell is painted first, the embedded back ends come up behind it.
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { backendsAreReady, backendsFailed } from './backends-ready.ts';
import { activate, preferredLocale } from './i18n.ts';
import { KEEP_FILES } from './keep-files.ts';
import { restrictScripts } from './trusted-types.ts';
import { workerUrl } from './worker-url.ts';
import './styles.css';

const KEEP_AFTER_MS = 30_000;

restrictScripts();
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
await activate(preferredLocale());

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');
createRoot(place).render(
  <StrictMode>
    <I18nProvider>
      <App />
    </I18nProvider>
  </StrictMode>,
);

await painted();
startBackends().then(backendsAreReady, backendsFailed);

async function startBackends(): Promise<void> {
  if (__EMBEDDED__) {
    const { startEmbedded } = await import('#src/mocks/browser.ts');
    await startEmbedded();
    // A hundred files take a second of work, which whoever has just come must not have to share.
    setTimeout(() => void keepFiles(), KEEP_AFTER_MS);
  } else if (import.meta.env.PROD) {
    // Without a worker the app works, only not offline.
    navigator.serviceWorker?.register(workerUrl).catch(() => {});
  }
}

async function keepFiles(): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(KEEP_FILES);
}

/** A hidden tab paints nothing and must not wait for it. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    if (document.hidden) resolve();
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
