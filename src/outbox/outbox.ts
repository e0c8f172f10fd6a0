// Drafts and sends that cannot be lost: written down before anything leaves, sent once, in order, by one tab.
import type { Outgoing } from '#src/channels/channel.ts';
import { placeKey, type Draft, type DraftPlace } from './draft.ts';
import { openDrafts, type Drafts } from './drafts.ts';
import { openKeptSends } from './kept-sends.ts';
import { openLeader } from './leader.ts';
import type { OutboxPorts } from './ports.ts';
import { again, lookedAfter, mayComeBack, surelyComesBack, type Dedupe, type Send } from './send.ts';

export interface OutboxState {
  /** Everything not yet forgotten, in order of writing. */
  readonly sends: readonly Send[];
  /** The last writes reached the disk; false: "not saved on this device". */
  readonly isSaved: boolean;
  /** So many sends kept here can no longer be read: damaged, or written under another key. */
  readonly unreadable: number;
}

/**
 * heldMs     so long its author may take it back before it leaves; none: it goes at once
 * caret      where the caret stood in the text
 * waitUntil  the case is to wait until then once this has arrived
 */
export interface HowToSend {
  readonly heldMs?: number;
  readonly caret?: number;
  readonly waitUntil?: number;
}

export interface Outbox {
  readonly drafts: Drafts;
  /** What keeps files and gives them back. */
  readonly files: OutboxPorts['files'];
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => OutboxState;
  /**
   * One transaction: the draft goes, the send is written down. Only then may the composer clear. False: not kept, or
   * the words of this place are just leaving, or left by another tab.
   */
  readonly send: (outgoing: Outgoing, from: DraftPlace, how?: HowToSend) => Promise<boolean>;
  /** Writes down what was done at the counter: it goes after everything done there before. False: not kept. */
  readonly deed: (outgoing: Outgoing) => Promise<boolean>;
  /** Takes away for good what did not arrive, and answers it; nothing when it is under way or has arrived. */
  readonly drop: (intentId: string) => Promise<Outgoing | undefined>;
  /** Tries again what did not arrive, under the same key. */
  readonly resend: (intentId: string) => Promise<void>;
  readonly lookAgain: (intentId: string) => Promise<void>;
  /**
   * Takes a send that did not arrive back into the drafts of its case, on `channel` or its own: one transaction.
   * Answers where the words are now; nothing when it is under way or has arrived.
   */
  readonly takeBack: (intentId: string, channel?: string) => Promise<DraftPlace | undefined>;
  /** As taking back, for what was sent a moment ago: only while it surely has not arrived. */
  readonly undo: (intentId: string) => Promise<DraftPlace | undefined>;
  /** Adds words that come from elsewhere behind what stands in their place. False: not kept. */
  readonly add: (draft: Draft) => Promise<boolean>;
  /** The line or the session came back: what waited for it goes now. */
  readonly hurry: () => void;
  readonly close: () => void;
}

