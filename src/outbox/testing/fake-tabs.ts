// Tabs of one browser: they share rows, one lock and their news; each can be killed at any moment.
import type { Outgoing, SendOutcome, Uploaded } from '#src/channels/channel.ts';
import { failed } from '#src/lib/result.ts';
import type { Rows } from '#src/lib/storage.ts';
import { openFiles } from '../files.ts';
import type { News, OutboxPorts, Sender } from '../ports.ts';
import type { Chance } from './chance.ts';
import type { Weather } from './fake-back-end.ts';
import { plainVault } from './plain-vault.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Browser {
  readonly rows: Rows;
  /** Writes fail: the disk is full. */
  isFull: boolean;
  /** Everybody may lead at once: a planted bug. */
  readonly everybodyLeads: boolean;
  /** Whoever waits to lead, the leader first. */
  readonly queue: Turn[];
  readonly tabs: Set<FakeTab>;
  /** Intents whose request is under way, and from which tab. */
  readonly underWay: Map<string, FakeTab>;
  /** Intents that became drafts again. */
  readonly takenBack: Set<string>;
  /** What must never be seen, seen while it happened. */
  readonly seen: string[];
}

interface Turn {
  readonly tab: FakeTab;
  readonly begin: () => void;
}

export interface FakeTab {
  readonly id: string;
  readonly ports: OutboxPorts;
  isDead: boolean;
  readonly hearers: Set<(news: News) => void>;
}

interface Around {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly weather: Weather;
  readonly senderOf: (channel: string) => Sender | undefined;
  readonly follow: (outgoing: Outgoing) => Promise<'done' | 'later'>;
}

/** After so long nobody waits for an answer any more. */
const PATIENCE_MS = 59_000;

const never = <T>(): Promise<T> => new Promise(() => {});

export function fakeTab(id: string, browser: Browser, around: Around): FakeTab {
  const { time, chance, weather } = around;
  /** A dead tab neither asks nor hears. */
  const alive = async <T>(act: () => Promise<T>): Promise<T> => {
    if (tab.isDead) return never();
    const value = await act().catch((cause: unknown) => {
      if (tab.isDead) return never<T>();
      throw cause;
    });
    return tab.isDead ? never() : value;
  };
  const slowly = <T>(act: () => Promise<T>): Promise<T> =>
    alive(async () => {
      await time.wait(chance.below(4));
      if (tab.isDead) return never();
      const value = await act();
      if (chance.percent(20)) await time.wait(chance.below(6));
      return value;
    });
  function watched(
    outgoing: Outgoing,
    sender: Sender,
    signal: AbortSignal,
    uploaded?: Uploaded,
  ): Promise<SendOutcome> {
    const { intentId } = outgoing;
    if (browser.takenBack.has(intentId)) browser.seen.push(`taken back, went all the same: ${intentId}`);
    const over = () => browser.underWay.get(intentId) === tab && browser.underWay.delete(intentId);
    browser.underWay.set(intentId, tab);
    signal.addEventListener('abort', over, { once: true });
    time.after(PATIENCE_MS, over);
    return sender.send(outgoing, signal, uploaded).finally(over);
  }

  const tab: FakeTab = {
    id,
    isDead: false,
    hearers: new Set(),
    ports: {
      staffId: 'priya',
      tab: id,
      isDurable: true,
      files: async () => openFiles(tab.ports),
      rows: {
        get: (table, key) => slowly(() => browser.rows.get(table, key)),
        list: (table, prefix) => slowly(() => browser.rows.list(table, prefix)),
        write: (run) =>
          slowly(async () => {
            if (browser.isFull) throw new Error('full');
            return browser.rows.write(run);
          }),
        clear: () => browser.rows.clear(),
        close: () => {},
      },
      vault: plainVault(slowly),
      now: time.now,
      isOnline: () => weather.isOnline,
      mayAsk: () => true,
      senderOf: (channel) => {
        const sender = around.senderOf(channel);
        return (
          sender && {
            ...sender,
            send: (outgoing, signal, uploaded) => alive(() => watched(outgoing, sender, signal, uploaded)),
            ...(sender.upload && {
              upload: (file, bytes, signal) =>
                alive(async () => (await sender.upload?.(file, bytes, signal)) ?? failed('unknown')),
            }),
            ...(sender.lookUp && {
              lookUp: (outgoing, signal, taken) =>
                alive(async () => (await sender.lookUp?.(outgoing, signal, taken)) ?? { kind: 'absent' }),
            }),
          }
        );
      },
      follow: (outgoing) => alive(() => around.follow(outgoing)),
      promise: () => alive(async () => 'made' as const),
      lead: (lead, signal) => takeTurns(browser, tab, lead, signal),
      announce(news) {
        for (const other of browser.tabs)
          if (other !== tab && !other.isDead)
            time.after(chance.below(5), () => {
              if (!other.isDead) for (const hear of other.hearers) hear(news);
            });
      },
      onAnnounce(hear) {
        tab.hearers.add(hear);
        return () => tab.hearers.delete(hear);
      },
      sleep: (ms, signal) => alive(() => time.sleep(ms, signal)),
    },
  };
  browser.tabs.add(tab);
  return tab;
}

function takeTurns(
  browser: Browser,
  tab: FakeTab,
  lead: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): void {
  const turn: Turn = {
    tab,
    begin: () =>
      void lead(signal)
        .catch(() => undefined)
        .then(() => {
          leave(browser, turn);
          if (!signal.aborted && !tab.isDead) takeTurns(browser, tab, lead, signal);
        }),
  };
  browser.queue.push(turn);
  if (browser.queue[0] === turn || browser.everybodyLeads) turn.begin();
}

function leave(browser: Browser, turn: Turn): void {
  const index = browser.queue.indexOf(turn);
  if (index === -1) return;
  browser.queue.splice(index, 1);
  if (index === 0 && !browser.everybodyLeads) browser.queue[0]?.begin();
}

/** A send became a draft again: its request must not be under way. */
export function noteTakenBack(browser: Browser, intentId: string): void {
  browser.takenBack.add(intentId);
  if (browser.underWay.get(intentId)?.isDead === false)
    browser.seen.push(`taken back while it went: ${intentId}`);
}

/** As `kill -9` does it: what is under way is over, and whoever waits may lead. */
export function kill(browser: Browser, tab: FakeTab): void {
  tab.isDead = true;
  browser.tabs.delete(tab);
  for (const turn of browser.queue.filter((one) => one.tab === tab)) leave(browser, turn);
}
