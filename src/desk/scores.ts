// How the cases of a team scored when they were read again; a median is beside a person's score, never a ranking of persons.
import * as z from 'zod/mini';

/** Fewer scorecards make no median. */
export const ENOUGH_CARDS = 5;

/**
 * Scorecards of a team's cases, by the day they were saved, of which anything was due. Somebody who scores blind is not
 * told of cases of today that they have not scored yet.
 */
export const TeamScore = z.object({
  team: z.string(),
  cards: z.int(),
  /** Half got a larger share (0 to 1) of the points that were due; absent: fewer than five scorecards. */
  median: z.optional(z.number()),
});
export type TeamScore = z.infer<typeof TeamScore>;

export const Scores = z.object({ from: z.iso.date(), to: z.iso.date(), teams: z.array(TeamScore) });
export type Scores = z.infer<typeof Scores>;
