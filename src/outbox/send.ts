// One intent to send, from the moment it was written down until its back end has it. Pure: what follows from what.
import type { Outgoing, Uploaded } from '#src/channels/channel.ts';
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
  /** Tries and look-ups since a person last asked for it. */
  readonly tries: number;
  /** How often it has left, ever: tells the answers of two tries apart. */
  readonly departures: number;
  /** When it first left, and when last. */
  readonly firstLeftAt?: Instant;
  readonly leftAt?: Instant;
  /** A try ended without a certain answer: it may have arrived. */
  readonly isDoubtful?: boolean;
  /** A person asked for it to go again, whatever has gone since. */
  readonly isWanted?: boolean;
  /** Something written later on the case has gone: by itself this does not go any more. */
  readonly isOvertaken?: boolean;
  /** Not tried by itself before this instant. */
  readonly nextTryAt?: Instant;
  readonly failure?: Failure;
  /** Its files that are at the back end already; sent there again only if they are gone. */
  readonly uploaded?: Uploaded;
  /** Name of the file that could not be brought there. */
  readonly stuckOn?: string;
  /** The back end's id, once known. */
  readonly nativeId?: string;
  /** What the back end said of it. */
  readonly answer?: unknown;
  /** Until then its author may take it back: it does not leave. */
  readonly heldUntil?: Instant;
  /** Where the caret stood, for an author who takes it back. */
  readonly caret?: number;
  /** Once this has arrived the case is to wait until then; nothing as soon as that was seen to. */
  readonly waitUntil?: Instant;
  /** What became of the promise that goes with it, once it has arrived; nothing while that is not certain. */
  readonly promised?: 'made' | 'refused';
  /** What was to go after it is written down as a send of its own. */
  readonly isFollowedUp?: true;
  readonly changedAt: Instant;
}

/** Its author may still take it back. */
export const isHeld = ({ state, heldUntil }: Send, now: Instant): boolean =>
  state === 'queued' && heldUntil !== undefined && heldUntil > now;

/** Its words can become a draft again: it is neither on its way nor known to be there. */
export const mayComeBack = ({ state }: Send): boolean => state !== 'sent' && state !== 'sending';

/** And they are surely not with the customer. */
export const surelyComesBack = (send: Send): boolean =>
  mayComeBack(send) && send.state !== 'unknown' && send.isDoubtful !== true;

/** It has arrived and something is still to follow. */
export const isToFollow = (send: Send): boolean =>
  send.state === 'sent' && (send.waitUntil !== undefined || owesPromise(send) || owesFollowUp(send));

/** Its promise is not recorded yet. */
export const owesPromise = ({ outgoing, promised }: Send): boolean =>
  outgoing.promise !== undefined && promised === undefined;

/** What is to go after it does not stand in the row yet. */
export const owesFollowUp = ({ outgoing, isFollowedUp }: Send): boolean =>
  outgoing.followUp !== undefined && isFollowedUp !== true;

export type Dedupe = 'server' | 'lookup' | 'none';

/** By then a back end has done what a request asked for, or dropped it: only after that may "not there" be believed. */
export const SETTLE_MS = 20_000;
/** Back ends forget their keys; the shortest memory we know is an hour. Some say that theirs is longer. */
export const KEY_LIFE_MS = 50 * 60_000;
/** So often one is tried before what was written later on another channel of the case may go first. */
export const HOLD_TRIES = 3;
const MOST_TRIES = 6;

const UNKNOWN: Failure = { kind: 'unknown', retryable: true };
const WAITS_MS = [2_000, 5_000, 15_000, 30_000, 60_000] as const;

/** Milliseconds before the next try, after `tries` of them. */
export const waitMs = (tries: number, retryAfterMs = 0): number =>
  Math.max(WAITS_MS[Math.min(Math.max(tries, 1), WAITS_MS.length) - 1] ?? 0, retryAfterMs);

/** It is going to be looked for, and may then be put back on its way without a person. */
export const goesByItself = (send: Send): boolean =>
  send.nextTryAt !== undefined &&
  (send.isWanted === true || (send.failure?.kind === 'offline' && send.isOvertaken !== true));

