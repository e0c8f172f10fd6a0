// One act on many cases: what is asked, and what became of each.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

/** What can be done to many at once: nothing that needs a word between two people. */
export const manyActs = [
  'claim',
  'release',
  'assign',
  'resolve',
  'reopen',
  'wait',
  'prioritise',
  'read',
  'unread',
] as const;
export type ManyAct = (typeof manyActs)[number];

/** So many cases are decided in one transaction; who chose more asks again with the rest. */
export const MOST_CASES = 100;

/** The version of a case that was seen when it was chosen. */
export const CaseVersion = z.object({ id: z.string(), version: z.int() });
export type CaseVersion = z.infer<typeof CaseVersion>;

/** All cases of a view, as little of each as an act needs. */
export const CaseVersions = z.object({ items: z.array(CaseVersion), next: z.optional(z.string()) });
export type CaseVersions = z.infer<typeof CaseVersions>;

/**
 * What became of one case. `reason` of a refusal: `changed` since it was seen (or, undoing, since it was done), by whom
 * and when; `not-found`: it is not there for the person asking; else why the case does not allow it, as for one case.
 */
export const CaseOutcome = z.object({
  id: z.string(),
  done: z.boolean(),
  /** The version it has now, where it was done. */
  version: z.optional(z.int()),
  reason: z.optional(z.string()),
  by: z.optional(StaffRef),
  at: z.optional(instant),
});
export type CaseOutcome = z.infer<typeof CaseOutcome>;

/** One item for every case asked for, in their order. `deed` names what was done, to undo it within the hour. */
export const ManyOutcome = z.object({ deed: z.optional(z.string()), items: z.array(CaseOutcome) });
export type ManyOutcome = z.infer<typeof ManyOutcome>;
