// The desk's own entries as this lane reads them: notes, ownership, promises, survey answers, keys, thanks.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });
const id = z.string().check(z.minLength(1));
const base = {
  id,
  at: instant,
  caseId: z.optional(z.string()),
  who: z.string(),
  staffId: z.optional(z.string()),
  text: z.string(),
  intentId: z.optional(z.string()),
};

const Note = z.object({ ...base, kind: z.literal('note') });
const Ownership = z.object({
  ...base,
  kind: z.literal('ownership'),
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  act: z.enum([
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
  ]),
  silentMs: z.optional(z.int()),
  promisesAlong: z.optional(z.int()),
  answerBy: z.optional(instant),
  story: z.optional(z.string()),
  priority: z.optional(z.enum(['normal', 'high', 'urgent'])),
});
const PromiseEntry = z.object({
  ...base,
  kind: z.literal('promise'),
  to: z.optional(z.string()),
  promise: z.object({
    id: z.string(),
    state: z.enum(['made', 'kept', 'broken', 'moved', 'handed-on']),
    dueAt: instant,
    wasDueAt: z.optional(instant),
    told: z.optional(z.string()),
    reason: z.optional(z.string()),
  }),
});
const Answer = z.object({
  ...base,
  kind: z.literal('answer'),
  answer: z.object({
    score: z.int(),
    of: z.int(),
    channel: z.string(),
    readAt: z.optional(instant),
  }),
});

const KeyEntry = z.object({
  ...base,
  kind: z.literal('key'),
  did: z.enum(['linked', 'verified', 'unlinked']),
  key: z.object({ kind: z.string(), value: z.string(), verified: z.boolean() }),
});

const CaseName = z.object({ id: z.string(), subject: z.string() });
const Placing = z.object({
  ...base,
  kind: z.literal('placing'),
  placing: z.object({
    did: z.enum(['moved', 'split', 'merged', 'moved-back', 'put-back', 'taken-apart']),
    from: z.optional(CaseName),
    to: CaseName,
    entries: z.array(z.unknown()),
    threads: z.optional(z.int()),
    promises: z.optional(z.int()),
  }),
});

const PraiseEntry = z.object({
  ...base,
  kind: z.literal('praise'),
  to: z.string(),
  praise: z.object({ order: z.string() }),
});

const OfferEntry = z.object({
  ...base,
  kind: z.literal('offer'),
  offer: z.object({ did: z.enum(['used', 'given-back']), store: z.string() }),
});

export const DeskEntry = z.discriminatedUnion('kind', [
  Note,
  Ownership,
  PromiseEntry,
  Answer,
  KeyEntry,
  Placing,
  PraiseEntry,
  OfferEntry,
]);
export type DeskEntry = z.infer<typeof DeskEntry>;

/** Newest first. `newer` is always there. */
export const DeskEntryPage = z.object({
  items: z.array(z.unknown()),
  older: z.optional(z.string()),
  newer: z.string(),
  total: z.int(),
});
export type DeskEntryPage = z.infer<typeof DeskEntryPage>;
