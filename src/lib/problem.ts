// How our own APIs say no: RFC 9457 problem details.
import * as z from 'zod/mini';

export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.optional(z.string()),
});

/** Refused because the person looks through another role's eyes. */
export const isReadOnlyView = (problem: unknown): boolean =>
  typeof problem === 'object' &&
  problem !== null &&
  'reason' in problem &&
  problem.reason === 'read-only-view';
