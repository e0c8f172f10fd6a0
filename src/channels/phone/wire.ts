// The call log in its own words, shaped after HubSpot's calls (CRM objects v3). Every property is text or null; a
// property nobody asked for is absent.
import * as z from 'zod/mini';

export const WireCall = z.object({
  id: z.string().check(z.regex(/^\d+$/)),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.optional(z.boolean()),
  properties: z.record(z.string(), z.nullable(z.string())),
});
export type WireCall = z.infer<typeof WireCall>;

/** A page: its records are read one by one, so that a bad one spoils nothing. */
export const WirePage = z.object({
  total: z.number(),
  results: z.array(z.unknown()),
});

/** What is asked for. The `tl_` ones are custom properties of ours; a portal without them answers null. */
export const PROPERTIES = [
  'hs_timestamp',
  'hs_call_title',
  'hs_call_body',
  'hs_call_direction',
  'hs_call_duration',
  'hs_call_status',
  'hs_call_disposition',
  'hs_call_from_number',
  'hs_call_to_number',
  'hs_call_recording_url',
  'hubspot_owner_id',
  'tl_agent',
  'tl_intent',
  'tl_line',
  'tl_outcome',
  'tl_promise_due',
  'tl_promise_text',
  'tl_queued_ms',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** How a call ended, as the log names it. */
export const DISPOSITIONS = {
  connected: 'f240bbac-87c9-4f6e-bf70-924b57d47db7',
  voicemail: 'b2cf5968-551e-4856-9783-52b3da59a7d0',
  'no-answer': '73a0d17f-1163-4015-bdd5-ec830791da20',
} as const;

/** A search goes no further than this many records, however it is paged. */
export const CAP = 10_000;
/** A record just written is found by search after about this long, in milliseconds. */
export const SEARCH_LAG = 10_000;

const OPERATORS = [
  'EQ',
  'NEQ',
  'LT',
  'LTE',
  'GT',
  'GTE',
  'BETWEEN',
  'IN',
  'NOT_IN',
  'HAS_PROPERTY',
  'NOT_HAS_PROPERTY',
  'CONTAINS_TOKEN',
] as const;

export const WireFilter = z.object({
  propertyName: z.string(),
  operator: z.enum(OPERATORS),
  value: z.optional(z.string()),
  highValue: z.optional(z.string()),
  values: z.optional(z.array(z.string())),
});
export type WireFilter = z.infer<typeof WireFilter>;

/** A search as it is asked. */
export const WireSearch = z.object({
  filterGroups: z.array(z.object({ filters: z.array(WireFilter) })),
  sorts: z.optional(
    z.array(z.union([z.string(), z.object({ propertyName: z.string(), direction: z.optional(z.string()) })])),
  ),
  properties: z.optional(z.array(z.string())),
  limit: z.optional(z.number()),
  after: z.optional(z.union([z.string(), z.number()])),
});

/** A call as it is logged. */
export const WireCreate = z.object({
  properties: z.record(z.string(), z.nullable(z.string())),
  associations: z.optional(z.array(z.object({ to: z.object({ id: z.union([z.string(), z.number()]) }) }))),
});
