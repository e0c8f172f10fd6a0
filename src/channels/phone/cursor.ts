// Where the next page of calls starts.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor } from '#src/timeline/index.ts';

/** Walking back: per contact, calls not after an instant, without those of that instant already given. */
const Back = z.object({
  contacts: z.array(z.string()),
  places: z.array(z.object({ at: z.optional(z.string()), ended: z.optional(z.boolean()) })),
  until: z.number(),
});
export type Back = z.infer<typeof Back>;

/** Walking forward from an instant, per contact without so many of that instant. */
const Forward = z.object({ from: z.number(), skips: z.array(z.number()) });
export type Forward = z.infer<typeof Forward>;

/** At the newest end: what changed since, whenever the call itself was. Notes are filed late. */
const Changes = z.object({ changed: z.number(), since: z.number() });
export type Changes = z.infer<typeof Changes>;

/** One stream's place on the way back. */
const Spot = z.object({ until: z.number(), skip: z.number() });
export type Spot = z.infer<typeof Spot>;

export const textOf = (place: Back | Forward | Changes | Spot): Cursor => JSON.stringify(place);
export const backOf = (cursor: Cursor | undefined): Back | undefined => readJson(Back, cursor);
export const forwardOf = (cursor: Cursor | undefined): Forward | undefined => readJson(Forward, cursor);
export const changesOf = (cursor: Cursor | undefined): Changes | undefined => readJson(Changes, cursor);
export const spotOf = (cursor: Cursor | undefined): Spot | undefined => readJson(Spot, cursor);
