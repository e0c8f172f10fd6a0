// One try to send, one look-up: what is asked, and what is written down of the answer.
import type { LookUp, SendOutcome } from '#src/channels/channel.ts';
import { failureOf, type Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';
import { fileIds } from './draft.ts';
import type { KeptSends } from './kept-sends.ts';
import type { OutboxPorts, Sender, Settle } from './ports.ts';
import {
  absent,
  arrived,
  followed,
  isToFollow,
  notTaken,
  overtaken,
  owesFollowUp,
  owesPromise,
  promiseTold,
  started,
  stillUnknown,
  uncertain,
  type Dedupe,
  type Send,
} from './send.ts';

export interface Attempts {
  /** One try of something to write; whether it is on the disk. */
  readonly kept: (write: () => Promise<unknown>) => Promise<boolean>;
  /** What became of a send must be written down, however long that takes. */
  readonly settle: Settle;
  readonly sendOnce: (send: Send, sender: Sender, signal: AbortSignal) => Promise<void>;
  readonly look: (send: Send, sender: Sender, signal: AbortSignal) => Promise<void>;
  /** Sees to what was to follow something that has arrived. */
  readonly follow: (send: Send, signal: AbortSignal) => Promise<void>;
}

/** A disk that takes nothing is left alone for so long. */
export const REST_MS = 2_000;
/** No channel answers later than this; what still hangs then is as good as unanswered. */
const PATIENCE_MS = 60_000;

export function openAttempts(
  ports: Pick<OutboxPorts, 'now' | 'sleep' | 'files' | 'follow' | 'promise'>,
  sends: KeptSends,
  onSaved: (isSaved: boolean) => void,
): Attempts {
  const { now } = ports;

  async function kept(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      onSaved(true);
      return true;
    } catch {
      onSaved(false);
      return false;
    }
  }

  async function settle(intentId: string, next: (send: Send) => Send | undefined, signal: AbortSignal) {
    const write = () =>
      sends.change(intentId, (send, all) => {
        const changed = next(send);
        return changed && [changed, ...(send.state === 'sent' ? [] : passedBy(changed, all, now()))];
      });
    while (!(await kept(write)) && !signal.aborted) await ports.sleep(REST_MS, signal);
    const { files } = arrivedWith(sends.find(intentId));
    if (files)
      await ports
        .files()
        .then((keeper) => keeper.letGo(files))
        .catch(() => undefined);
  }

  async function sendOnce(queued: Send, sender: Sender, signal: AbortSignal): Promise<void> {
    const { outgoing } = queued;
    const { intentId } = outgoing;
    if (outgoing.files && !(await bring(queued, sender, signal))) return;
    let leaving: Send | undefined;
    let isOurs = false;
    const isKept = await kept(async () => {
      isOurs = await sends.change(intentId, (send) => {
        leaving = send.state === 'queued' ? started(send, sender.dedupe, now(), sender.keyLifeMs) : undefined;
        return leaving && [leaving];
      });
    });
    // Nothing may leave before it is written down that it does.
    if (!isKept) return ports.sleep(REST_MS, signal);
    // Another tab was faster: the words went back to their composer.
    if (!isOurs || leaving?.state !== 'sending') return;
    const { departures } = leaving;
    const outcome = await outcomeOf(leaving, sender, signal);
    await settle(
      intentId,
      (send) => {
        if (outcome.kind === 'sent')
          return send.state === 'sent' ? undefined : arrived(send, outcome.nativeId, now(), outcome.answer);
        // Somebody else has taken this over since.
        if (send.state !== 'sending' || send.departures !== departures) return undefined;
        return isCertain(outcome, sender.dedupe)
          ? notTaken({ ...send, ...lackingFiles(outcome) }, outcome.failure, now())
          : uncertain(send, outcome.failure, sender.dedupe, now());
      },
      signal,
    );
  }

  /** Its files go first; whether they are all there. */
  async function bring(send: Send, sender: Sender, signal: AbortSignal): Promise<boolean> {
    try {
      return await (await ports.files()).bring(send, sender, settle, signal);
    } catch (cause) {
      const next = (found: Send) =>
        found.state === 'queued'
          ? notTaken({ ...found, tries: found.tries + 1 }, failureOf(cause), now())
          : undefined;
      await settle(send.outgoing.intentId, next, signal);
      return false;
    }
  }

  function outcomeOf(
    { outgoing, uploaded }: Send,
    sender: Sender,
    signal: AbortSignal,
  ): Promise<SendOutcome> {
    const asked = async () => sender.send(outgoing, signal, uploaded);
    return answeredInTime<SendOutcome>(
      asked().catch((cause: unknown) => ({ kind: 'unknown', failure: failureOf(cause) })),
      signal,
    );
  }

  async function look(seen: Send, sender: Sender, signal: AbortSignal): Promise<void> {
    const { outgoing } = seen;
    const { intentId, channel } = outgoing;
    const others = sends
      .all()
      .filter((send) => send.outgoing.channel === channel && send.outgoing.intentId !== intentId);
    const taken = new Set(others.flatMap(({ nativeId }) => nativeId ?? []));
    const askedAt = now();
    const asked = async () => sender.lookUp?.(outgoing, signal, taken);
    const answer = await answeredInTime<LookUp | undefined>(
      asked().catch((cause: unknown) => ({ kind: 'unknown', failure: failureOf(cause) })),
      signal,
    );
    await settle(
      intentId,
      (send) => {
        if (send.state !== 'unknown' || send.departures !== seen.departures) return undefined;
        if (!answer) return { ...send, nextTryAt: undefined };
        // The same words were sent twice, and this is the other one.
        const isOther = answer.kind === 'found' && taken.has(answer.nativeId);
        if (answer.kind === 'found' && !isOther) return arrived(send, answer.nativeId, now());
        if (answer.kind === 'unknown') return stillUnknown(send, answer.failure, now());
        return absent(send, askedAt, now());
      },
      signal,
    );
  }

  async function follow(send: Send, signal: AbortSignal): Promise<void> {
    const { outgoing, waitUntil } = send;
    if (owesPromise(send)) {
      const told = await ports.promise(outgoing).catch(() => 'later' as const);
      const next = (found: Send) => (owesPromise(found) ? promiseTold(found, told, now()) : undefined);
      return settle(outgoing.intentId, next, signal);
    }
    if (owesFollowUp(send)) return followUp(send, signal);
    const outcome =
      waitUntil === undefined || !ports.follow
        ? 'done'
        : await ports.follow(outgoing, waitUntil).catch(() => 'later' as const);
    await settle(
      outgoing.intentId,
      (found) => (isToFollow(found) ? followed(found, outcome, now()) : undefined),
      signal,
    );
  }

  /** 1. It is written down under its own id, unless a leader before this one did. 2. That this was done is written down. */
  async function followUp({ outgoing: { intentId, followUp: next } }: Send, signal: AbortSignal) {
    if (next && !sends.find(next.intentId)) {
      const waiting = { outgoing: next, state: 'queued', tries: 0, departures: 0, changedAt: now() } as const;
      const isKept = await kept(() => sends.add(waiting, async () => {}));
      if (!isKept) {
        // Another tab wrote it, or the disk takes nothing: the first is seen when it is read again.
        await sends.load();
        return ports.sleep(REST_MS, signal);
      }
    }
    await settle(
      intentId,
      (found) => (owesFollowUp(found) ? { ...found, isFollowedUp: true } : undefined),
      signal,
    );
  }

  async function answeredInTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | Hung> {
    const given = new AbortController();
    const late = ports
      .sleep(PATIENCE_MS, AbortSignal.any([signal, given.signal]))
      .then((): Hung => ({ kind: 'unknown', failure: { kind: 'timeout', retryable: true } }));
    const first = await Promise.race([answer, late]);
    given.abort();
    return first;
  }

  return { kept, settle, sendOnce, look, follow };
}

