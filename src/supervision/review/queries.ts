// Today's cases to read again, the scorecards of one, and what the reader was given.
import { queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import { CaseReviews, Review, ReviewQueue } from '#src/desk/reviews.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';

/** GET /desk/v1/review-queue. */
export const queueQuery = queryOptions({
  queryKey: ['reviews', 'queue'],
  queryFn: async ({ signal }): Promise<ReviewQueue> => {
    const parsed = ReviewQueue.safeParse(unwrap(await ask(paths.reviewQueue, { signal })).body);
    return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
  },
});

/** GET /desk/v1/cases/{id}/reviews. */
export const reviewsQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['reviews', 'case', caseId],
    queryFn: async ({ signal }): Promise<CaseReviews> => {
      const parsed = CaseReviews.safeParse(unwrap(await ask(paths.caseReviews(caseId), { signal })).body);
      return parsed.success ? parsed.data : unwrap(failed('malformed', { retryable: true }));
    },
  });

/** GET /desk/v1/feedback: newest first. One that cannot be read is left out. */
export const feedbackQuery = queryOptions({
  queryKey: ['reviews', 'feedback'],
  queryFn: async ({ signal }): Promise<readonly Review[]> => {
    const { body } = unwrap(await ask(paths.feedback, { signal }));
    const items = typeof body === 'object' && body !== null && 'items' in body ? body.items : [];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item: unknown) => {
      const parsed = Review.safeParse(item);
      return parsed.success ? [parsed.data] : [];
    });
  },
});
