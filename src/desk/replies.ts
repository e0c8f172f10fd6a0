// Saved replies, as the desk keeps them.
import * as z from 'zod/mini';

/**
 * Words that are often needed, in one language. `{{order.number}}` and its like stand for facts of the case that are
 * filled in before anything is sent.
 */
export const Reply = z.object({
  id: z.string(),
  title: z.string(),
  text: z.string(),
  language: z.enum(['en', 'fr']),
  /** Brands it speaks for; none: every one. */
  brands: z.array(z.string()),
  /** Channels it fits; none: every one. */
  channels: z.array(z.string()),
});
export type Reply = z.infer<typeof Reply>;
