// The shift: who is on, what each owns, what they owe until its end, and what must be handed over then.
import * as z from 'zod/mini';
import { BoardRows } from './board.ts';
import { roles, StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

/** The numbers that stand beside a name, each the count of what it opens. */
export const shiftNumbers = ['open', 'waiting', 'due', 'handOver'] as const;
export type ShiftNumber = (typeof shiftNumbers)[number];

/** Somebody to whom a case can be handed. What is owed is a reply or a promise, soonest first, the first 20 of them. */
export const OnShift = z.object({
  staff: StaffRef,
  team: z.string(),
  isOn: z.boolean(),
  /** Until when they said they are away. */
  awayUntil: z.optional(instant),
  /** When their team goes home; absent: somebody is always there. */
  endsAt: z.optional(instant),
  /** Cases of theirs. */
  open: z.int(),
  waiting: z.int(),
  /** Late, or due by the end of the shift (within eight hours where there is none); nothing for those who are off. */
  due: BoardRows,
  /** Due between the end of the shift and the next; of those who are off, whatever is due before the next. */
  handOver: BoardRows,
});
export type OnShift = z.infer<typeof OnShift>;

/** Somebody looked through another role's eyes; `endedAt` once they no longer do. */
export const Look = z.object({
  id: z.string(),
  staff: StaffRef,
  role: z.enum(roles),
  from: instant,
  until: instant,
  endedAt: z.optional(instant),
});
export type Look = z.infer<typeof Look>;

/** As of `at` by the desk's own clock; those who are on first. Looks of the last seven days, newest first. */
export const Shift = z.object({ at: instant, people: z.array(OnShift), looks: z.array(Look) });
export type Shift = z.infer<typeof Shift>;
