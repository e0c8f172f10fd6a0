// Writing a scorecard, giving it to a colleague, answering one. Each names the version that was seen.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { paths } from '#src/desk/paths.ts';
import { Review, StaleReview, type Mark } from '#src/desk/reviews.ts';
import { askOnce } from '#src/lib/ask-once.ts';
import type { Failure } from '#src/lib/result.ts';

/** What a written scorecard changes. */
export const scored = [['reviews'], ['figures', 'scores']] as const;

export type ReviewOutcome =
  | { readonly kind: 'done'; readonly review: Review }
  /** It was changed elsewhere meanwhile; asked again, the newer one is on screen. */
  | { readonly kind: 'stale'; readonly current: Review | undefined }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface ReviewWrites {
  /** `version` 0: there is none yet. */
  readonly save: (
    caseId: string,
    card: { readonly marks: readonly Mark[]; readonly change: string },
    version: number,
  ) => Promise<ReviewOutcome>;
  readonly share: (review: Review, staffId: string) => Promise<ReviewOutcome>;
  /** What others said of a case, before one's own is saved. Resolves to why it stays closed. */
  readonly open: (caseId: string) => Promise<Failure | undefined>;
  readonly answer: (review: Review, text: string) => Promise<ReviewOutcome>;
}

export function useReviewWrites(): ReviewWrites {
  const client = useQueryClient();
  const write = useCallback(
    async (path: string, json: object, version: number): Promise<ReviewOutcome> => {
      const reply = await askOnce(path, json, version);
      for (const queryKey of scored) void client.invalidateQueries({ queryKey });
      if (!reply.ok) {
        const stale = reply.failure.status === 412 ? StaleReview.safeParse(reply.failure.problem) : undefined;
        return stale?.success === true
          ? { kind: 'stale', current: stale.data.current }
          : { kind: 'failed', failure: reply.failure };
      }
      const parsed = Review.safeParse(reply.value.body);
      return parsed.success
        ? { kind: 'done', review: parsed.data }
        : { kind: 'failed', failure: { kind: 'malformed', retryable: false } };
    },
    [client],
  );
  return {
    save: (caseId, card, version) => write(paths.caseReviews(caseId), card, version),
    share: (review, staffId) => write(paths.reviewAct(review.id, 'share'), { with: staffId }, review.version),
    async open(caseId) {
      const reply = await askOnce(paths.openReviews(caseId), {});
      for (const queryKey of scored) void client.invalidateQueries({ queryKey });
      return reply.ok ? undefined : reply.failure;
    },
    answer: (review, text) => write(paths.reviewAct(review.id, 'answer'), { text }, review.version),
  };
}
