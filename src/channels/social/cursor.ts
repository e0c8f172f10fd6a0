// Where the next page of posts starts.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor } from '#src/timeline/index.ts';

/** Walking back through the lists: the id each is read below. */
const Back = z.object({
  handles: z.array(z.string()),
  places: z.array(z.object({ at: z.optional(z.string()), ended: z.optional(z.boolean()) })),
  until: z.number(),
});
export type Back = z.infer<typeof Back>;

/** Walking forward: the id each list is read above; `0` is its beginning. */
const Forward = z.object({ since: z.number(), above: z.array(z.string()) });
export type Forward = z.infer<typeof Forward>;

/** The lane's own place in the desk's density: a mention and when it was, the last before `for` or a later one. */
const Position = z.object({
  notification: z.optional(z.string()),
  status: z.optional(z.string()),
  at: z.optional(z.string()),
  for: z.optional(z.string()),
});
export type Position = z.infer<typeof Position>;

export const textOf = (place: Back | Forward): Cursor => JSON.stringify(place);
export const backOf = (cursor: Cursor | undefined): Back | undefined => readJson(Back, cursor);
export const forwardOf = (cursor: Cursor | undefined): Forward | undefined => readJson(Forward, cursor);

export function positionOf(position: unknown): Position {
  const result = z.safeParse(Position, position);
  return result.success ? result.data : {};
}
