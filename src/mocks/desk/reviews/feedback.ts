// What passes between a reviewer and who worked on the case.
import type { TeamScore } from '#src/desk/scores.ts';
import { json, problem, type Call, type Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor, caseIn } from '../cases/case-store.ts';
import { scoreOfTeam } from '../figures/scores.ts';
import { notify } from '../people/notify.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { mayBeShown } from './review-people.ts';
import {
  allReviews,
  LONGEST,
  putReview,
  reviewIn,
  reviewWire,
  stale,
  type ReviewRecord,
} from './review-store.ts';

/** A scorecard whose case this person may see, if `isTheirs`. */
async function reviewFor(
  { ctx, params, principal }: Call,
  isTheirs: (review: ReviewRecord, staffId: string) => boolean,
): Promise<{ readonly id: string; readonly on: CaseRecord } | undefined> {
  const id = params['id'] ?? '';
  const review = await reviewIn({ get: (table, key) => ctx.read(table, key) }, id);
  const on = review && (await caseFor(ctx, principal, review.caseId));
  return on && isTheirs(review, principal.staff?.id ?? '') ? { id, on } : undefined;
}

type Change = (tx: Tx, review: ReviewRecord, body: Readonly<Record<string, unknown>>) => Promise<Outcome>;

async function changeReview(
  call: Call,
  isTheirs: (review: ReviewRecord, staffId: string) => boolean,
  change: (on: CaseRecord) => Change,
): Promise<Response> {
  const found = await reviewFor(call, isTheirs);
  if (!found) return notFound();
  const wanted = call.request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the scorecard you saw: If-Match.');
  return postOnce(call, async (tx, body) => {
    const review = await reviewIn(tx, found.id);
    if (!review) return refusal(404, 'There is nothing here for you.');
    if (wanted !== etagOf(review.version)) return stale(call.ctx.world, review, found.on);
    return change(found.on)(tx, review, body);
  });
}

const isReviewers = ({ reviewerId }: ReviewRecord, id: string): boolean => reviewerId === id;
const isForThem = ({ sharedWithId }: ReviewRecord, id: string): boolean => sharedWithId === id;

/** POST {with}: whoever worked on the case is told, and may read and answer it from now on. */
export const share = (call: Call): Promise<Response> =>
  changeReview(call, isReviewers, (on) => async (tx, review, body) => {
    const { ctx } = call;
    const people = ctx.world.staff.filter((staff) => mayBeShown(staff, on));
    const receiver = people.find(({ id }) => id === body['with']);
    if (!receiver)
      return refusal(400, 'Nobody is told.', { detail: '`with` is a colleague who may see the case.' });
    const current = (await caseIn(tx, ctx.world, ctx.now(), on.id)) ?? on;
    const { answer: _before, ...unanswered } = review;
    const next = await putReview(tx, {
      ...(review.sharedWithId === receiver.id ? review : unanswered),
      sharedWithId: receiver.id,
      sharedAt: ctx.now(),
    });
    await notify(tx, ctx.world, {
      kind: 'feedback-given',
      on: current,
      at: ctx.now(),
      by: review.reviewerId,
      to: [receiver.id],
    });
    await tx.journal({ act: 'review-shared', case: on.id, by: review.reviewerId, with: receiver.id });
    return outcome(reviewWire(ctx.world, next, on));
  });

/** What the person asking was given, newest first. */
export async function showFeedback({ ctx, principal }: Call, whole: World): Promise<Response> {
  const mine = (await allReviews(ctx)).filter((one) => isForThem(one, principal.staff?.id ?? ''));
  const items = [];
  const teams = new Map<string, TeamScore>();
  for (const review of mine.toSorted((a, b) => (b.sharedAt ?? 0) - (a.sharedAt ?? 0))) {
    const on = await caseFor(ctx, principal, review.caseId);
    if (!on) continue;
    const team = teams.get(on.team) ?? (await scoreOfTeam({ ctx, principal, whole }, on.team));
    teams.set(on.team, team);
    items.push({ ...reviewWire(ctx.world, review, on), team });
  }
  return json({ items });
}

/** POST {text}: the reviewer is told. */
export const reply = (call: Call): Promise<Response> =>
  changeReview(call, isForThem, (on) => async (tx, review, body) => {
    const { ctx } = call;
    const { text } = body;
    if (typeof text !== 'string' || text.trim() === '' || text.length > LONGEST)
      return refusal(400, 'An answer needs words.', { detail: `At most ${String(LONGEST)} characters.` });
    const next = await putReview(tx, { ...review, answer: { text: text.trim(), at: ctx.now() } });
    await notify(tx, ctx.world, {
      kind: 'feedback-answered',
      on,
      at: ctx.now(),
      ...(review.sharedWithId !== undefined && { by: review.sharedWithId }),
      to: [review.reviewerId],
    });
    await tx.journal({ act: 'review-answered', case: on.id, by: review.sharedWithId });
    return outcome(reviewWire(ctx.world, next, on));
  });
