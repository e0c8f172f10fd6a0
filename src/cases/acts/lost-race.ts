// Somebody was faster: who and when, as the desk says. Loaded when that happens.
import { StaleCase } from '#src/desk/case.ts';
import type { Failure } from '#src/lib/result.ts';
import { now, type Instant } from '#src/lib/time.ts';
import type { CaseAct } from '../rules/standing.ts';

/** Somebody was faster: who and when where the desk says so, and what we wanted. */
export interface LostRace {
  readonly act: Exclude<CaseAct, 'note'>;
  readonly by?: string;
  readonly at: Instant;
  /** The case went to somebody else, as against only having changed. */
  readonly ownerId?: string;
}

export function lostRace(act: LostRace['act'], failure: Failure): LostRace {
  const stale = StaleCase.safeParse(failure.problem);
  if (!stale.success) return { act, at: now() };
  const { by, at, current } = stale.data;
  const ownerId = current?.owner?.id;
  return {
    act,
    at: at === undefined ? now() : Date.parse(at),
    ...(by === undefined ? {} : { by: by.name }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
}