/** When a look-up that finds nothing may be believed. */
const settledAt = (send: Send): Instant => (send.leftAt ?? 0) + SETTLE_MS;

/**
 * It leaves. Not by itself, though, once the back end may have forgotten its key: then a second copy could arrive,
 * and a person decides.
 */
export function started(send: Send, dedupe: Dedupe, now: Instant, keyLifeMs = KEY_LIFE_MS): Send {
  const isForgotten = now - (send.firstLeftAt ?? now) > keyLifeMs;
  if (dedupe === 'server' && send.isDoubtful && isForgotten && !send.isWanted)
    return { ...send, state: 'unknown', nextTryAt: undefined, changedAt: now };
  return {
    ...send,
    state: 'sending',
    tries: send.tries + 1,
    departures: send.departures + 1,
    firstLeftAt: send.firstLeftAt ?? now,
    leftAt: now,
    nextTryAt: undefined,
    heldUntil: undefined,
    stuckOn: undefined,
    changedAt: now,
  };
}

/** One of its files is at the back end. */
export const brought = (send: Send, fileId: string, id: string): Send => ({
  ...send,
  uploaded: { ...send.uploaded, [fileId]: id },
});

/** One of its files could not be brought there, so the message has not left. */
export const notBrought = (send: Send, name: string, failure: Failure, now: Instant): Send => ({
  ...notTaken({ ...send, tries: send.tries + 1 }, failure, now),
  stuckOn: name,
});

/** A send found "sending" when nobody sends: its tab was killed halfway. */
export function orphaned(send: Send, dedupe: Dedupe, now: Instant): Send {
  if (send.state !== 'sending') return send;
  return uncertain({ ...send, tries: Math.max(send.tries, 1) }, UNKNOWN, dedupe, now);
}

export const arrived = (send: Send, nativeId: string, now: Instant, answer?: unknown): Send => ({
  ...send,
  state: 'sent',
  ...(isToFollow({ ...send, state: 'sent' }) && { tries: 0 }),
  nativeId,
  ...(answer !== undefined && { answer }),
  failure: undefined,
  nextTryAt: undefined,
  changedAt: now,
});

/** The back end surely did not take it. Waits and tries again by itself only where that can help. */
export function notTaken(send: Send, failure: Failure, now: Instant): Send {
  // Without a line, without a session or under a limit it waits for as long as that lasts.
  const waits = failure.kind === 'offline' || failure.kind === 'rate-limited' || failure.status === 401;
  if (waits || (failure.retryable && send.tries < MOST_TRIES))
    return {
      ...send,
      state: 'queued',
      failure,
      nextTryAt: now + waitMs(send.tries, failure.retryAfterMs),
      changedAt: now,
    };
  return { ...send, state: 'not-sent', failure, nextTryAt: undefined, changedAt: now };
}

/**
 * Nothing certain came back. With the server's key it may simply be tried again, without a line for as long as that
 * lasts; else it is looked up.
 */
export function uncertain(send: Send, failure: Failure, dedupe: Dedupe, now: Instant): Send {
  const next = { ...send, failure, isDoubtful: true, changedAt: now };
  const nextTryAt = now + waitMs(send.tries, failure.retryAfterMs);
  const goesOn = failure.kind === 'offline' || send.tries < MOST_TRIES;
  if (dedupe === 'server' && goesOn) return { ...next, state: 'queued', nextTryAt };
  if (dedupe === 'lookup') return { ...next, state: 'unknown', nextTryAt };
  return { ...next, state: 'unknown', nextTryAt: undefined };
}

/**
 * A look-up begun at `askedAt` found nothing. Looked for again while the request may still be at work over there.
 * After that: what broke with the line goes again by itself, and so does what a person asked for; about the rest a
 * person decides.
 */
