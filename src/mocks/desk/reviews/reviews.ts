// Reading cases again: its addresses, and keeping a scorecard.
import { criteria, Mark } from '#src/desk/reviews.ts';
import { problem, type Call, type Route } from '../../backend.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor } from '../cases/case-store.ts';
import { etagOf, outcome, postOnce, refusal } from '../posts.ts';
import { notFound } from '../problems.ts';
import { reply, share, showFeedback } from './feedback.ts';
import { picksOfToday } from './review-picks.ts';
import { showQueue } from './review-queue.ts';
import { hasOpened, reviewSealRoutes } from './review-seal.ts';
import { LONGEST, putReview, reviewsOfCase, reviewWire, stale } from './review-store.ts';

/** `whole`: the world without anybody's rights laid over it. */
export const reviewRoutes = (whole: () => World): readonly Route[] => [
  { method: 'GET', path: '/review-queue', needs: 'review.read', answer: (call) => showQueue(call, whole()) },
  ...reviewSealRoutes,
  {
    method: 'POST',
    path: '/cases/:id/reviews',
    needs: 'review.score',
    writes: true,
    answer: (call) => save(call, whole()),
  },
  { method: 'POST', path: '/reviews/:id/share', needs: 'review.score', writes: true, answer: share },
  {
    method: 'GET',
    path: '/feedback',
    needs: 'review.feedback',
    answer: (call) => showFeedback(call, whole()),
  },
  { method: 'POST', path: '/reviews/:id/answer', needs: 'review.feedback', writes: true, answer: reply },
];

const MOST_EVIDENCE = 50;
/** POST {marks, change}: the scorecard of the person asking, whole. If-Match `"0"` where there is none yet. */
async function save(call: Call, whole: World): Promise<Response> {
  const { ctx, params, principal, request } = call;
  const { staff } = principal;
  const on = await caseFor(ctx, principal, params['id'] ?? '');
  if (!on || !staff) return notFound();
  const wanted = request.headers.get('If-Match');
  if (wanted === null) return problem(428, 'Say which version of the scorecard you saw: If-Match.');
  const pick = (await picksOfToday(ctx, whole)).picks.find(({ caseId }) => caseId === on.id);
  return postOnce(call, async (tx, body) => {
    const current = (await reviewsOfCase(tx, on.id)).find(({ reviewerId }) => reviewerId === staff.id);
    if (wanted !== etagOf(current?.version ?? 0)) return stale(ctx.world, current, on);
    const marks = marksFrom(body['marks']);
    const change = body['change'] ?? '';
    if (!marks || typeof change !== 'string' || change.length > LONGEST)
      return refusal(400, 'The scorecard cannot be read.', {
        detail: `\`marks\` says 0, 1, 2 or null of each of ${criteria.join(', ')}.`,
      });
    const isBlind = current ? current.sawOthers !== true : !(await hasOpened(tx, on.id, staff.id));
    const saved = await putReview(tx, {
      caseId: on.id,
      customer: on.customer,
      reviewerId: staff.id,
      ...(pick && { pick }),
      ...current,
      marks,
      ...(isBlind && { first: current?.first ?? current?.marks ?? marks }),
      ...(!isBlind && { sawOthers: true }),
      change: change.trim(),
      savedAt: ctx.now(),
      version: current?.version ?? 0,
    });
    await tx.journal({ act: 'review', case: on.id, by: staff.id, version: saved.version });
    return outcome(reviewWire(ctx.world, saved, on));
  });
}

/** Every criterion once, in their order. */
function marksFrom(value: unknown): readonly Mark[] | undefined {
  if (!Array.isArray(value) || value.length !== criteria.length) return undefined;
  const read = value.flatMap((item: unknown) => {
    const parsed = Mark.safeParse(item);
    return parsed.success && isShort(parsed.data) ? [parsed.data] : [];
  });
  const byCriterion = new Map(read.map((mark) => [mark.criterion, mark]));
  const marks = criteria.flatMap((criterion) => byCriterion.get(criterion) ?? []);
  return marks.length === criteria.length ? marks : undefined;
}

const isShort = ({ words, evidence }: Mark): boolean =>
  words.length <= LONGEST && evidence.length <= MOST_EVIDENCE;
