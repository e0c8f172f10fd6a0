// What others said of a case is closed to who has not scored it. Who compares reviewers may open it before; the desk keeps
// that they did, and a scorecard of theirs saved afterwards is not blind.
import type { CaseReviews } from '#src/desk/reviews.ts';
import { json, type BackendContext, type Call, type Principal, type Route, type Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { caseFor } from '../cases/case-store.ts';
import { outcome, postOnce } from '../posts.ts';
import { notFound } from '../problems.ts';
import { cardsOfCase, reviewWire } from './review-store.ts';

const OPENED = 'reviews-opened';

interface Opened {
  readonly caseId: string;
  readonly staffId: string;
  readonly at: number;
}

export const reviewSealRoutes: readonly Route[] = [
  { method: 'GET', path: '/cases/:id/reviews', needs: 'review.read', answer: show },
  { method: 'POST', path: '/cases/:id/reviews/open', needs: 'review.compare', writes: true, answer: open },
];

const keyOf = (caseId: string, staffId: string): string => `${caseId}/${staffId}`;

/** Whether they had opened what others said of it. */
export const hasOpened = async (tx: Pick<Tx, 'get'>, caseId: string, staffId: string): Promise<boolean> =>
  (await tx.get(OPENED, keyOf(caseId, staffId))) !== undefined;

/** The cases of which they opened what others said. */
export const openedBy = async (ctx: BackendContext, staffId: string): Promise<readonly string[]> =>
  (await ctx.list<Opened>(OPENED, ''))
    .filter(({ value }) => value.staffId === staffId)
    .map(({ value }) => value.caseId);

async function reviewsFor(
  { ctx, principal }: { readonly ctx: BackendContext; readonly principal: Principal },
  one: CaseRecord,
  isOpened: boolean,
): Promise<CaseReviews> {
  const all = await cardsOfCase(ctx, one);
  const mayAllBeSeen = isOpened || all.some(({ reviewerId }) => reviewerId === principal.staff?.id);
  return {
    items: mayAllBeSeen ? all.map((review) => reviewWire(ctx.world, review, one)) : [],
    ...(isOpened && { opened: true }),
    ...(!mayAllBeSeen && principal.may('review.compare') && { sealed: all.length }),
  };
}

async function show({ ctx, params, principal }: Call): Promise<Response> {
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  if (!one) return notFound();
  const mayOpen = principal.may('review.compare');
  const isOpened =
    mayOpen && (await ctx.read(OPENED, keyOf(one.id, principal.staff?.id ?? ''))) !== undefined;
  return json(await reviewsFor({ ctx, principal }, one, isOpened));
}

/** POST {}: what others said of it, from now on; nothing is kept of it where nobody said anything, or one's own is saved. */
async function open(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const { staff } = principal;
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  if (!one || !staff) return notFound();
  const isSealed = ((await reviewsFor(call, one, false)).sealed ?? 0) > 0;
  return postOnce(call, async (tx) => {
    if (isSealed) {
      await tx.put(OPENED, keyOf(one.id, staff.id), { caseId: one.id, staffId: staff.id, at: ctx.now() });
      await tx.journal({ act: 'reviews-opened', case: one.id, by: staff.id });
    }
    return outcome(await reviewsFor(call, one, isSealed));
  });
}
