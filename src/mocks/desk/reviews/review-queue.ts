// The day's cases to read again.
import { differing, switchesOf, toldAgainIn } from '#src/cases/rules/review.ts';
import type { QueueItem, ReviewQueue } from '#src/desk/reviews.ts';
import { json, type Call } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor } from '../cases/case-store.ts';
import { caseRow, showingFor, staffRef } from '../wire.ts';
import { peopleOf } from './review-people.ts';
import { picksOfToday, type Pick } from './review-picks.ts';
import { allReviews, reviewsOfCase, reviewWire } from './review-store.ts';

/** So many scored on other days stay at hand. */
const SHOWN_BEFORE = 20;

/** Today's cases, then those of other days that the person asking has scored. */
export async function showQueue(call: Call, whole: World): Promise<Response> {
  const { ctx, principal } = call;
  const { day, picks } = await picksOfToday(ctx, whole);
  const showing = await showingFor({ ctx, principal });
  const items: QueueItem[] = [];
  for (const pick of [...picks, ...(await readBefore(call, picks))]) {
    const one = await caseFor(ctx, principal, pick.caseId);
    if (!one) continue;
    const all = await reviewsOfCase(ctx, one.id);
    const mine = all.find(({ reviewerId }) => reviewerId === principal.staff?.id);
    items.push({
      case: caseRow(showing, one),
      because: pick.because,
      ...detailOf(pick, one),
      people: (await peopleOf(ctx, one)).map(({ id }) => staffRef(ctx.world, id)),
      ...(mine && { mine: reviewWire(ctx.world, mine, one) }),
      ...(mine && all.length > 1 && { differ: differing(all.map(({ marks }) => marks)).length }),
    });
  }
  return json({ day, items } satisfies ReviewQueue);
}

async function readBefore({ ctx, principal }: Call, today: readonly Pick[]): Promise<readonly Pick[]> {
  const mine = (await allReviews(ctx)).filter(({ reviewerId }) => reviewerId === principal.staff?.id);
  const picks = mine.toSorted((a, b) => b.savedAt - a.savedAt).flatMap(({ pick }) => pick ?? []);
  return picks.filter(({ caseId }) => !today.some((one) => one.caseId === caseId)).slice(0, SHOWN_BEFORE);
}

function detailOf({ because, answer }: Pick, one: CaseRecord): Partial<QueueItem> {
  if (because === 'low-score' && answer) return { score: { ...answer } };
  if (because === 'told-again') return { times: toldAgainIn(one) };
  return because === 'many-switches' ? { times: switchesOf(one) } : {};
}
