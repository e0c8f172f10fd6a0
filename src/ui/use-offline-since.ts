// Since when this device has had no connection, as far as the browser knows.
import { useSyncExternalStore } from 'react';
import { now, type Instant } from '#src/lib/time.ts';

let wentAt: Instant | undefined = navigator.onLine ? undefined : now();

function subscribe(listener: () => void): () => void {
  const hear = () => {
    wentAt = navigator.onLine ? undefined : (wentAt ?? now());
    listener();
  };
  addEventListener('online', hear);
  addEventListener('offline', hear);
  return () => {
    removeEventListener('online', hear);
    removeEventListener('offline', hear);
  };
}

/** Undefined: it has one. */
export const useOfflineSince = (): Instant | undefined => useSyncExternalStore(subscribe, () => wentAt);
