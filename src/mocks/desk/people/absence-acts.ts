// Saying that one is away, and being back: by oneself, or by a lead for somebody.
import { absenceReasons } from '#src/desk/staff.ts';
import { canStandInFor, maySayAway } from '#src/staff/absence-rules.ts';
import { problem, type BackendContext, type Call, type Route, type Tx } from '../../backend.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { allAbsences, dropAbsence, putAbsence, rosterAt, type Absence } from './absences.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { instantFrom, showingIn, staffWire } from '../wire.ts';

const path = '/staff/:id/absence';
export const absenceRoutes: readonly Route[] = [
  { method: 'POST', path, needs: 'staff.absence', writes: true, answer: goAway },
  { method: 'DELETE', path, needs: 'staff.absence', writes: true, answer: comeBack },
];

const personOf = ({ ctx, params, principal }: Call): StaffRecord | undefined => {
  const id = params['id'] === 'me' ? principal.staff?.id : params['id'];
  return ctx.world.staff.find((one) => one.id === id);
};

const isAllowed = ({ principal }: Call, whom: StaffRecord): boolean =>
  principal.staff !== undefined && maySayAway(principal.staff, whom);
const forbidden = (): Response => problem(403, 'Your role does not allow this.');

/** POST {until, because, standIn?}; again changes it. */
async function goAway(call: Call): Promise<Response> {
  const { ctx, principal } = call;
  const whom = personOf(call);
  if (!whom) return notFound();
  if (!isAllowed(call, whom)) return forbidden();
  return postOnce(call, async (tx, body) => {
    const absence = readAbsence(body, whom, ctx.world, ctx.now());
    if (typeof absence === 'string') return refusal(400, 'The request cannot be read.', { detail: absence });
    const { awayOf } = await rosterAt(tx, ctx.now());
    if (absence.standInId !== undefined && awayOf(absence.standInId))
      return refusal(409, 'Who would stand in is away too.', { reason: 'stand-in-away' });
    await putAbsence(tx, absence);
    tx.poke('staff.changed', whom.id);
    await tx.journal({ act: 'away', staff: whom.id, by: principal.staff?.id, until: absence.until });
    return outcome(staffWire(await showingIn(tx, call), whom, principal));
  });
}

async function comeBack(call: Call): Promise<Response> {
  const { ctx, principal } = call;
  const whom = personOf(call);
  if (!whom) return notFound();
  if (!isAllowed(call, whom)) return forbidden();
  await ctx.write((tx) => end(tx, whom.id, principal.staff?.id ?? ''));
  return new Response(null, { status: 204 });
}

function readAbsence(
  body: Readonly<Record<string, unknown>>,
  whom: StaffRecord,
  world: World,
  now: number,
): Absence | string {
  const until = instantFrom(body['until']);
  const because = absenceReasons.find((one) => one === body['because']);
  if (until === undefined || until <= now) return '`until` is an instant to come.';
  if (!because) return `\`because\` is one of ${absenceReasons.join(', ')}.`;
  const absence = { staffId: whom.id, until, because };
  if (body['standIn'] === undefined) return absence;
  const standIn = world.staff.find(({ id }) => id === body['standIn']);
  return standIn && canStandInFor(standIn, whom)
    ? { ...absence, standInId: standIn.id }
    : '`standIn` is a colleague who answers for cases.';
}

async function end(tx: Tx, staffId: string, by: string): Promise<void> {
  const one = (await allAbsences(tx)).find((absence) => absence.staffId === staffId);
  if (!one) return;
  await dropAbsence(tx, staffId);
  tx.poke('staff.changed', staffId);
  await tx.journal({ act: 'back', staff: staffId, by });
}

/** Whose time away has passed is back. */
export async function endAbsences(ctx: BackendContext): Promise<void> {
  const isOver = ({ until }: Absence) => until <= ctx.now();
  if (!(await allAbsences(ctx)).some(isOver)) return;
  await ctx.write(async (tx) => {
    for (const { staffId } of (await allAbsences(tx)).filter(isOver)) await end(tx, staffId, 'clock');
  });
}
