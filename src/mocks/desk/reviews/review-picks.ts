// Which cases are to be read again today: some that stand out, some by chance, picked once a day for everybody.
import { standsOut, type Answer } from '#src/cases/rules/review.ts';
import { pickReasons, type PickReason } from '#src/desk/reviews.ts';
import { DAY } from '#src/lib/time.ts';
import { zonedDay } from '#src/lib/zoned-day.ts';
import type { BackendContext } from '../../backend.ts';
import { eachInSlices } from '../../slices.ts';
import { mixText } from '../../world/chance.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { boardOf } from '../lists/case-index.ts';

/** Where the people who review are at home. */
const ZONE = 'Europe/London';
const PICKS = 'review-picks';
/** So many of each reason; chance has no favourites. */
const SO_MANY: Readonly<Record<PickReason, number>> = {
  'broken-promise': 2,
  'low-score': 2,
  'told-again': 1,
  'many-switches': 1,
  long: 1,
  random: 5,
};
/** Older cases are not read again. */
const RECENT_MS = 28 * DAY;
/** So many are looked into for what stands out. */
const LOOKED_INTO = 400;

export interface Pick {
  readonly caseId: string;
  readonly because: PickReason;
  readonly answer?: Answer;
}

export interface Picks {
  readonly day: string;
  readonly picks: readonly Pick[];
}

/** Today's, as they were picked when somebody first asked. */
export async function picksOfToday(ctx: BackendContext, whole: World): Promise<Picks> {
  const { day } = zonedDay(ZONE, ctx.now());
  const kept = await ctx.read<Picks>(PICKS, day);
  if (kept) return kept;
  const { cases } = await boardOf(ctx, whole);
  const picks = await pick([...cases.values()], (customer) => answersOf(whole, customer, ctx.now()), {
    day,
    now: ctx.now(),
  });
  return ctx.write(async (tx) => {
    const first = await tx.get<Picks>(PICKS, day);
    if (!first) await tx.put(PICKS, day, { day, picks } satisfies Picks);
    return first ?? { day, picks };
  });
}

/** The same cases and day always give the same picks, in the order of the reasons. */
export async function pick(
  cases: readonly CaseRecord[],
  answers: (customer: string) => readonly Answer[],
  { day, now }: { readonly day: string; readonly now: number },
): Promise<readonly Pick[]> {
  const lots = await eachInSlices(cases, (one) =>
    latestOf(one) >= now - RECENT_MS ? [{ one, lot: mixText(`${day}/${one.id}`) }] : [],
  );
  const drawn = lots.toSorted((a, b) => a.lot - b.lot).slice(0, LOOKED_INTO);
  const recent = await eachInSlices(drawn, ({ one }) => {
    const given = answers(one.customer);
    return [{ one, given, reason: standsOut(one, given, now) }];
  });
  const taken = new Map<string, Pick>();
  for (const because of pickReasons) {
    let left = SO_MANY[because];
    for (const { one, given, reason } of recent) {
      if (left === 0) break;
      if (taken.has(one.id) || (because !== 'random' && reason !== because)) continue;
      const worst =
        because === 'low-score' ? given.toSorted((a, b) => a.score / a.of - b.score / b.of)[0] : undefined;
      taken.set(one.id, { caseId: one.id, because, ...(worst && { answer: worst }) });
      left -= 1;
    }
  }
  return [...taken.values()];
}

const latestOf = (one: CaseRecord): number =>
  Math.max(one.openedAt, one.resolvedAt ?? 0, one.customerWroteAt ?? 0);

/** What a customer answered to surveys lately. */
function answersOf(world: World, customer: string, now: number): readonly Answer[] {
  const feed = world.feed('desk-entry', customer);
  const answers: Answer[] = [];
  for (let at = feed.indexOf(now - RECENT_MS); at < feed.length; at++) {
    const { at: when, answer } = feed.at(at);
    if (answer && when <= now) answers.push({ score: answer.score, of: answer.of });
  }
  return answers;
}
