// Scorecards as the desk keeps them, by case and reviewer.
import type { Mark, Review } from '#src/desk/reviews.ts';
import { differing, scoreOf } from '#src/cases/rules/review.ts';
import type { BackendContext, Tx } from '../../backend.ts';
import { pastScorecard } from '../../world/past-scorecard.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { refusal, type Outcome } from '../posts.ts';
import type { Pick as Picked } from './review-picks.ts';
import { iso, staffRef } from '../wire.ts';

const REVIEWS = 'review';
/** Characters of anything that is said in a review. */
export const LONGEST = 2000;

export interface ReviewRecord {
  readonly caseId: string;
  readonly customer: string;
  readonly reviewerId: string;
  readonly marks: readonly Mark[];
  /** As they were saved first, by somebody who had not seen what others say. */
  readonly first?: readonly Mark[];
  /** Saved by somebody who had opened what others said. */
  readonly sawOthers?: boolean;
  readonly change: string;
  readonly savedAt: number;
  /** Why it had been picked, where it was. */
  readonly pick?: Picked;
  readonly sharedWithId?: string;
  readonly sharedAt?: number;
  readonly answer?: { readonly text: string; readonly at: number };
  readonly version: number;
}

type Reader = Pick<Tx, 'get' | 'list'> | Pick<BackendContext, 'list'>;

export const reviewId = ({ caseId, reviewerId }: Pick<ReviewRecord, 'caseId' | 'reviewerId'>): string =>
  `${caseId}.${reviewerId}`;
const keyOfId = (id: string): string => id.replace('.', '/');

export const reviewsOfCase = async (from: Reader, caseId: string): Promise<readonly ReviewRecord[]> =>
  (await from.list<ReviewRecord>(REVIEWS, `${caseId}/`)).map(({ value }) => value);

/** Also those from before the world began. */
export const cardsOfCase = async (from: Reader, one: CaseRecord): Promise<readonly ReviewRecord[]> => {
  const saved = await reviewsOfCase(from, one.id);
  const past = pastScorecard(one);
  return past && !saved.some((card) => card.reviewerId === past.reviewerId) ? [past, ...saved] : saved;
};

export const allReviews = async (from: Reader): Promise<readonly ReviewRecord[]> =>
  (await from.list<ReviewRecord>(REVIEWS, '')).map(({ value }) => value);

export const reviewIn = (tx: Pick<Tx, 'get'>, id: string): Promise<ReviewRecord | undefined> =>
  tx.get<ReviewRecord>(REVIEWS, keyOfId(id));

export async function putReview(tx: Tx, one: ReviewRecord): Promise<ReviewRecord> {
  const next = { ...one, version: one.version + 1 };
  await tx.put(REVIEWS, keyOfId(reviewId(one)), next);
  tx.poke('review.changed', one.caseId, one.customer);
  return next;
}

export function reviewWire(world: World, one: ReviewRecord, on: CaseRecord): Review {
  return {
    id: reviewId(one),
    case: {
      id: on.id,
      subject: on.subject,
      customer: world.customer(on.customer)?.name ?? on.customer,
    },
    reviewer: staffRef(world, one.reviewerId),
    marks: one.marks.map((mark) => ({ ...mark, evidence: mark.evidence.map((entry) => ({ ...entry })) })),
    ...scoreOf(one.marks),
    ...(one.first &&
      differing([one.first, one.marks]).length > 0 && {
        first: one.first.map(({ criterion, mark }) => ({ criterion, mark })),
      }),
    ...(one.sawOthers === true && { sawOthers: true }),
    change: one.change,
    savedAt: iso(one.savedAt),
    ...(one.sharedWithId !== undefined && { sharedWith: staffRef(world, one.sharedWithId) }),
    ...(one.sharedAt !== undefined && { sharedAt: iso(one.sharedAt) }),
    ...(one.answer && { answer: { text: one.answer.text, at: iso(one.answer.at) } }),
    version: one.version,
  };
}

/** It is not as the person saw it. */
export const stale = (world: World, current: ReviewRecord | undefined, on: CaseRecord): Outcome =>
  refusal(412, 'The scorecard has changed since you saw it.', {
    ...(current && { current: reviewWire(world, current, on) }),
  });
