// Saying that somebody is away, and that they are back.
import { paths } from '#src/desk/paths.ts';
import type { AbsenceReason } from '#src/desk/staff.ts';
import { ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { ok, type Result } from '#src/lib/result.ts';
import type { Instant } from '#src/lib/time.ts';

export interface AbsenceWish {
  readonly until: Instant;
  readonly because: AbsenceReason;
  /** Who does meanwhile what the absent one may. */
  readonly standIn?: string;
}

/** POST /desk/v1/staff/{id}/absence: again changes it. */
export async function goAway(staffId: string, { until, ...wish }: AbsenceWish): Promise<Result<undefined>> {
  const reply = await ask(paths.absence(staffId), {
    method: 'POST',
    headers: { 'Idempotency-Key': freshId() },
    json: { ...wish, until: new Date(until).toISOString() },
  });
  return reply.ok ? ok(undefined) : reply;
}

/** DELETE /desk/v1/staff/{id}/absence: back before the time. */
export async function comeBack(staffId: string): Promise<Result<undefined>> {
  const reply = await ask(paths.absence(staffId), { method: 'DELETE' });
  return reply.ok ? ok(undefined) : reply;
}
