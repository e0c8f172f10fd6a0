// The desk's place near an instant: the back end itself cannot be asked for a time, and lists twenty conversations.
import * as z from 'zod/mini';
import type { Instant } from '#src/timeline/entry.ts';

const when = z.pipe(
  z.string(),
  z.transform((text, context): Instant => {
    const at = Date.parse(text);
    if (Number.isNaN(at)) context.issues.push({ code: 'custom', message: 'no instant', input: text });
    return at;
  }),
);

const Near = z.object({
  /** Later than `from` and before `to` there is no message outside these conversations; null: no others at all. */
  from: z.nullable(when),
  to: z.nullable(when),
  talks: z.array(
    z.object({
      conversation: z.int(),
      contact: z.string(),
      /** When it began, and when its last message was. */
      from: when,
      to: when,
      /** Its last message before the instant the place was asked for. */
      message: z.optional(z.int()),
    }),
  ),
});

const Position = z.object({
  /** A message at or near the instant. */
  conversation: z.int(),
  message: z.int(),
  /** The instant the place was asked for: the message is the last one before it, or a later one. */
  for: z.optional(when),
  near: z.optional(Near),
});
export type Position = z.infer<typeof Position>;

/** A place of the desk's density; nothing for anything else. */
export function positionOf(position: unknown): Position | undefined {
  const found = z.safeParse(Position, position);
  return found.success ? found.data : undefined;
}

/** The conversations around an instant. */
export interface Near extends z.infer<typeof Near> {
  /** The instant they were asked for. */
  readonly for: Instant;
}

/** Those that the desk names, where it can say that there are no others. */
export function nearOf(position: Position | undefined, instant: Instant): Near | undefined {
  const { for: instantOfPlace, near } = position ?? {};
  if (instantOfPlace === undefined || near === undefined) return undefined;
  const isInside = (near.from ?? Number.NEGATIVE_INFINITY) < instant && instant <= (near.to ?? Infinity);
  return isInside ? { ...near, for: instantOfPlace } : undefined;
}