export function absent(send: Send, askedAt: Instant, now: Instant): Send {
  if (askedAt < settledAt(send)) return { ...send, nextTryAt: settledAt(send), changedAt: now };
  if (goesByItself(send)) return { ...send, state: 'queued', nextTryAt: undefined, changedAt: now };
  return {
    ...send,
    state: 'not-sent',
    failure: send.failure ?? UNKNOWN,
    nextTryAt: undefined,
    changedAt: now,
  };
}

/** The look-up itself failed: looked for again later. */
export const stillUnknown = (send: Send, failure: Failure, now: Instant): Send => ({
  ...send,
  tries: send.tries + 1,
  nextTryAt: now + waitMs(send.tries + 1, failure.retryAfterMs),
  changedAt: now,
});

/** A promise of this case that is still on its way to the desk, or was refused there. */
export const carriesPromise = ({ outgoing, promised }: Send, caseId: string): boolean =>
  outgoing.caseId === caseId && outgoing.promise !== undefined && promised !== 'made';

/** The desk was told of the promise, or could not be asked: then it is told again, for as long as that takes. */
export function promiseTold(send: Send, outcome: 'made' | 'refused' | 'later', now: Instant): Send {
  if (outcome !== 'later')
    return { ...send, promised: outcome, tries: 0, nextTryAt: undefined, changedAt: now };
  const tries = send.tries + 1;
  return { ...send, tries, nextTryAt: now + waitMs(tries), changedAt: now };
}

/** What was to follow is seen to, or given up: the case is on screen and says how it stands. */
export function followed(send: Send, outcome: 'done' | 'later', now: Instant): Send {
  const tries = send.tries + 1;
  if (outcome === 'later' && tries < MOST_TRIES)
    return { ...send, tries, nextTryAt: now + waitMs(tries), changedAt: now };
  return { ...send, waitUntil: undefined, nextTryAt: undefined, changedAt: now };
}

/** A person asked for another try, under the same key; where that keeps no copy out, a look-up goes first. */
export function again(send: Send, dedupe: Dedupe, now: Instant): Send {
  // It has arrived; what was refused is its promise.
  if (send.state === 'sent') return { ...send, promised: undefined, nextTryAt: undefined, changedAt: now };
  const state = dedupe === 'lookup' && send.isDoubtful ? 'unknown' : 'queued';
  return { ...send, state, tries: 0, isWanted: true, nextTryAt: now, changedAt: now };
}

/** A person asked to look now; with the server's key, asking again is looking. */
export function lookedAfter(send: Send, dedupe: Dedupe, now: Instant): Send {
  if (dedupe === 'server') return again(send, dedupe, now);
  return dedupe === 'lookup' ? { ...send, nextTryAt: now } : send;
}

/** What was written later on the case has gone: an older one that still waits is left to a person. */
export function overtaken(send: Send, now: Instant): Send {
  if (send.isWanted) return send;
  const next = { ...send, isOvertaken: true, changedAt: now };
  if (send.state === 'unknown') return goesByItself(send) ? next : send;
  if (send.state !== 'queued') return send;
  return send.isDoubtful
    ? { ...next, state: 'unknown', nextTryAt: now }
    : { ...next, state: 'not-sent', failure: send.failure ?? UNKNOWN, nextTryAt: undefined };
}

/** Looking for it can still change what becomes of it, so what was written later waits. */
export const holds = (send: Send, now: Instant): boolean =>
  now < settledAt(send) || (goesByItself(send) && send.tries < HOLD_TRIES);

/** The machine's clock went back: instants from its future mean nothing any more, and waits begin anew. */
export function rebased(send: Send, now: Instant): Send {
  if (send.changedAt <= now && (send.leftAt ?? now) <= now) return send;
  const past = (at: Instant | undefined) => (at === undefined ? undefined : Math.min(at, now));
  return {
    ...send,
    changedAt: now,
    leftAt: past(send.leftAt),
    firstLeftAt: past(send.firstLeftAt),
    nextTryAt: past(send.nextTryAt),
    // As long as it was to be held; never a moment less.
    heldUntil: send.heldUntil === undefined ? undefined : now + Math.max(0, send.heldUntil - send.changedAt),
  };
}
