// Who is at a case, doing what, and when they last said so.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

export const doings = ['reading', 'writing'] as const;

/** One person, however many tabs they have it open in: what they do most in any of them. */
export const Presence = z.object({
  staff: StaffRef,
  doing: z.enum(doings),
  /** What is written on; absent while reading. */
  channel: z.optional(z.string()),
  since: instant,
  /** The last time one of their tabs said so. */
  seenAt: instant,
});
export type Presence = z.infer<typeof Presence>;

/** Everybody but the person asking, as of `at` by the desk's own clock. */
export const PresenceList = z.object({ at: instant, items: z.array(Presence) });
export type PresenceList = z.infer<typeof PresenceList>;
