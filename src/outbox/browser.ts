// The outbox of one signed-in person in this browser: its database, the one tab that sends, and what the tabs tell
// each other.
import { freshId } from '#src/lib/ids.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import { openRows, type Rows } from '#src/lib/storage.ts';
import { now } from '#src/lib/time.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import type { OutboxPorts, Sender } from './ports.ts';
import { dropKey, openVault } from './vault.ts';

const DATABASE = 'throughline-outbox';

/** Opens the outbox of `staffId`. Where the browser keeps nothing it works from memory and says so. */
export async function openBrowserOutbox(
  staffId: string,
  senderOf: (channel: string) => Sender | undefined,
): Promise<Outbox> {
  const { rows, isDurable } = await database();
  void navigator.storage.persist?.().catch(() => false);
  const channel = new BroadcastChannel(`${DATABASE}/${staffId}`);
  const ports: OutboxPorts = {
    rows,
    isDurable,
    vault: await openVault(rows, staffId),
    staffId,
    tab: freshId(),
    now,
    isOnline: () => navigator.onLine,
    senderOf,
    lead: (lead, signal) => {
      const name = `${DATABASE}/${staffId}`;
      void navigator.locks.request(name, { signal }, () => lead(signal)).catch(() => undefined);
    },
    announce: () => channel.postMessage('changed'),
    onAnnounce: (hear) => {
      channel.addEventListener('message', hear);
      return () => channel.close();
    },
    sleep,
  };
  return openOutbox(ports);
}

/** At sign-out: the key goes, and with it everything that was sealed. */
export async function forgetOutbox(staffId: string): Promise<void> {
  const { rows } = await database();
  await dropKey(rows, staffId);
}

async function database(): Promise<{ rows: Rows; isDurable: boolean }> {
  try {
    return { rows: await openRows(DATABASE), isDurable: true };
  } catch {
    return { rows: memoryRows(), isDurable: false };
  }
}

/** Ends early when the network comes back, too. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}
