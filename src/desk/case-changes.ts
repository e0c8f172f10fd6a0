// What became of a few cases in the lists somebody has open.
import * as z from 'zod/mini';
import { CasePage } from './case.ts';

/** So many cases at once are asked after. */
export const MOST_CHANGED = 100;

/**
 * One item for each list that was asked for: those of the cases that stand in it now, in its order, and its counts. A case
 * that is missing stands in it no longer, or is not the reader's to see.
 */
export const CaseChanges = z.object({ lists: z.array(CasePage) });
export type CaseChanges = z.infer<typeof CaseChanges>;
