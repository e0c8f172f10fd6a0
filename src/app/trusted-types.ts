// The one script address a page may be told at run time: our own worker. Everything else is refused.
import { workerUrl } from './worker-url.ts';

interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/** Must run before anything registers a worker. */
export function restrictScripts(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === workerUrl ? url : null),
  });
}
