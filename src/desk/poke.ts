// What the stream says of a change.
import * as z from 'zod/mini';
import { pokeTypes } from '#src/lib/poke-types.ts';

const instant = z.iso.datetime({ offset: true });

/** One poke of the stream, CloudEvents-shaped. `id` counts what this person is sent, without holes. */
export const Poke = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  source: z.string(),
  type: z.enum(pokeTypes),
  /** `chat`, `20418`, `priya`: the channel, the case (also of a scorecard), or the person. */
  subject: z.string(),
  /** Ids of the customer concerned, if any. */
  customer: z.optional(z.string()),
  time: instant,
});
export type Poke = z.infer<typeof Poke>;
