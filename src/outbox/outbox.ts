// Drafts and sends that cannot be lost: written down before anything leaves, sent once, in order, by one tab.
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { failureOf } from '#src/lib/result.ts';
import { placeKey, type DraftPlace } from './draft.ts';
import { openDrafts, type Drafts } from './drafts.ts';
import {
  absent,
  again,
  arrived,
  due,
  notTaken,
  orphaned,
  started,
  stillUnknown,
  uncertain,
  type Dedupe,
  type Send,
} from './send.ts';
import type { Instant } from '#src/lib/time.ts';
import type { OutboxPorts, Sender } from './ports.ts';
import type { Sealed } from './vault.ts';

export interface OutboxState {
  /** Everything not yet forgotten, in order of writing. */
  readonly sends: readonly Send[];
  /** The last write reached the disk; false: "not saved on this device". */
  readonly isSaved: boolean;
}

export interface Outbox {
  readonly drafts: Drafts;
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => OutboxState;
  /** One transaction: the draft goes, the send is written down. Only then may the composer clear. False: not kept. */
  readonly send: (outgoing: Outgoing, from: DraftPlace) => Promise<boolean>;
  readonly resend: (intentId: string) => Promise<void>;
  readonly lookAgain: (intentId: string) => Promise<void>;
  /** Takes a send that did not arrive back, to be edited or sent elsewhere. */
  readonly takeBack: (intentId: string) => Promise<Outgoing | undefined>;
  readonly close: () => void;
}

const SENDS = 'outbox-sends';
const FORGET_AFTER_MS = 10 * 60_000;
const IDLE_MS = 30_000;

