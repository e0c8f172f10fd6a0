// Where the next page of text messages starts, in this back end's words.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor } from '#src/timeline/index.ts';

/** Walking back: where each direction of each number is read next, and what has been given. */
const Back = z.object({
  numbers: z.array(z.string()),
  places: z.array(z.object({ at: z.optional(z.string()), ended: z.optional(z.boolean()) })),
  until: z.optional(z.number()),
});
export type Back = z.infer<typeof Back>;

const Forward = z.object({
  /** Everything before this instant is known. */
  since: z.number(),
  /** Days looked ahead at once; absent: up to the present. */
  days: z.optional(z.number()),
});
export type Forward = z.infer<typeof Forward>;

export const cursorOf = (place: Back | Forward): Cursor => JSON.stringify(place);

/** A cursor of ours read back; undefined for anything else. */
export const backOf = (cursor: Cursor | undefined): Back | undefined => readJson(Back, cursor);
export const forwardOf = (cursor: Cursor | undefined): Forward | undefined => readJson(Forward, cursor);
