// What the postcard system says, in its own words.
import * as z from 'zod/mini';

export const Card = z.object({
  id: z.string(),
  posted: z.iso.datetime({ offset: true }),
  sender: z.string(),
  words: z.string(),
});
export type Card = z.infer<typeof Card>;
export const Answer = z.object({ cards: z.array(z.unknown()) });
