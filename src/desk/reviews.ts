// Reading finished and running work again: which cases were picked and why, scorecards, and what the agent says to it.
import * as z from 'zod/mini';
import { Problem } from '#src/lib/problem.ts';
import { CaseRow } from './case.ts';
import { TeamScore } from './scores.ts';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

/** Why a case was picked; the first that holds. */
export const pickReasons = [
  'broken-promise',
  'low-score',
  'told-again',
  'many-switches',
  'long',
  'random',
] as const;
export type PickReason = (typeof pickReasons)[number];

/** What a scorecard asks. */
export const criteria = [
  'one-owner',
  'not-told-again',
  'promises-kept',
  'channel-of-choice',
  'true-words',
  'kind-words',
] as const;
export type Criterion = (typeof criteria)[number];

/** An entry of the timeline, by its key there; numbered by `at`. */
export const Evidence = z.object({ key: z.string(), channel: z.string(), at: instant });
export type Evidence = z.infer<typeof Evidence>;

/** 0 no, 1 in part, 2 yes; null: it is not due yet, and leaves the total. */
const points = z.nullable(z.union([z.literal(0), z.literal(1), z.literal(2)]));

export const Mark = z.object({
  criterion: z.enum(criteria),
  mark: points,
  words: z.string(),
  evidence: z.array(Evidence),
});
export type Mark = z.infer<typeof Mark>;

/** One person's scorecard of one case; its `version` is the ETag that writes must name. */
export const Review = z.object({
  id: z.string(),
  case: z.object({ id: z.string(), subject: z.string(), customer: z.string() }),
  reviewer: StaffRef,
  marks: z.array(Mark),
  /** `score` of `of`: twice the marks that are due. */
  score: z.int(),
  of: z.int(),
  /** What the reviewer said first, before seeing what others said, where it was otherwise. */
  first: z.optional(z.array(z.object({ criterion: z.enum(criteria), mark: points }))),
  /** They had opened what others said before: nothing of it is blind. */
  sawOthers: z.optional(z.boolean()),
  /** What should change, so that it cannot happen again. */
  change: z.string(),
  savedAt: instant,
  /** Whom it was given to, and when. */
  sharedWith: z.optional(StaffRef),
  sharedAt: z.optional(instant),
  answer: z.optional(z.object({ text: z.string(), at: instant })),
  /** Beside the score of one's own feedback: how the cases of the team did. */
  team: z.optional(TeamScore),
  version: z.int(),
});
export type Review = z.infer<typeof Review>;

/**
 * One's own scorecard of a case, and those of others once it is saved. To who compares reviewers it says how many are
 * closed; opened, they are all there, and `opened` says that a scorecard saved from now on is not blind.
 */
export const CaseReviews = z.object({
  items: z.array(Review),
  opened: z.optional(z.boolean()),
  sealed: z.optional(z.int()),
});
export type CaseReviews = z.infer<typeof CaseReviews>;

export const QueueItem = z.object({
  case: CaseRow,
  because: z.enum(pickReasons),
  /** `low-score`: the score and of how much. */
  score: z.optional(z.object({ score: z.int(), of: z.int() })),
  /** How often the story was told again, or the channel changed; for those reasons. */
  times: z.optional(z.int()),
  /** Who worked on it and may be told. */
  people: z.array(StaffRef),
  /** The scorecard of the person asking. */
  mine: z.optional(Review),
  /** On how many questions others who scored it say something else; absent: nobody did, or one's own is not saved. */
  differ: z.optional(z.int()),
});
export type QueueItem = z.infer<typeof QueueItem>;

/** Picked once for the day (`2026-03-19`, in the desk's zone): the queue does not move under who reads it. */
export const ReviewQueue = z.object({ day: z.string(), items: z.array(QueueItem) });
export type ReviewQueue = z.infer<typeof ReviewQueue>;

/** The scorecard has changed since it was seen. */
export const StaleReview = z.object({ ...Problem.shape, current: z.optional(Review) });
