// What needs a person now: cases nobody owns, what is due within the hour, promises that were not kept.
import * as z from 'zod/mini';
import { CaseRow } from './case.ts';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

export const BoardRow = z.object({
  case: CaseRow,
  /** `unowned`: since when the customer waits. `due`: by when. `broken`: by when it had been promised. */
  at: instant,
  /** What is due or was not kept; absent: a reply. */
  promise: z.optional(z.object({ id: z.string(), text: z.string(), owner: StaffRef })),
});
export type BoardRow = z.infer<typeof BoardRow>;

export const boardColumns = ['unowned', 'due', 'broken'] as const;
export type BoardColumn = (typeof boardColumns)[number];

/** Oldest first; `count` counts all there are, `items` are the first of them. */
export const BoardRows = z.object({ count: z.int(), items: z.array(BoardRow) });
export type BoardRows = z.infer<typeof BoardRows>;
/** As of `at` by the desk's own clock. */
export const Board = z.object({ at: instant, unowned: BoardRows, due: BoardRows, broken: BoardRows });
export type Board = z.infer<typeof Board>;
