// The desk’s own entries on the line of a customer.
import * as z from 'zod/mini';
import { priorities } from './case.ts';
import { keyKinds } from './customer.ts';

const instant = z.iso.datetime({ offset: true });

export const ownershipActs = [
  'claimed',
  'released',
  'assigned',
  'offered',
  'accepted',
  'declined',
  'pulled-back',
  'handed-over',
  'passed',
  'asked',
  'kept',
  'given-back',
  'prioritised',
  'waiting',
  'wait-over',
  'resolved',
  'reopened',
  'undone',
] as const;
export type OwnershipAct = (typeof ownershipActs)[number];

export const placingActs = ['moved', 'split', 'merged', 'moved-back', 'put-back', 'taken-apart'] as const;
export type PlacingAct = (typeof placingActs)[number];

export const CaseName = z.object({ id: z.string(), subject: z.string() });
export type CaseName = z.infer<typeof CaseName>;

export const DeskEntry = z.object({
  id: z.string(),
  kind: z.enum(['note', 'ownership', 'promise', 'answer', 'key', 'placing', 'praise', 'offer']),
  at: instant,
  caseId: z.optional(z.string()),
  who: z.string(),
  staffId: z.optional(z.string()),
  text: z.string(),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  act: z.optional(z.enum(ownershipActs)),
  /** `given-back`: how long the owner had been silent. */
  silentMs: z.optional(z.int()),
  /** So many promises the new owner owes now. */
  promisesAlong: z.optional(z.int()),
  /** `passed`: by when the customer was told that somebody is in touch. */
  answerBy: z.optional(instant),
  /** What went along with a hand-over. */
  story: z.optional(z.string()),
  priority: z.optional(z.enum(priorities)),
  /** The key that was linked, verified or unlinked, and which of these. */
  key: z.optional(z.object({ kind: z.enum(keyKinds), value: z.string(), verified: z.boolean() })),
  did: z.optional(z.enum(['linked', 'verified', 'unlinked'])),
  promise: z.optional(
    z.object({
      id: z.string(),
      state: z.enum(['made', 'kept', 'broken', 'moved', 'handed-on']),
      dueAt: instant,
      /** `moved`: by when it had been promised before. */
      wasDueAt: z.optional(instant),
      /** `moved`: the channel on which the customer was told. */
      told: z.optional(z.string()),
      /** `moved`: why the customer was not told. `broken`: why it was given up. */
      reason: z.optional(z.string()),
    }),
  ),
  answer: z.optional(
    z.object({ score: z.int(), of: z.int(), channel: z.string(), readAt: z.optional(instant) }),
  ),
  /**
   * Which entries went from which case to which. `split`: `to` is new. `merged`: `from` is part of `to` now, `promises` go
   * along. `moved-back`, `put-back`, `taken-apart`: a move, a split, a merge was undone. Without `from` they had belonged
   * to none.
   */
  placing: z.optional(
    z.object({
      did: z.enum(placingActs),
      from: z.optional(CaseName),
      to: CaseName,
      entries: z.array(z.object({ channel: z.string(), id: z.string() })),
      /** So many threads go along as a whole: what is still to come on them belongs to `to`. */
      threads: z.optional(z.int()),
      promises: z.optional(z.int()),
    }),
  ),
  /** The customer's thanks to a colleague, `to` by name, for an order taken by hand; `text`: in their words, if any. */
  praise: z.optional(z.object({ staffId: z.string(), order: z.string() })),
  /** What was done with an offer in which shop; `text`: what it is called. */
  offer: z.optional(z.object({ id: z.string(), did: z.enum(['used', 'given-back']), store: z.string() })),
  /** Colleagues named in a note, by id. */
  mentions: z.optional(z.array(z.string())),
  intentId: z.optional(z.string()),
});
export type DeskEntry = z.infer<typeof DeskEntry>;

/** Newest first; `older`/`newer` cursors are opaque. `newer` is always there. */
export const DeskEntryPage = z.object({
  items: z.array(z.unknown()),
  older: z.optional(z.string()),
  newer: z.string(),
  total: z.int(),
});
