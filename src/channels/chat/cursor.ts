// Where reading stands in each conversation of a customer: the back end pages one conversation at a time, so the
// merged history's cursor is a list of places.
import * as z from 'zod/mini';
import { readJson } from '#src/lib/read-json.ts';
import type { Cursor } from '#src/timeline/page.ts';

const Ended = z.enum(['resolved', 'timeout']);

const Older = z.object({
  talks: z.array(
    z.object({
      id: z.int(),
      contact: z.string(),
      /** Everything not read yet here is at or before this instant. */
      bound: z.number(),
      /** The oldest message read; absent when none was. */
      before: z.optional(z.int()),
      tail: z.optional(
        z.object({
          name: z.string(),
          messages: z.int(),
          endAt: z.number(),
          agent: z.optional(z.string()),
          ended: z.optional(Ended),
        }),
      ),
    }),
  ),
  /** Set when there are conversations nobody listed: none of them has a message later than this. */
  listedTo: z.optional(z.number()),
});
export type OlderCursor = z.infer<typeof Older>;
export type OlderTalk = OlderCursor['talks'][number];

const Newer = z.object({
  /** Everything up to here is known. */
  since: z.number(),
  talks: z.array(
    z.object({
      id: z.int(),
      contact: z.string(),
      /** The newest message known; 0 when none is. */
      after: z.int(),
      /** Everything not read yet here is at or after this instant. */
      bound: z.number(),
      session: z.string(),
    }),
  ),
  /** Set on the way from a jump to the present. */
  way: z.optional(
    z.object({
      /** The instant jumped to. */
      from: z.number(),
      /** Conversations still to be read; after them the list of the back end tells of what is new. */
      open: z.array(z.int()),
      /** Conversations nobody named may begin from here on. */
      namedTo: z.optional(z.number()),
    }),
  ),
});
export type NewerCursor = z.infer<typeof Newer>;
export type NewerTalk = NewerCursor['talks'][number];

export const cursorOf = (cursor: OlderCursor | NewerCursor): Cursor => JSON.stringify(cursor);

/** A cursor read back; nothing for one that is not ours. */
export const olderOf = (cursor: Cursor | undefined): OlderCursor | undefined => readJson(Older, cursor);
export const newerOf = (cursor: Cursor | undefined): NewerCursor | undefined => readJson(Newer, cursor);
