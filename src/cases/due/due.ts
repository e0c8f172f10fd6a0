// What a case waits for next, and how near that is.
import type { CaseRow } from '#src/desk/case.ts';
import { HOUR, MINUTE, type Instant } from '#src/lib/time.ts';

export interface Due {
  /** `reply` to the customer, a `promise` we made, or the end of a `wait`, which is over when it is `soon`. */
  readonly kind: 'reply' | 'promise' | 'wait';
  readonly at: Instant;
  readonly nearness: 'plain' | 'soon' | 'late';
}

/** Amber from here on. */
const SOON_MS = { reply: 15 * MINUTE, promise: HOUR, wait: 0 } as const;

export type DueFields = Pick<
  CaseRow,
  'state' | 'replyDueAt' | 'nextPromiseAt' | 'waitingUntil' | 'backSince'
>;

/** The soonest of next reply, promise and agreed end of waiting; nothing for a resolved case or one without any. */
export function nextDue(row: DueFields, present: Instant): Due | undefined {
  if (row.state === 'resolved') return undefined;
  const waits = row.state === 'waiting';
  const candidates = [
    dueOf('reply', waits ? null : row.replyDueAt, present),
    dueOf('promise', row.nextPromiseAt, present),
    // What is over is over, though the present is drawn in steps.
    waits ? dueOf('wait', row.waitingUntil ?? null, present) : dueOf('wait', row.backSince ?? null, Infinity),
  ].filter((due) => due !== undefined);
  return candidates.toSorted((a, b) => a.at - b.at)[0];
}

export function dueOf(kind: Due['kind'], at: string | null, present: Instant): Due | undefined {
  if (at === null) return undefined;
  const instant = Date.parse(at);
  if (Number.isNaN(instant)) return undefined;
  const left = instant - present;
  return {
    kind,
    at: instant,
    nearness: left < 0 && kind !== 'wait' ? 'late' : left <= SOON_MS[kind] ? 'soon' : 'plain',
  };
}
