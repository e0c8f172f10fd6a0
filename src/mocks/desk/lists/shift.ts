// The shift of those who answer for cases: what each owns and owes, and what is due when nobody of their team is there.
import { shiftAt, type Calendar } from '#src/cases/rules/calendar.ts';
import { shiftNumbers, type OnShift, type Shift } from '#src/desk/shift.ts';
import { HOUR } from '#src/lib/time.ts';
import { may } from '#src/staff/roles.ts';
import { json, type Call, type Route } from '../../backend.ts';
import { customersSeenBy } from '../../principals.ts';
import { eachInSlices } from '../../slices.ts';
import type { CaseRecord, PromiseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { owedCase, rowOf } from './board.ts';
import { boardOf } from './case-index.ts';
import { pageIn } from '../figures/behind.ts';
import { badRequest } from '../problems.ts';
import { recentLooks } from '../people/seeing-as.ts';
import { iso, showingFor, staffRef, type Showing } from '../wire.ts';

/** GET /shift, and GET /figures/shift/cases?in=&only= behind its numbers. `whole`: as everywhere. */
export const shiftRoutes = (whole: () => World): readonly Route[] => [
  { method: 'GET', path: '/shift', needs: 'supervision.read', answer: (call) => showShift(call, whole()) },
  {
    method: 'GET',
    path: '/figures/shift/cases',
    needs: 'supervision.read',
    answer: (call) => behindNumber(call, whole()),
  },
];

/** So many of what somebody owes. */
const SHOWN = 20;
/** Looked ahead so far where a team is always there. */
const AHEAD_MS = 8 * HOUR;

/** A reply or a promise that somebody owes. */
interface Owed {
  readonly by: string;
  readonly one: CaseRecord;
  readonly at: number;
  readonly promise?: PromiseRecord;
}

async function showShift(call: Call, whole: World): Promise<Response> {
  const { ctx, principal } = call;
  const showing = await showingFor({ ctx, principal });
  const rows = (some: readonly Owed[]): OnShift['due'] => ({
    count: some.length,
    items: some.slice(0, SHOWN).map((one) => rowOf(showing, one)),
  });
  const people = (await peopleFor(call, whole)).map(
    ({ staff, away, isOn, endsAt, open, waiting, due, handOver }): OnShift => ({
      staff: staffRef(showing.world, staff.id),
      team: staff.team,
      isOn,
      ...(away && { awayUntil: iso(away.until) }),
      ...(endsAt !== undefined && { endsAt: iso(endsAt) }),
      open: open.length,
      waiting: waiting.length,
      due: rows(due),
      handOver: rows(handOver),
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

/** One of somebody's four numbers. */
async function behindNumber(call: Call, whole: World): Promise<Response> {
  const { ctx, url } = call;
  const [who, asked] = [url.searchParams.get('in'), url.searchParams.get('only')];
  const only = shiftNumbers.find((one) => one === asked);
  const person = (await peopleFor(call, whole)).find(({ staff }) => staff.id === who);
  if (!only || !person)
    return badRequest(`\`in\` is a colleague, \`only\` is one of ${shiftNumbers.join(', ')}.`);
  const owed =
    only === 'due' || only === 'handOver'
      ? person[only]
      : soonestFirst(person[only].map((one) => ({ one, at: one.customerWroteAt ?? one.openedAt })));
  const answered = pageIn(owed, {
    query: url.searchParams,
    caseOf: (one) => owedCase(ctx.world, one),
  });
  return typeof answered === 'string' ? badRequest(answered) : json(answered);
}

/** Everybody a case can be handed to. */
async function peopleFor({ ctx, principal }: Call, whole: World): Promise<readonly Person[]> {
  const { cases } = await boardOf(ctx, whole);
  const sees = customersSeenBy(principal, whole);
  const seen = await eachInSlices([...cases.values()], (one) =>
    one.state !== 'resolved' && !one.mergedInto && sees(one.customer) ? [one] : [],
  );
  const { roster } = await showingFor({ ctx, principal });
  const owned = Map.groupBy(seen, ({ ownerId }) => ownerId);
  const owed = Map.groupBy(await eachInSlices(seen, owedIn), ({ by }) => by);
  return whole.staff
    .filter(({ role }) => may(role, 'case.accept'))
    .map((staff) =>
      onShift(staff, {
        now: ctx.now(),
        away: roster.awayOf(staff.id),
        calendar: whole.teams.find(({ name }) => name === staff.team)?.calendar,
        own: owned.get(staff.id) ?? [],
        owes: owed.get(staff.id) ?? [],
      }),
    );
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

const soonestFirst = <T extends Pick<Owed, 'at' | 'one'>>(some: readonly T[]): readonly T[] =>
  some.toSorted((a, b) => a.at - b.at || (a.one.id < b.one.id ? -1 : 1));

/** Somebody's shift; what is owed soonest first. */
interface Person {
  readonly staff: StaffRecord;
  readonly away: ReturnType<Showing['roster']['awayOf']>;
  readonly isOn: boolean;
  readonly endsAt: number | undefined;
  readonly open: readonly CaseRecord[];
  readonly waiting: readonly CaseRecord[];
  readonly due: readonly Owed[];
  readonly handOver: readonly Owed[];
}

interface Of extends Pick<Person, 'away'> {
  readonly now: number;
  readonly calendar: Calendar | undefined;
  readonly own: readonly CaseRecord[];
  readonly owes: readonly Owed[];
}

function onShift(staff: StaffRecord, { now, away, calendar, own, owes }: Of): Person {
  const isOn = staff.onShift && !away;
  const shift = calendar && shiftAt(calendar, now);
  const endsAt = shift?.endsAt ?? now + AHEAD_MS;
  const inOrder = soonestFirst(owes);
  const due = inOrder.filter(({ at }) => at <= endsAt);
  const atNight = inOrder.filter(({ at }) => at > endsAt && shift !== undefined && at < shift.nextAt);
  return {
    staff,
    away,
    isOn,
    endsAt: shift?.endsAt,
    open: own.filter(({ state }) => state === 'open'),
    waiting: own.filter(({ state }) => state === 'waiting'),
    due: isOn ? due : [],
    handOver: isOn ? atNight : [...due, ...atNight],
  };
}