export async function openOutbox(ports: OutboxPorts): Promise<Outbox> {
  const { now } = ports;
  const stop = new AbortController();
  const listeners = new Set<() => void>();
  const leaving = new Set<string>();
  const saved = { drafts: true, sends: true };
  let state: OutboxState = { sends: [], isSaved: ports.isDurable, unreadable: 0 };

  const set = (next: Partial<OutboxState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const tellSaved = (next: Partial<typeof saved>) => {
    Object.assign(saved, next);
    const all = ports.isDurable && saved.drafts && saved.sends;
    if (all !== state.isSaved) set({ isSaved: all });
  };
  // Where a draft found room a send would have found it: one that was refused room went back to its draft.
  const onDrafts = (isSaved: boolean) =>
    tellSaved(isSaved ? { drafts: true, sends: true } : { drafts: false });
  const onSends = (isSaved: boolean) => tellSaved({ sends: isSaved });

  const drafts = openDrafts(ports, stop.signal, onDrafts);
  const sends = openKeptSends(ports, () => set({ sends: sends.all(), unreadable: sends.unreadable() }));
  const leader = openLeader(ports, sends, onSends);
  const dedupeOf = (channel: string): Dedupe => ports.senderOf(channel)?.dedupe ?? 'none';

  const deaf = ports.onAnnounce((news) => {
    const read = news === 'drafts' ? drafts.refresh() : sends.load().then(leader.nudge);
    void read.catch(() => onSends(false));
  });

  /** A person's wish, written down if the disk lets it. */
  async function ask<T>(write: () => Promise<T>): Promise<T | undefined> {
    try {
      const value = await write();
      onSends(true);
      leader.nudge();
      return value;
    } catch {
      onSends(false);
      return undefined;
    }
  }

  /** One transaction: the send goes, its words stand in a draft; only while `mayGo` holds of what is on the disk. */
  const backToDraft = (intentId: string, mayGo: (send: Send) => boolean, channel?: string) =>
    ask(async () => {
      for (;;) {
        const send = sends.find(intentId);
        if (!send || !mayGo(send)) return undefined;
        const { caseId, customerId, mode, text, subject, fields, promise, to, visibility, files } =
          send.outgoing;
        const place = { caseId, channel: channel ?? send.outgoing.channel, mode };
        // To whom and who may read it means something on its own channel alone.
        const isThere = place.channel === send.outgoing.channel;
        const values = {
          subject,
          fields,
          promise,
          ...(files && { files }),
          ...(isThere && { to, visibility }),
          text,
        };
        const { caret } = send;
        const back = await drafts.returning({ ...place, customerId, values, caret, updatedAt: now() });
        if (await sends.remove(intentId, mayGo, back.putIn)) {
          back.done();
          return place;
        }
      }
    });

  await sends.load();
  ports.lead(leader.lead, stop.signal);

  return {
    drafts,
    files: ports.files,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    async send(outgoing, from, { heldMs = 0, caret, waitUntil } = {}) {
      const key = placeKey(from);
      if (leaving.has(key)) return false;
      leaving.add(key);
      const draft = drafts.leaving(from);
      const send = {
        outgoing,
        state: 'queued',
        tries: 0,
        departures: 0,
        ...(heldMs > 0 && { heldUntil: now() + heldMs }),
        ...(caret !== undefined && { caret }),
        ...(waitUntil !== undefined && { waitUntil }),
        changedAt: now(),
      } as const;
      const isKept = await ask(async () => {
        const isNew = await sends.add(send, draft.removeIn);
        if (isNew) ports.announce('drafts');
        return isNew;
      });
      leaving.delete(key);
      draft.ended(isKept);
      return isKept === true;
    },
    deed: async (outgoing) =>
      (await ask(async () => {
        const waiting = { outgoing, state: 'queued', tries: 0, departures: 0, changedAt: now() } as const;
        await sends.add(waiting, async () => {});
        return true;
      })) ?? false,
    drop: async (intentId) => (await ask(() => sends.remove(intentId, mayComeBack)))?.outgoing,
    async resend(intentId) {
      await ask(() =>
        sends.change(intentId, (send) =>
          send.state === 'not-sent' || send.state === 'unknown' || send.promised === 'refused'
            ? [again(send, dedupeOf(send.outgoing.channel), now())]
            : undefined,
        ),
      );
    },
    async lookAgain(intentId) {
      await ask(() =>
        sends.change(intentId, (send) =>
          send.state === 'unknown' ? [lookedAfter(send, dedupeOf(send.outgoing.channel), now())] : undefined,
        ),
      );
    },
    takeBack: (intentId, channel) => backToDraft(intentId, mayComeBack, channel),
    undo: (intentId) => backToDraft(intentId, surelyComesBack),
    add: async (draft) =>
      (await ask(async () => {
        for (;;) {
          const back = await drafts.returning(draft);
          if (!(await ports.rows.write(back.putIn))) continue;
          back.done();
          return true;
        }
      })) ?? false,
    hurry: leader.hurry,
    close() {
      stop.abort();
      deaf();
      listeners.clear();
    },
  };
}
