// What the stores' visit log says, in its own words. It is our own API: its OpenAPI document is made from these.
import * as z from 'zod/mini';

/** An instant with the store's own offset: `2026-03-14T12:04:00+00:00`. Whole seconds. */
const localInstant = z.iso.datetime({ offset: true });
const Money = z.object({ minor: z.int(), currency: z.string() });
const id = z.string().check(z.minLength(1));

const reasons = ['advice', 'pickup', 'return', 'repair', 'shopping', 'complaint'] as const;
const outcomes = [
  'bought',
  'refunded',
  'exchanged',
  'collected',
  'advised',
  'nothing',
  'sent-elsewhere',
] as const;

const Queue = z.object({ joined_at: localInstant, served_at: localInstant, wait_seconds: z.int() });
const Outcome = z.object({
  kind: z.enum(outcomes),
  text: z.string(),
  amount: z.optional(Money),
  code: z.optional(z.string()),
  discount_percent: z.optional(z.number()),
});
const Item = z.object({ name: z.string(), price: z.optional(Money), returned: z.optional(z.boolean()) });
const VisitNote = z.object({ at: localInstant, who: z.string(), text: z.string() });
const PartyKey = z.object({ kind: z.enum(['loyalty', 'phone', 'email']), value: z.string() });

export const Visit = z.object({
  id,
  store: z.object({ id, name: z.string(), time_zone: z.string() }),
  started_at: localInstant,
  ended_at: z.nullable(localInstant),
  /** When it was written down; absent where the store's till did so on the spot. */
  recorded_at: z.optional(localInstant),
  reason: z.enum(reasons),
  reason_text: z.optional(z.string()),
  queue: z.nullable(Queue),
  associate: z.nullable(z.object({ id: z.string(), name: z.string() })),
  summary: z.string(),
  outcome: z.nullable(Outcome),
  items: z.array(Item),
  order_ids: z.array(z.string()),
  /** How the store knew who it was. */
  party_identified_by: z.enum(['loyalty', 'phone', 'email', 'receipt']),
  /** The key of the query that brought this visit. */
  matched_key: PartyKey,
  /** The channel that sent the visitor here, as the visitor said. */
  sent_here_by: z.optional(z.string()),
  told_again: z.boolean(),
  /** `customer`: nobody logged it, the customer told us later. */
  reported_by: z.enum(['store', 'customer']),
  says_waited_minutes: z.optional(z.int()),
  notes: z.array(VisitNote),
});
export type Visit = z.infer<typeof Visit>;

/** Newest first; with `started_from` oldest first. Page numbers drift when a visit is logged meanwhile. */
export const VisitPage = z.object({
  data: z.array(z.unknown()),
  page: z.int(),
  per_page: z.int(),
  total: z.int(),
  total_pages: z.int(),
});

export const NewVisit = z.object({
  party: PartyKey,
  store_id: id,
  started_at: localInstant,
  ended_at: z.optional(localInstant),
  reason: z.enum(reasons),
  reason_text: z.optional(z.string()),
  queue: z.optional(z.object({ joined_at: localInstant, served_at: localInstant })),
  summary: z.string(),
  outcome: z.optional(Outcome),
  items: z.optional(z.array(Item)),
  order_ids: z.optional(z.array(z.string())),
  sent_here_by: z.optional(z.string()),
  told_again: z.optional(z.boolean()),
  reported_by: z.optional(z.enum(['store', 'customer'])),
  says_waited_minutes: z.optional(z.int()),
});
export type NewVisit = z.infer<typeof NewVisit>;

export const NewNote = z.object({ text: z.string().check(z.minLength(1), z.maxLength(4000)) });
