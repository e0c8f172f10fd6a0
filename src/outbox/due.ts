// What to do now: one send of a case at a time, in the order of writing, and no case waits for another one. What was
// done at the counter is one row of deeds, whoever they were for.
import type { Instant } from '#src/lib/time.ts';
import {
  goesByItself,
  holds,
  HOLD_TRIES,
  isHeld,
  isToFollow,
  SETTLE_MS,
  type Dedupe,
  type Send,
} from './send.ts';

export interface Step {
  readonly send: Send;
  readonly step: 'send' | 'look-up' | 'follow';
}

export interface Moment {
  readonly now: Instant;
  /** The line or the session came back then: what failed for want of it is due at once. */
  readonly hurriedAt: Instant;
  readonly dedupeOf: (channel: string) => Dedupe;
}

/** The steps that are due. A send that failed for good never holds back the ones behind it. */
export function due(sends: readonly Send[], moment: Moment): readonly Step[] {
  const cases = Map.groupBy(sends.toSorted(byOrder), (send) => send.outgoing.caseId);
  return [
    ...[...cases.values()].flatMap((ofCase) => dueInCase(ofCase, moment)),
    ...sends
      .filter((send) => isToFollow(send) && isTime(send, moment))
      .map((send): Step => ({ send, step: 'follow' })),
  ];
}

export const byOrder = (a: Send, b: Send): number => a.order - b.order;

function dueInCase(ofCase: readonly Send[], moment: Moment): readonly Step[] {
  const { now, dedupeOf } = moment;
  const open = ofCase.filter((send) => send.state !== 'sent' && send.state !== 'not-sent');
  const steps: Step[] = [];
  const channels = new Set<string>();
  const waiting: Send[] = [];
  let isBlocked = open.some((send) => send.state === 'sending');
  for (const [index, send] of open.entries()) {
    const { channel } = send.outgoing;
    if (send.state === 'unknown') {
      const canLook = dedupeOf(channel) === 'lookup' && send.nextTryAt !== undefined;
      if (canLook && isTime(send, moment)) steps.push({ send, step: 'look-up' });
      if (holds(send, now)) isBlocked = true;
      else if (goesByItself(send)) channels.add(channel);
      continue;
    }
    if (isBlocked || channels.has(channel) || send.state !== 'queued') continue;
    if (!waiting.every((older) => mayPass(send, older, now))) continue;
    if (isTime(send, moment) || isAskedFirst(send, open.slice(index + 1), moment)) {
      steps.push({ send, step: 'send' });
      isBlocked = true;
      continue;
    }
    channels.add(channel);
    waiting.push(send);
  }
  return steps;
}

function isTime(send: Send, { now, hurriedAt }: Moment): boolean {
  const { nextTryAt, changedAt, failure } = send;
  if (isHeld(send, now)) return false;
  if (nextTryAt === undefined || nextTryAt <= now) return true;
  return (failure?.kind === 'offline' || failure?.status === 401) && changedAt < hurriedAt;
}

const isLimited = ({ failure }: Send): boolean => failure?.kind === 'rate-limited';

const isDeed = ({ outgoing }: Send): boolean => outgoing.mode === 'deed';

/**
 * One back end may be down for long: after some tries, what was written later on another channel goes first. Only
 * right after the older one was tried again in vain, though, or two that failed with the line would change places.
 * Deeds never do: the next may build on the one before.
 */
const mayPass = (send: Send, older: Send, now: Instant): boolean =>
  !isDeed(send) &&
  older.tries >= HOLD_TRIES &&
  (!older.isDoubtful || now >= (older.leftAt ?? 0) + SETTLE_MS) &&
  (isLimited(older) || send.changedAt <= older.changedAt);

/** Another channel's send stands ready behind it: it is tried ahead of its time, and then that one. */
const isAskedFirst = (send: Send, later: readonly Send[], moment: Moment): boolean =>
  !isDeed(send) &&
  send.tries >= HOLD_TRIES &&
  !isLimited(send) &&
  later.some(
    (next) =>
      next.state === 'queued' &&
      next.outgoing.channel !== send.outgoing.channel &&
      next.changedAt > send.changedAt &&
      isTime(next, moment),
  );

/** When something may become due that is not yet; `Infinity`: nothing will by itself. */
export function nextDueAt(sends: readonly Send[], now: Instant): Instant {
  const moments = sends.flatMap((send) =>
    send.state === 'queued' || send.state === 'unknown'
      ? [send.nextTryAt ?? 0, send.heldUntil ?? 0, send.isDoubtful ? (send.leftAt ?? 0) + SETTLE_MS : 0]
      : isToFollow(send)
        ? [send.nextTryAt ?? 0]
        : [],
  );
  return Math.min(...moments.filter((at) => at > now));
}
