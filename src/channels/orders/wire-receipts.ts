// What a customer can bring back, and what a shop has on its shelves: additions of our own gateway, since the system the
// rest is shaped after has no such question. Money in minor units; instants as RFC 3339.
import * as z from 'zod/mini';
import { Money } from './wire.ts';
import { remedies, returnReasons, tenders } from './return-ways.ts';

export const OURS = '/gw/orders/ours/v1';
const instant = z.iso.datetime({ offset: true });
const name = z.string().check(z.minLength(1));
const key = z.string().check(z.minLength(1), z.maxLength(192));

const ReceiptLine = z.object({
  uid: name,
  /** Without its size: what a shelf is asked for. */
  article: z.string(),
  size: z.optional(z.string()),
  /** How many were bought, and how many of them have not come back. */
  quantity: z.int(),
  left: z.int(),
  /** What one costs, and what was paid for one with all discounts taken off. */
  price_money: Money,
  paid_money: Money,
  /** Taken back only when something is wrong with it. */
  is_hygiene: z.optional(z.boolean()),
});
export type ReceiptLine = z.infer<typeof ReceiptLine>;

export const Receipt = z.object({
  id: name,
  /** An order of any channel, or what was bought at a till. */
  kind: z.enum(['ORDER', 'TILL']),
  reference_id: z.optional(z.string()),
  /** The shop, or where it was ordered. */
  place: z.string(),
  bought_at: instant,
  /** When the customer had it in hand; absent: not yet. */
  received_at: z.optional(instant),
  tender_type: z.enum(tenders),
  /** Until when it is taken back, and until when if something is wrong with it. */
  until: z.optional(instant),
  faulty_until: z.optional(instant),
  lines: z.array(ReceiptLine),
});
export type Receipt = z.infer<typeof Receipt>;

/** A discount that was given to this customer, as a code that a till knows. */
const Grant = z.object({
  code: name,
  percentage: z.number(),
  granted_at: instant,
  place: z.string(),
  until: instant,
  /** The order it went into. */
  used_for: z.optional(z.string()),
});
export type Grant = z.infer<typeof Grant>;

/** Newest first. */
export const Receipts = z.object({ receipts: z.array(Receipt), grants: z.array(Grant) });
export type Receipts = z.infer<typeof Receipts>;

/** What somebody at a counter says of a return; the request adds its key. */
export const ReturnAsked = z.object({
  /** The till's own id of the customer. */
  customer_id: name,
  receipt: z.object({ kind: Receipt.shape.kind, id: name }),
  lines: z.array(z.object({ uid: name, quantity: z.int().check(z.minimum(1)) })).check(z.minLength(1)),
  reason: z.enum(returnReasons),
  remedy: z.enum(remedies),
  /** `exchange`: the size that is handed out in its place, from this shop's shelf. */
  size: z.optional(z.string()),
});
export const NewReturn = z.object({ idempotency_key: key, ...ReturnAsked.shape });
export type NewReturn = z.infer<typeof NewReturn>;

/** One article in every shop of its brand, by size. */
export const Stock = z.object({
  article: z.string(),
  price_money: Money,
  sizes: z.array(
    z.object({
      size: z.string(),
      counts: z.array(z.object({ location_id: name, place: z.string(), quantity: z.int() })),
    }),
  ),
});
export type Stock = z.infer<typeof Stock>;

export const ReservationAsked = z.object({
  customer_id: name,
  location_id: name,
  article: name,
  size: z.string(),
  /** A code of the customer's. */
  discount: z.optional(z.string()),
});
export const NewReservation = z.object({ idempotency_key: key, ...ReservationAsked.shape });
export type NewReservation = z.infer<typeof NewReservation>;
