// One intent to send, from the moment it was written down until its back end has it. Pure: what follows from what.
import type { Outgoing } from '#src/channels/channel.ts';
import type { Failure } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';

/**
 * queued   written down, not under way      sending  the request has left
 * sent     the back end said so             unknown  it left and nothing certain came back
 * not-sent the back end refused it, or a person must decide; the text is kept
 */
export type SendState = 'queued' | 'sending' | 'sent' | 'unknown' | 'not-sent';

export interface Send {
  readonly outgoing: Outgoing;
  readonly state: SendState;
  /** Order of writing within this browser; sends of one case go out in this order. */
  readonly order: number;
  readonly tries: number;
  /** Not tried by itself before this instant. */
  readonly nextTryAt?: Instant;
  readonly failure?: Failure;
  /** The back end's id, once known. */
  readonly nativeId?: string;
  readonly changedAt: Instant;
}

export type Dedupe = 'server' | 'lookup' | 'none';

/** What the leader does next about a send. */
export type Step = 'send' | 'look-up' | 'wait';

const WAITS_MS = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** Milliseconds before try number `tries + 1`. */
export const waitMs = (tries: number, retryAfterMs = 0): number =>
  Math.max(WAITS_MS[Math.min(Math.max(tries, 1), WAITS_MS.length) - 1] ?? 0, retryAfterMs);

/**
 * Which sends to act on now: per case the oldest that is not over, and every unknown one whose look-up is due. A send
 * that failed for good never blocks the ones behind it.
 */
export function due(
  sends: readonly Send[],
  now: Instant,
  dedupeOf: (channel: string) => Dedupe,
): readonly { readonly send: Send; readonly step: 'send' | 'look-up' }[] {
  const blocked = new Set<string>();
  const steps: { readonly send: Send; readonly step: 'send' | 'look-up' }[] = [];
  for (const send of sends.toSorted((a, b) => a.order - b.order)) {
    const { caseId } = send.outgoing;
    const isDue = send.nextTryAt === undefined || send.nextTryAt <= now;
    if (send.state === 'unknown') {
      if (isDue && dedupeOf(send.outgoing.channel) === 'lookup') steps.push({ send, step: 'look-up' });
      continue;
    }
    if (send.state !== 'queued' && send.state !== 'sending') continue;
    if (blocked.has(caseId)) continue;
    blocked.add(caseId);
    if (send.state === 'queued' && isDue) steps.push({ send, step: 'send' });
  }
  return steps;
}

/** A send found "sending" when nobody sends: its tab was killed halfway. */
export function orphaned(send: Send, dedupe: Dedupe, now: Instant): Send {
  if (send.state !== 'sending') return send;
  // The same key makes a second try harmless; elsewhere only a look-up or a person may decide.
  if (dedupe === 'server') return { ...send, state: 'queued', nextTryAt: undefined, changedAt: now };
  return {
    ...send,
    state: 'unknown',
    failure: { kind: 'unknown', retryable: true },
    nextTryAt: undefined,
    changedAt: now,
  };
}

export const started = (send: Send, now: Instant): Send => ({
  ...send,
  state: 'sending',
  tries: send.tries + 1,
  changedAt: now,
});

export const arrived = (send: Send, nativeId: string, now: Instant): Send => ({
  ...send,
  state: 'sent',
  nativeId,
  failure: undefined,
  nextTryAt: undefined,
  changedAt: now,
});

/** The back end surely did not take it. Waits and tries again by itself only where that can help. */
export function notTaken(send: Send, failure: Failure, now: Instant): Send {
  const again = failure.kind === 'offline' || failure.kind === 'rate-limited';
  if (again)
    return {
      ...send,
      state: 'queued',
      failure,
      nextTryAt: now + waitMs(send.tries, failure.retryAfterMs),
      changedAt: now,
    };
  return { ...send, state: 'not-sent', failure, nextTryAt: undefined, changedAt: now };
}

/** Nothing certain came back. With the server's key it may simply be tried again; else it is looked up. */
export function uncertain(send: Send, failure: Failure, dedupe: Dedupe, now: Instant): Send {
  const nextTryAt = now + waitMs(send.tries, failure.retryAfterMs);
  if (dedupe === 'server' && send.tries < 6)
    return { ...send, state: 'queued', failure, nextTryAt, changedAt: now };
  return {
    ...send,
    state: 'unknown',
    failure,
    nextTryAt: dedupe === 'lookup' ? nextTryAt : undefined,
    changedAt: now,
  };
}

/** A look-up found nothing. After a broken line it may go again by itself; after a time-out a person decides. */
export function absent(send: Send, now: Instant): Send {
  if (send.failure?.kind === 'offline')
    return { ...send, state: 'queued', nextTryAt: undefined, changedAt: now };
  return {
    ...send,
    state: 'not-sent',
    failure: send.failure ?? { kind: 'unknown', retryable: true },
    nextTryAt: undefined,
    changedAt: now,
  };
}

/** The look-up itself failed: looked for again later. */
export const stillUnknown = (send: Send, now: Instant): Send => ({
  ...send,
  tries: send.tries + 1,
  nextTryAt: now + waitMs(send.tries + 1),
  changedAt: now,
});

/** A person asked for another try, under the same key. */
export const again = (send: Send, now: Instant): Send => ({
  ...send,
  state: 'queued',
  nextTryAt: undefined,
  changedAt: now,
});
