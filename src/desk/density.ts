// How much happened on each lane, month by month.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });

/**
 * Entries per lane and month, with the lane's own position where it needs one to jump: at the last entry before `around`
 * in the month that holds it, at the month's first entry else. Asked with `around`, the months beside it and those of
 * the entries before and after it have one. What a position is made of, docs/decisions/0050 says.
 */
export const Density = z.object({
  from: z.nullable(instant),
  to: instant,
  lanes: z.array(
    z.object({
      channel: z.string(),
      total: z.int(),
      months: z.array(
        z.object({
          /** `2019-03`, in UTC. */
          month: z.string(),
          count: z.int(),
          position: z.optional(z.unknown()),
        }),
      ),
      /** Days of the last two months: `2026-03-14`. */
      days: z.array(z.object({ day: z.string(), count: z.int() })),
    }),
  ),
});
export type Density = z.infer<typeof Density>;
