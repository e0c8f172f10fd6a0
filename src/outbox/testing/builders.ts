// Outgoing words, sends and one open outbox, for tests.
import type { Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import type { Rows } from '#src/lib/storage.ts';
import type { DraftPlace } from '../draft.ts';
import { openFiles } from '../files.ts';
import { openOutbox, type Outbox } from '../outbox.ts';
import type { News, OutboxPorts, Sender } from '../ports.ts';
import type { Send } from '../send.ts';
import { plainVault } from './plain-vault.ts';
import { virtualTime, type VirtualTime } from './virtual-time.ts';

export const outgoing = (intentId: string, more: Partial<Outgoing> = {}): Outgoing => ({
  intentId,
  customerId: 'james-whitcombe',
  caseId: '20418',
  channel: 'letters',
  mode: 'reply',
  text: `Words of ${intentId}`,
  createdAt: 0,
  ...more,
});

export const send = (intentId: string, more: Partial<Send> = {}): Send => ({
  outgoing: outgoing(intentId),
  state: 'queued',
  order: 1,
  tries: 0,
  departures: 0,
  changedAt: 0,
  ...more,
});

export const placeOf = ({ caseId, channel, mode }: Outgoing): DraftPlace => ({ caseId, channel, mode });

/** A back end whose answers the test gives, one by one. */
export interface Letters {
  readonly asked: Outgoing[];
  readonly looked: Outgoing[];
  /** Answers to come, in order; after them everything is sent. */
  readonly answers: (SendOutcome | Promise<SendOutcome>)[];
  found: boolean;
  /** The next request throws. */
  throws: boolean;
  /** What the desk was told of promises, and what it answers, in order; after that it takes them. */
  readonly told: Outgoing[];
  readonly promises: ('made' | 'refused' | 'later')[];
  sender: Sender;
}

export function letters(dedupe: Sender['dedupe'] = 'server'): Letters {
  const back: Letters = {
    asked: [],
    looked: [],
    answers: [],
    found: false,
    throws: false,
    told: [],
    promises: [],
    sender: {
      dedupe,
      async send(what) {
        back.asked.push(what);
        if (back.throws) {
          back.throws = false;
          throw new Error('unexpected');
        }
        return (await back.answers.shift()) ?? { kind: 'sent', nativeId: `native of ${what.intentId}` };
      },
      ...(dedupe === 'lookup' && {
        async lookUp(what: Outgoing) {
          back.looked.push(what);
          return back.found ? { kind: 'found', nativeId: `native of ${what.intentId}` } : { kind: 'absent' };
        },
      }),
    },
  };
  return back;
}

export interface Desk {
  readonly outbox: Outbox;
  readonly time: VirtualTime;
  readonly rows: Rows;
  /** What other tabs were told. */
  readonly told: News[];
  readonly device: { isOnline: boolean; isFull: boolean; clockSlowMs: number };
}

/** What two tabs of one browser share. */
export const oneBrowser = () => ({
  rows: memoryRows(),
  time: virtualTime(),
  hearers: new Map<string, (news: News) => void>(),
});

/** One tab. */
export async function openDesk(
  back: Letters,
  { browser: { rows, time, hearers } = oneBrowser(), tab = 'tab1', leads = true, isDurable = true } = {},
): Promise<Desk> {
  const told: News[] = [];
  const device = { isOnline: true, isFull: false, clockSlowMs: 0 };
  const base: Rows = {
    ...rows,
    write: (run) => (device.isFull ? Promise.reject(new Error('full')) : rows.write(run)),
  };
  const ports: OutboxPorts = {
    rows: base,
    vault: plainVault(),
    isDurable,
    files: async () => openFiles(ports),
    staffId: 'priya',
    tab,
    now: () => time.now() - device.clockSlowMs,
    isOnline: () => device.isOnline,
    mayAsk: () => true,
    senderOf: (channel) => (channel === 'nowhere' ? undefined : back.sender),
    promise: async (what) => {
      back.told.push(what);
      return back.promises.shift() ?? 'made';
    },
    lead: (lead, signal) => void (leads && lead(signal)),
    announce(news) {
      told.push(news);
      for (const [other, hear] of hearers) if (other !== tab) hear(news);
    },
    onAnnounce(hear) {
      hearers.set(tab, hear);
      return () => hearers.delete(tab);
    },
    sleep: time.sleep,
  };
  return { outbox: await openOutbox(ports), time, rows, told, device };
}

/** Lets so much time pass. */
export const pass = ({ time }: Desk, ms: number): Promise<void> => time.pass(ms);
