// The shift of those who answer for cases: what each owns and owes, and what is due when nobody of their team is there.
import { shiftAt } from '#src/cases/calendar-rules.ts';
import type { OnShift, Shift } from '#src/desk/shift.ts';
import { HOUR } from '#src/lib/time.ts';
import { may } from '#src/staff/roles.ts';
import { json, type Call, type Route } from '../backend.ts';
import { customersSeenBy } from '../principals.ts';
import type { CaseRecord, PromiseRecord, StaffRecord, World } from '../world/records.ts';
import { rowOf } from './board.ts';
import { boardOf } from './case-index.ts';
import { recentLooks } from './seeing-as.ts';
import { iso, showingFor, staffRef, type Showing } from './wire.ts';

/** GET /shift. `whole`: the world without anybody's rights laid over it. */
export const shiftRoute = (whole: () => World): Route => ({
  method: 'GET',
  path: '/shift',
  needs: 'supervision.read',
  answer: (call) => showShift(call, whole()),
});

/** Looked ahead so far where a team is always there. */
const AHEAD_MS = 8 * HOUR;

/** A reply or a promise that somebody owes. */
interface Owed {
  readonly by: string;
  readonly one: CaseRecord;
  readonly at: number;
  readonly promise?: PromiseRecord;
}

async function showShift({ ctx, principal }: Call, whole: World): Promise<Response> {
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const seen = [...cases.values()].filter(
    ({ customer, state, mergedInto }) => state !== 'resolved' && !mergedInto && sees(customer),
  );
  const showing = await showingFor({ ctx, principal });
  const owned = Map.groupBy(seen, ({ ownerId }) => ownerId);
  const owed = Map.groupBy(seen.flatMap(owedIn), ({ by }) => by);
  const people = whole.staff
    .filter(({ role }) => may(role, 'case.accept'))
    .map((staff) =>
      onShift(showing, staff, {
        now: ctx.now(),
        own: owned.get(staff.id) ?? [],
        owes: owed.get(staff.id) ?? [],
      }),
    );
  return json({
    at: iso(ctx.now()),
    people: people.toSorted(
      (a, b) => Number(b.isOn) - Number(a.isOn) || (a.staff.name < b.staff.name ? -1 : 1),
    ),
    looks: await recentLooks(ctx),
  } satisfies Shift);
}

/** What is promised is owed by whom it was handed to, whoever owns the case. */
function owedIn(one: CaseRecord): readonly Owed[] {
  const { ownerId, replyDueAt } = one;
  return [
    ...(ownerId !== null && replyDueAt !== null ? [{ by: ownerId, one, at: replyDueAt }] : []),
    ...one.promises
      .filter(({ state }) => state === 'open')
      .map((promise) => ({ by: promise.ownerId, one, at: promise.dueAt, promise })),
  ];
}

interface Of {
  readonly now: number;
  readonly own: readonly CaseRecord[];
  readonly owes: readonly Owed[];
}

function onShift(showing: Showing, staff: StaffRecord, { now, own, owes }: Of): OnShift {
  const away = showing.roster.awayOf(staff.id);
  const isOn = staff.onShift && !away;
  const calendar = showing.world.teams.find(({ name }) => name === staff.team)?.calendar;
  const shift = calendar && shiftAt(calendar, now);
  const endsAt = shift?.endsAt ?? now + AHEAD_MS;
  const rows = (some: readonly Owed[]) =>
    some.toSorted((a, b) => a.at - b.at || (a.one.id < b.one.id ? -1 : 1)).map((one) => rowOf(showing, one));
  const due = owes.filter(({ at }) => at <= endsAt);
  const atNight = owes.filter(({ at }) => at > endsAt && shift !== undefined && at < shift.nextAt);
  return {
    staff: staffRef(showing.world, staff.id),
    team: staff.team,
    isOn,
    ...(away && { awayUntil: iso(away.until) }),
    ...(shift && { endsAt: iso(shift.endsAt) }),
    open: own.filter(({ state }) => state === 'open').length,
    waiting: own.filter(({ state }) => state === 'waiting').length,
    due: isOn ? rows(due) : [],
    handOver: rows(isOn ? atNight : [...due, ...atNight]),
  };
}
