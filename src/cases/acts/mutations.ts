// Acts on a case. Each names the version it was decided on; the loser of a race is told who was faster and when.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { Case, type Priority } from '#src/desk/case.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import { ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { failed, ok, type Failure, type Result } from '#src/lib/result.ts';
import { late } from '#src/lib/late.ts';
import type { Instant } from '#src/lib/time.ts';
import { askAgain, showAnswered } from './answered.ts';
import type { LostRace } from './lost-race.ts';
import type { CaseAct } from '../rules/standing.ts';

export type { LostRace };

export type Act = Exclude<CaseAct, 'note'>;

/** What an act is done with, as the desk reads it. */
export interface ActWishes {
  /** `wait`: until when. */
  readonly until?: Instant;
  /** `resolve`: although promises are open. */
  readonly anyway?: boolean;
  /** `hand-over`, `assign`: to a colleague or to the queue of a team. */
  readonly staffId?: string;
  readonly team?: string;
  /** Stands on the line. */
  readonly reason?: string;
  /** `hand-over`: what goes along. */
  readonly story?: string;
  readonly priority?: Priority;
}

export interface ActOn extends ActWishes {
  /** The case as it is on screen; its version decides. */
  readonly on: Case;
  readonly act: Act;
}

export type ActOutcome =
  | { readonly kind: 'done'; readonly case: Case }
  | { readonly kind: 'lost'; readonly race: LostRace }
  | { readonly kind: 'failed'; readonly failure: Failure };

const lostRace = late(
  async () => {
    const { lostRace: raceOf } = await import('./lost-race.ts');
    return async (act: Act, failure: Failure): Promise<ActOutcome> => ({
      kind: 'lost',
      race: raceOf(act, failure),
    });
  },
  (failure): ActOutcome => ({ kind: 'failed', failure }),
);

/** POST /desk/v1/cases/{id}/{act} with If-Match and Idempotency-Key. */
export async function actOn({ on, act, until, ...wishes }: ActOn): Promise<ActOutcome> {
  const json = { ...wishes, ...(until === undefined ? {} : { until: new Date(until).toISOString() }) };
  const reply = await askOnce(paths.caseAct(on.id, act), json, on.version);
  if (!reply.ok)
    return reply.failure.status === 412
      ? lostRace(act, reply.failure)
      : { kind: 'failed', failure: reply.failure };
  const read = readCase(reply.value.body);
  return read.ok ? { kind: 'done', case: read.value } : { kind: 'failed', failure: read.failure };
}

function readCase(body: unknown): Result<Case> {
  const parsed = Case.safeParse(body);
  return parsed.success ? ok(parsed.data) : failed('malformed');
}

/** POST /desk/v1/cases/{id}/read: the owner has seen what is new. Undefined when it could not be told. */
export async function markRead(on: Case): Promise<Case | undefined> {
  const reply = await ask(paths.caseAct(on.id, 'read'), {
    method: 'POST',
    headers: { 'If-Match': `"${String(on.version)}"`, 'Idempotency-Key': freshId() },
    json: {},
  });
  const read = reply.ok ? readCase(reply.value.body) : reply;
  return read.ok ? read.value : undefined;
}

export function useActOnCase() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: actOn,
    networkMode: 'always',
    onSuccess: (outcome, { on }) =>
      outcome.kind === 'done' ? showAnswered(client, outcome.case) : askAgain(client, on),
  });
}