/** What went with it, once it has arrived: nobody needs its bytes here any more. */
const arrivedWith = (send: Send | undefined): ReturnType<typeof fileIds> =>
  send?.state === 'sent' && !isToFollow(send) ? fileIds(send.outgoing) : {};

/** The back end has forgotten its files: they are brought again before the next try. */
const lackingFiles = (outcome: SendOutcome): Pick<Send, 'uploaded'> =>
  outcome.kind === 'not-sent' && outcome.filesGone ? { uploaded: undefined } : {};

type Hung = { readonly kind: 'unknown'; readonly failure: Failure };

/** "Still running" under the server's key: an earlier try of the same intent is at work over there. */
const isCertain = (outcome: Exclude<SendOutcome, { kind: 'sent' }>, dedupe: Dedupe): boolean =>
  outcome.kind === 'not-sent' && !(dedupe === 'server' && outcome.failure.status === 409);

/** Older ones of the case that a send has left behind, if it may have arrived. */
function passedBy(send: Send, all: readonly Send[], now: Instant): readonly Send[] {
  const left = send.state === 'sent' || (send.isDoubtful === true && send.state !== 'not-sent');
  if (!left) return [];
  return all.flatMap((older) => {
    if (older.outgoing.caseId !== send.outgoing.caseId || older.order >= send.order) return [];
    const next = overtaken(older, now);
    return next === older ? [] : [next];
  });
}
