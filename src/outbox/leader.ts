// The one tab that sends: tries what is due, writes down what came of it, and waits for the next thing to do.
import type { LookUp, Outgoing, SendOutcome } from '#src/channels/channel.ts';
import { failureOf, type Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';
import { due, nextDueAt, type Step } from './due.ts';
import type { KeptSends } from './kept-sends.ts';
import type { OutboxPorts, Sender } from './ports.ts';
import {
  absent,
  arrived,
  notTaken,
  orphaned,
  overtaken,
  rebased,
  started,
  stillUnknown,
  uncertain,
  type Dedupe,
  type Send,
} from './send.ts';

export interface Leader {
  /** Leads until `signal` aborts, or until this tab may not ask any more. */
  readonly lead: (signal: AbortSignal) => Promise<void>;
  /** Something changed: what is due is looked at again. */
  readonly nudge: () => void;
  /** The line or the session came back: what waits for it goes now. */
  readonly hurry: () => void;
}

const FORGET_AFTER_MS = 10 * 60_000;
const IDLE_MS = 30_000;
const REST_MS = 2_000;
/** No channel answers later than this; what still hangs then is as good as unanswered. */
const PATIENCE_MS = 60_000;
const NO_CHANNEL: Failure = { kind: 'refused', retryable: false, detail: 'no such channel' };

export function openLeader(
  ports: OutboxPorts,
  sends: KeptSends,
  onSaved: (isSaved: boolean) => void,
): Leader {
  const { now } = ports;
  const underWay = new Map<string, Promise<void>>();
  let wake = new AbortController();
  let hurriedAt: Instant = 0;
  const nudge = () => wake.abort();
  const dedupeOf = (channel: string): Dedupe => ports.senderOf(channel)?.dedupe ?? 'none';

  /** One try of something to write; whether it is on the disk. */
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

  /** What became of a try must be written down, however long that takes. */
  async function settle(intentId: string, next: (send: Send) => Send | undefined, signal: AbortSignal) {
    const write = () =>
      sends.change(intentId, (send, all) => {
        const changed = next(send);
        return changed && [changed, ...passedBy(changed, all, now())];
      });
    while (!(await kept(write)) && !signal.aborted) await ports.sleep(REST_MS, signal);
  }

  async function sendOnce({ outgoing }: Send, sender: Sender, signal: AbortSignal): Promise<void> {
    const { intentId } = outgoing;
    let leaving: Send | undefined;
    let isOurs = false;
    const isKept = await kept(async () => {
      isOurs = await sends.change(intentId, (send) => {
        leaving = send.state === 'queued' ? started(send, sender.dedupe, now()) : undefined;
        return leaving && [leaving];
      });
    });
    // Nothing may leave before it is written down that it does.
    if (!isKept) return ports.sleep(REST_MS, signal);
    // Another tab was faster: the words went back to their composer.
    if (!isOurs || leaving?.state !== 'sending') return;
    const { departures } = leaving;
    const outcome = await outcomeOf(outgoing, sender, signal);
    await settle(
      intentId,
      (send) => {
        if (outcome.kind === 'sent')
          return send.state === 'sent' ? undefined : arrived(send, outcome.nativeId, now());
        // Somebody else has taken this over since.
        if (send.state !== 'sending' || send.departures !== departures) return undefined;
        return isCertain(outcome, sender.dedupe)
          ? notTaken(send, outcome.failure, now())
          : uncertain(send, outcome.failure, sender.dedupe, now());
      },
      signal,
    );
  }

  function outcomeOf(outgoing: Outgoing, sender: Sender, signal: AbortSignal): Promise<SendOutcome> {
    const asked = async () => sender.send(outgoing, signal);
    return answeredInTime<SendOutcome>(
      asked().catch((cause: unknown) => ({ kind: 'unknown', failure: failureOf(cause) })),
      signal,
    );
  }

  async function look(seen: Send, sender: Sender, signal: AbortSignal): Promise<void> {
    const { outgoing } = seen;
    const { intentId } = outgoing;
    const { channel } = outgoing;
    const taken = new Set(
      sends
        .all()
        .flatMap(({ outgoing: other, nativeId }) =>
          nativeId !== undefined && other.channel === channel && other.intentId !== intentId
            ? [nativeId]
            : [],
        ),
    );
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

  async function answeredInTime<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | Hung> {
    const given = new AbortController();
    const late = ports
      .sleep(PATIENCE_MS, AbortSignal.any([signal, given.signal]))
      .then((): Hung => ({ kind: 'unknown', failure: { kind: 'timeout', retryable: true } }));
    const first = await Promise.race([answer, late]);
    given.abort();
    return first;
  }

  function begin({ send, step }: Step, signal: AbortSignal): void {
    const { intentId, channel } = send.outgoing;
    if (underWay.has(intentId)) return;
    const sender = ports.senderOf(channel);
    const done = !sender
      ? settle(intentId, (found) => notTaken(found, NO_CHANNEL, now()), signal)
      : step === 'look-up'
        ? look(send, sender, signal)
        : sendOnce(send, sender, signal);
    underWay.set(
      intentId,
      done.finally(() => {
        underWay.delete(intentId);
        nudge();
      }),
    );
  }

  /** What a leader before this one left behind, halfway. */
  async function mend(signal: AbortSignal): Promise<void> {
    for (const { outgoing, state } of sends.all())
      if (state === 'sending' && !underWay.has(outgoing.intentId))
        await settle(
          outgoing.intentId,
          (send) =>
            send.state === 'sending' ? orphaned(send, dedupeOf(send.outgoing.channel), now()) : undefined,
          signal,
        );
  }

  async function rebase(): Promise<void> {
    const next = (send: Send) => {
      const mended = rebased(send, now());
      return mended === send ? undefined : [mended];
    };
    for (const send of sends.all())
      if (next(send)) await kept(() => sends.change(send.outgoing.intentId, next));
  }

  async function forgetOld(): Promise<void> {
    const isOld = (send: Send) => send.state === 'sent' && now() - send.changedAt > FORGET_AFTER_MS;
    for (const { outgoing } of sends.all().filter(isOld))
      if (!(await kept(() => sends.remove(outgoing.intentId, isOld)))) return;
  }

  return {
    nudge,
    hurry() {
      hurriedAt = now();
      nudge();
    },
    async lead(signal) {
      while (!(await kept(sends.load)) && !signal.aborted) await ports.sleep(REST_MS, signal);
      await mend(signal);
      while (!signal.aborted && ports.mayAsk()) {
        wake = new AbortController();
        await rebase();
        await forgetOld();
        const moment = { now: now(), hurriedAt, dedupeOf };
        if (ports.isOnline()) for (const step of due(sends.all(), moment)) begin(step, signal);
        const wait = Math.min(IDLE_MS, nextDueAt(sends.all(), moment.now) - moment.now);
        await ports.sleep(wait, AbortSignal.any([wake.signal, signal]));
      }
      // The next leader finds everything written down.
      await Promise.race([
        Promise.allSettled(underWay.values()),
        ports.sleep(REST_MS, new AbortController().signal),
      ]);
    },
  };
}

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