export async function openOutbox(ports: OutboxPorts): Promise<Outbox> {
  const { rows, vault, staffId, now } = ports;
  const stop = new AbortController();
  const listeners = new Set<() => void>();
  const underWay = new Set<string>();
  let state: OutboxState = { sends: [], isSaved: ports.isDurable };
  let wake = new AbortController();

  const rowKey = (intentId: string) => `${staffId}/${intentId}`;
  const set = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const nudge = () => wake.abort();

  async function load(): Promise<void> {
    const sealed = await rows.list<Sealed>(SENDS, `${staffId}/`);
    const opened = await Promise.all(sealed.map((row) => vault.open<Send>(row.value)));
    const sends = opened.filter((send) => send !== undefined).toSorted((a, b) => a.order - b.order);
    set({ sends });
  }

  async function keep(send: Send): Promise<void> {
    const sealed = await vault.seal(send);
    await rows.write((tx) => tx.put(SENDS, rowKey(send.outgoing.intentId), sealed));
    set({ sends: merged(state.sends, send) });
    ports.announce();
  }

  const find = (intentId: string) => state.sends.find((send) => send.outgoing.intentId === intentId);

  async function act(send: Send, step: 'send' | 'look-up', signal: AbortSignal): Promise<void> {
    const { outgoing } = send;
    const sender = ports.senderOf(outgoing.channel);
    if (!sender || underWay.has(outgoing.intentId)) return;
    underWay.add(outgoing.intentId);
    try {
      if (step === 'look-up') await keep(await lookedUp(send, sender, signal));
      else await keep(await sentOnce(send, sender, signal));
    } finally {
      underWay.delete(outgoing.intentId);
      nudge();
    }
  }

  async function sentOnce(send: Send, sender: Sender, signal: AbortSignal): Promise<Send> {
    const leaving = started(send, now());
    await keep(leaving);
    const outcome = await sender
      .send(send.outgoing, signal)
      .catch((cause: unknown): SendOutcome => ({ kind: 'unknown', failure: failureOf(cause) }));
    if (outcome.kind === 'sent') return arrived(leaving, outcome.nativeId, now());
    if (outcome.kind === 'not-sent') return notTaken(leaving, outcome.failure, now());
    return uncertain(leaving, outcome.failure, sender.dedupe, now());
  }

  async function lookedUp(send: Send, sender: Sender, signal: AbortSignal): Promise<Send> {
    if (!sender.lookUp) return { ...send, nextTryAt: undefined };
    const answer = await sender
      .lookUp(send.outgoing, signal)
      .catch((cause: unknown): LookUp => ({ kind: 'unknown', failure: failureOf(cause) }));
    if (answer.kind === 'found') return arrived(send, answer.nativeId, now());
    return answer.kind === 'absent' ? absent(send, now()) : stillUnknown(send, now());
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await load();
    const dedupeOf = (channel: string): Dedupe => ports.senderOf(channel)?.dedupe ?? 'none';
    for (const send of state.sends) {
      const mended = orphaned(send, dedupeOf(send.outgoing.channel), now());
      if (mended !== send) await keep(mended);
    }
    await forgetOld();
    while (!signal.aborted) {
      wake = new AbortController();
      if (ports.isOnline())
        for (const { send, step } of due(state.sends, now(), dedupeOf)) void act(send, step, signal);
      await ports.sleep(untilNext(state.sends, now()), AbortSignal.any([wake.signal, signal]));
    }
  }

  async function forgetOld(): Promise<void> {
    const old = state.sends.filter(
      (send) => send.state === 'sent' && now() - send.changedAt > FORGET_AFTER_MS,
    );
    if (old.length === 0) return;
    await rows.write(async (tx) => {
      for (const send of old) await tx.delete(SENDS, rowKey(send.outgoing.intentId));
    });
    set({ sends: state.sends.filter((send) => !old.includes(send)) });
  }

  const drafts = openDrafts(ports, (isSaved) => {
    if (isSaved !== state.isSaved) set({ isSaved: isSaved && ports.isDurable });
  });
  const deaf = ports.onAnnounce(() => void load().then(nudge, () => set({ isSaved: false })));
  await load();
  ports.lead(lead, stop.signal);

  return {
    drafts,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    async send(outgoing, from) {
      const last = state.sends.reduce((most, send) => Math.max(most, send.order), 0);
      const order = Math.max(last + 1, now());
      const send: Send = { outgoing, state: 'queued', order, tries: 0, changedAt: now() };
      const sealed = await vault.seal(send);
      try {
        await rows.write(async (tx) => {
          await tx.put(SENDS, rowKey(outgoing.intentId), sealed);
          await drafts.removeIn(tx, placeKey(from));
        });
      } catch {
        set({ isSaved: false });
        return false;
      }
      set({ sends: merged(state.sends, send) });
      ports.announce();
      nudge();
      return true;
    },
    async resend(intentId) {
      const send = find(intentId);
      if (send?.state !== 'not-sent') return;
      await keep(again(send, now()));
      nudge();
    },
    async lookAgain(intentId) {
      const send = find(intentId);
      if (send?.state !== 'unknown') return;
      await keep({ ...send, nextTryAt: now() });
      nudge();
    },
    async takeBack(intentId) {
      const send = find(intentId);
      if (!send || send.state === 'sent' || send.state === 'sending') return undefined;
      await rows.write((tx) => tx.delete(SENDS, rowKey(intentId)));
      set({ sends: state.sends.filter((one) => one.outgoing.intentId !== intentId) });
      ports.announce();
      return send.outgoing;
    },
    close() {
      stop.abort();
      deaf();
      listeners.clear();
    },
  };
}

const merged = (sends: readonly Send[], send: Send): readonly Send[] =>
  [...sends.filter((one) => one.outgoing.intentId !== send.outgoing.intentId), send].toSorted(
    (a, b) => a.order - b.order,
  );

/** How long nothing will be due. */
function untilNext(sends: readonly Send[], now: Instant): number {
  const next = Math.min(
    ...sends.flatMap((send) => (send.nextTryAt === undefined ? [] : [send.nextTryAt - now])),
  );
  return Math.min(IDLE_MS, Math.max(50, next));
}
