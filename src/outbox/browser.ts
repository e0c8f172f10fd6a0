// The outbox of one signed-in person in this browser: its database, the one tab that sends, and what the tabs tell
// each other.
import { freshId } from '#src/lib/ids.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import type { Rows } from '#src/lib/storage.ts';
import { systemNow } from '#src/lib/time.ts';
import { DATABASE, openDatabase } from './database.ts';
import { openOutbox, type Outbox } from './outbox.ts';
import type { News, OutboxPorts, Sender } from './ports.ts';
import { wipe } from './tables.ts';
import { openVault } from './vault.ts';

/** How long a tab that is closing may still hold the person's outbox open. */
const CLOSE_MS = 2_000;

const nameOf = (staffId: string): string => `${DATABASE}/${staffId}`;

export interface Wants {
  readonly senderOf: (channel: string) => Sender | undefined;
  readonly follow?: OutboxPorts['follow'];
  readonly promise: OutboxPorts['promise'];
  /** This tab's session has not ended. */
  readonly mayAsk: () => boolean;
  /** Hears when `mayAsk` may have changed; returns the stop. */
  readonly onMayAsk: (hear: () => void) => () => void;
  /** Hears that the gateway is there again: a device may have a line where its gateway had none. */
  readonly onLineBack: (hear: () => void) => () => void;
}

/** Opens the outbox of `staffId`. Where the browser keeps nothing it works from memory and says so. */
export async function openBrowserOutbox(staffId: string, wants: Wants): Promise<Outbox> {
  const closing = new AbortController();
  const { signal } = closing;
  stayOpen(staffId, signal);
  void navigator.storage.persist?.().catch(() => false);
  const news = new BroadcastChannel(nameOf(staffId));
  const ports: PortsOn = async (rows) => ({
    rows,
    vault: await openVault(rows, staffId),
    staffId,
    tab: freshId(),
    now: systemNow,
    isOnline: () => navigator.onLine,
    mayAsk: wants.mayAsk,
    senderOf: wants.senderOf,
    promise: wants.promise,
    ...(wants.follow && { follow: wants.follow }),
    lead: (lead, stop) => void leadAgain(staffId, wants, lead, stop),
    announce: (what) => {
      if (!signal.aborted) news.postMessage(what);
    },
    onAnnounce: (hear) => {
      const listen = ({ data }: MessageEvent<News>) => hear(data);
      news.addEventListener('message', listen);
      return () => news.removeEventListener('message', listen);
    },
    sleep,
  });
  const outbox = await openDurable(ports).catch(() => openFromMemory(ports));
  const hurry = () => outbox.hurry();
  addEventListener('online', hurry);
  const stops = [
    wants.onMayAsk(() => {
      if (wants.mayAsk()) outbox.hurry();
    }),
    wants.onLineBack(hurry),
  ];
  return {
    ...outbox,
    close() {
      removeEventListener('online', hurry);
      for (const stopHearing of stops) stopHearing();
      outbox.close();
      // What was typed last is still on its way to the disk.
      void outbox.drafts.settled().then(() => {
        closing.abort();
        news.close();
      });
    },
  };
}

type PortsOn = (rows: Rows) => Promise<Omit<OutboxPorts, 'files' | 'isDurable'>>;

async function openDurable(ports: PortsOn): Promise<Outbox> {
  return openOutbox({ ...withFiles(await ports(await openDatabase())), isDurable: true });
}

async function openFromMemory(ports: PortsOn): Promise<Outbox> {
  // Other tabs know nothing of this memory, so this tab sends for itself.
  const lead: OutboxPorts['lead'] = (run, stop) => void run(stop).catch(() => undefined);
  return openOutbox({ ...withFiles(await ports(memoryRows())), lead, isDurable: false });
}

const withFiles = (ports: Omit<OutboxPorts, 'files' | 'isDurable'>) => ({
  ...ports,
  files: async () => (await import('./files.ts')).openFiles(ports),
});

/** Leads whenever no other tab does, this tab may ask, and the outbox is open. */
async function leadAgain(
  staffId: string,
  wants: Wants,
  lead: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    await untilMayAsk(wants, signal);
    await navigator.locks
      .request(`${nameOf(staffId)}/lead`, { signal }, () => lead(signal))
      // Whatever went wrong: nobody else may be there to send.
      .catch(() => sleep(1_000, signal));
  }
}

function untilMayAsk({ mayAsk, onMayAsk }: Wants, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!mayAsk() && !signal.aborted) return;
      deaf();
      resolve();
    };
    const deaf = onMayAsk(look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });
}

/** Shows other tabs that this person works here too. */
function stayOpen(staffId: string, signal: AbortSignal): void {
  const untilClosed = () =>
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      else signal.addEventListener('abort', () => resolve(), { once: true });
    });
  void navigator.locks.request(`${nameOf(staffId)}/open`, { mode: 'shared' }, untilClosed);
}

/** At sign-out: the key goes, and everything that was sealed with it; unless the person works in another tab. */
export async function forgetOutbox(staffId: string): Promise<void> {
  const alone = { signal: AbortSignal.timeout(CLOSE_MS) };
  await navigator.locks
    .request(`${nameOf(staffId)}/open`, alone, async () => {
      const rows = await openDatabase();
      await wipe(rows, staffId).finally(() => rows.close());
    })
    .catch(() => undefined);
}

/** Ends early when the signal aborts. */
function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });
}
