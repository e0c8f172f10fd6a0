// Reading cases again: the day's queue, scorecards, and what passes between a reviewer and who worked on the case.
import { differing, switchesOf, toldAgainIn } from '#src/cases/rules/review.ts';
import { criteria, Mark, type QueueItem, type ReviewQueue } from '#src/desk/reviews.ts';
import type { TeamScore } from '#src/desk/scores.ts';
import { may } from '#src/staff/roles.ts';
import { json, problem, type Call, type Route, type Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor, caseIn } from '../cases/case-store.ts';
import { mayBeTold, notify } from '../people/notify.ts';
import { etagOf, outcome, postOnce, refusal, type Outcome } from '../posts.ts';
import { notFound } from '../problems.ts';
import { scoreOfTeam } from '../figures/scores.ts';
import { picksOfToday, type Pick } from './review-picks.ts';
import {
  allReviews,
  putReview,
  reviewIn,
  reviewsOfCase,
  reviewWire,
  type ReviewRecord,
} from './review-store.ts';
import { hasOpened, reviewSealRoutes } from './review-seal.ts';
import { caseRow, showingFor, staffRef } from '../wire.ts';

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

const LONGEST = 2000;
const MOST_EVIDENCE = 50;
/** So many scored on other days stay at hand. */
const SHOWN_BEFORE = 20;

/** Today's cases, then those of other days that the person asking has scored. */
async function showQueue(call: Call, whole: World): Promise<Response> {
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

/** Its owner, then everybody who wrote or decided something in it, if they may be told. */
async function peopleOf(ctx: Call['ctx'], one: CaseRecord): Promise<readonly StaffRecord[]> {
  const entries = await ctx.feed('desk-entry', one.customer);
  const ids = new Set(one.ownerId === null ? [] : [one.ownerId]);
  if (one.ownedFrom !== undefined) ids.add(one.ownedFrom);
  for (let at = entries.indexOf(one.openedAt); at < entries.length; at++) {
    const { caseId, staffId } = entries.at(at);
    if (caseId === one.id && staffId !== undefined) ids.add(staffId);
  }
  return [...ids].flatMap(
    (id) => ctx.world.staff.find((staff) => staff.id === id && mayBeShown(staff, one)) ?? [],
  );
}

const mayBeShown = (staff: StaffRecord, one: CaseRecord): boolean =>
  may(staff.role, 'review.feedback') && mayBeTold(staff, one, 'feedback-given');

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

const stale = (world: World, current: ReviewRecord | undefined, on: CaseRecord): Outcome =>
  refusal(412, 'The scorecard has changed since you saw it.', {
    ...(current && { current: reviewWire(world, current, on) }),
  });

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
const share = (call: Call): Promise<Response> =>
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
async function showFeedback({ ctx, principal }: Call, whole: World): Promise<Response> {
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
const reply = (call: Call): Promise<Response> =>
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
