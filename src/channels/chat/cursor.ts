// Where reading stands in each conversation of a customer: the back end pages one conversation at a time, so the
// merged history's cursor is a list of places.
import * as z from 'zod/mini';
import type { Cursor } from '#src/timeline/index.ts';

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
  /** Set when the back end would not list more conversations: down to where its list is complete. */
  listedTo: z.optional(z.number()),
  /** A jump landed in a conversation the back end does not list: behind its start lies the unknown. */
  isIsland: z.optional(z.boolean()),
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
  /** This conversation is not among those the back end lists: behind its end lies the unknown. */
  island: z.optional(z.int()),
});
export type NewerCursor = z.infer<typeof Newer>;
export type NewerTalk = NewerCursor['talks'][number];

export const cursorOf = (cursor: OlderCursor | NewerCursor): Cursor => JSON.stringify(cursor);

const read =
  <S extends z.ZodMiniType>(schema: S) =>
  (cursor: Cursor | undefined): z.infer<S> | undefined => {
    if (cursor === undefined) return undefined;
    try {
      const found = z.safeParse(schema, JSON.parse(cursor));
      return found.success ? found.data : undefined;
    } catch {
      return undefined;
    }
  };

/** A cursor read back; nothing for one that is not ours. */
export const olderOf = read(Older);
export const newerOf = read(Newer);

const Position = z.object({ conversation: z.int(), message: z.int() });
/** A place of the desk's density: a message at or near the instant asked for. */
export function positionOf(position: unknown): z.infer<typeof Position> | undefined {
  const found = z.safeParse(Position, position);
  return found.success ? found.data : undefined;
}
