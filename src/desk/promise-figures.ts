// What was promised and what became of it, by who owes it. Every number opens the cases behind it.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

export const promiseOutcomes = ['due', 'kept', 'broken', 'moved'] as const;
export type PromiseOutcome = (typeof promiseOutcomes)[number];

const counts = { due: z.int(), kept: z.int(), broken: z.int(), moved: z.int() };

/**
 * Promises by the day they are, or were last, due. `due`: still owed, its time to come or not five minutes past. `kept`:
 * by its time. `broken`: not kept by its time, whatever became of it later, or given up. `moved`: to another time before;
 * each of these is one of the other three as well.
 */
export const PromiseFigures = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  owners: z.array(z.object({ owner: StaffRef, ...counts })),
  total: z.object(counts),
});
export type PromiseFigures = z.infer<typeof PromiseFigures>;
