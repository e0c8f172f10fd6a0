// Where a page of mail ends: the mail at its edge, its second, and who else stood in that second.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor, Instant } from '#src/timeline/index.ts';

const Edge = z.object({
  /** The mail at the edge; absent when the page was empty. */
  anchor: z.optional(z.string()),
  /** Its `receivedAt`: where to go on when the anchor is gone. */
  at: z.number(),
  /** Every mail of that second already given. */
  seen: z.array(z.string()),
  /** Reached by a walk forward that has not arrived: goes on behind the anchor in that order. */
  up: z.optional(z.boolean()),
  /** The account's state when the newest page was read: asks for changes instead. */
  state: z.optional(z.string()),
});
export type Edge = z.infer<typeof Edge>;

export const cursorOf = (edge: Edge): Cursor => JSON.stringify(edge);

/** A cursor read back; nothing for one that is not ours. */
export const edgeOf = (cursor: Cursor | undefined): Edge | undefined => readJson(Edge, cursor);

interface Placed {
  readonly id: string;
  readonly at: Instant;
}

/** The edge of a page at its oldest or newest mail. `mails` newest first. */
export function edgeAt(mails: readonly Placed[], end: 'oldest' | 'newest', state?: string): Edge | undefined {
  const edge = end === 'oldest' ? mails.at(-1) : mails[0];
  if (!edge) return undefined;
  const seen = mails.filter((mail) => mail.at === edge.at).map((mail) => mail.id);
  return { anchor: edge.id, at: edge.at, seen, ...(state !== undefined && { state }) };
}
