// The one tab that sends: tries what is due, writes down what came of it, and waits for the next thing to do.
import type { Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';
import { openAttempts, REST_MS } from './attempts.ts';
import { due, nextDueAt, type Step } from './due.ts';
import type { KeptSends } from './kept-sends.ts';
import type { OutboxPorts } from './ports.ts';
import { FILES } from './tables.ts';
import { isToFollow, notTaken, orphaned, owesFollowUp, rebased, type Dedupe, type Send } from './send.ts';

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
const NO_CHANNEL: Failure = { kind: 'refused', retryable: false, detail: 'no such channel' };

export function openLeader(
  ports: OutboxPorts,
  sends: KeptSends,
  onSaved: (isSaved: boolean) => void,
): Leader {
  const { now } = ports;
  const { kept, settle, sendOnce, look, follow } = openAttempts(ports, sends, onSaved);
  const underWay = new Map<string, Promise<void>>();
  let wake = new AbortController();
  let hurriedAt: Instant = 0;
  const nudge = () => wake.abort();
  const dedupeOf = (channel: string): Dedupe => ports.senderOf(channel)?.dedupe ?? 'none';

  function begin({ send, step }: Step, signal: AbortSignal): void {
    const { intentId, channel } = send.outgoing;
    if (underWay.has(intentId)) return;
    const sender = ports.senderOf(channel);
    const done =
      step === 'follow'
        ? follow(send, signal)
        : !sender
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

  /** The sends as they are, with those on their way out that are not written down as such yet. */
  const present = (): readonly Send[] =>
    sends
      .all()
      .map((send) =>
        send.state === 'queued' && underWay.has(send.outgoing.intentId)
          ? { ...send, state: 'sending' }
          : send,
      );

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

  /** Files that nobody needs, left behind by a tab that was killed. */
  async function tidy(): Promise<void> {
    if ((await ports.rows.list(FILES, `${ports.staffId}/`)).length > 0) await (await ports.files()).sweep();
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
    const isOld = (send: Send) =>
      send.state === 'sent' &&
      !isToFollow(send) &&
      // While it is not written down that it went after something, its being here says so.
      !sends
        .all()
        .some((one) => owesFollowUp(one) && one.outgoing.followUp?.intentId === send.outgoing.intentId) &&
      send.promised !== 'refused' &&
      now() - send.changedAt > FORGET_AFTER_MS;
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
      void tidy().catch(() => undefined);
      while (!signal.aborted && ports.mayAsk()) {
        wake = new AbortController();
        // Where the clock was set back, that instant would lie ahead, and whatever failed before it be due again at once.
        hurriedAt = Math.min(hurriedAt, now());
        await rebase();
        await forgetOld();
        const moment = { now: now(), hurriedAt, dedupeOf };
        if (ports.isOnline()) for (const step of due(present(), moment)) begin(step, signal);
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
