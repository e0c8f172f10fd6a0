// Orders as the back end speaks them: shaped after the Square Orders API, the parts we ask for. Money in minor units,
// quantities as text; what is not set is absent.
import * as z from 'zod/mini';

const text = z.optional(z.string());
const instant = z.iso.datetime({ offset: true });
export const Money = z.object({ amount: z.int(), currency: z.string() });
export type Money = z.infer<typeof Money>;

const LineItem = z.object({
  uid: text,
  name: text,
  variation_name: text,
  quantity: z.string(),
  total_money: z.optional(Money),
});

/** The instants and reasons of a fulfilment; which of them are used depends on its type. */
const Details = z.object({
  placed_at: text,
  pickup_at: text,
  note: text,
  accepted_at: text,
  in_progress_at: text,
  packaged_at: text,
  ready_at: text,
  shipped_at: text,
  picked_up_at: text,
  delivered_at: text,
  canceled_at: text,
  cancel_reason: text,
  failed_at: text,
  failure_reason: text,
  expires_at: text,
  recipient: z.optional(z.object({ display_name: text })),
});
export type Details = z.infer<typeof Details>;

export const Fulfillment = z.object({
  uid: text,
  /** Only the lines in `entries`; without it all of them. */
  line_item_application: z.optional(z.enum(['ALL', 'ENTRY_LIST'])),
  entries: z.optional(z.array(z.object({ line_item_uid: z.string(), quantity: z.string() }))),
  type: z.enum(['PICKUP', 'SHIPMENT', 'DELIVERY']),
  state: z.enum(['PROPOSED', 'RESERVED', 'PREPARED', 'COMPLETED', 'CANCELED', 'FAILED']),
  pickup_details: z.optional(Details),
  shipment_details: z.optional(Details),
  delivery_details: z.optional(Details),
});
export type Fulfillment = z.infer<typeof Fulfillment>;

export const Order = z.object({
  id: z.string().check(z.minLength(1)),
  location_id: z.string(),
  reference_id: text,
  customer_id: text,
  source: z.optional(z.object({ name: text })),
  state: z.enum(['OPEN', 'COMPLETED', 'CANCELED', 'DRAFT']),
  version: z.int(),
  created_at: instant,
  updated_at: instant,
  closed_at: z.optional(instant),
  line_items: z.optional(z.array(LineItem)),
  discounts: z.optional(z.array(z.object({ uid: text, name: text, percentage: text }))),
  total_money: z.optional(Money),
  net_amount_due_money: z.optional(Money),
  fulfillments: z.optional(z.array(Fulfillment)),
  returns: z.optional(z.array(z.object({ uid: text, return_line_items: z.optional(z.array(LineItem)) }))),
  refunds: z.optional(
    z.array(z.object({ id: z.string(), created_at: text, reason: text, amount_money: Money })),
  ),
  metadata: z.optional(z.record(z.string(), z.string())),
});
export type Order = z.infer<typeof Order>;

/** `orders` and `cursor` are absent rather than empty. */
export const SearchAnswer = z.object({ orders: z.optional(z.array(z.unknown())), cursor: text });
export const OneOrder = z.object({ order: z.unknown() });
export const weekdays = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;
export const Location = z.object({
  id: z.string(),
  name: text,
  type: z.optional(z.enum(['PHYSICAL', 'MOBILE'])),
  merchant_id: text,
  timezone: text,
  business_hours: z.optional(
    z.object({
      periods: z.optional(
        z.array(
          z.object({
            day_of_week: z.enum(weekdays),
            /** `07:30:00`, by the clock of the place. */
            start_local_time: z.string(),
            end_local_time: z.string(),
          }),
        ),
      ),
    }),
  ),
});
export type Location = z.infer<typeof Location>;
export const Locations = z.object({ locations: z.optional(z.array(Location)) });

/** Something in the catalogue, with the forms it is sold in. */
export const CatalogItem = z.object({
  type: z.literal('ITEM'),
  id: z.string(),
  item_data: z.object({
    name: z.string(),
    variations: z.optional(
      z.array(
        z.object({
          id: z.string(),
          item_variation_data: z.object({ name: text, price_money: z.optional(Money) }),
        }),
      ),
    ),
  }),
});
export type CatalogItem = z.infer<typeof CatalogItem>;
/** `items` and `cursor` are absent rather than empty. */
export const CatalogAnswer = z.object({ items: z.optional(z.array(z.unknown())), cursor: text });
export const Errors = z.object({
  errors: z.array(z.object({ category: z.string(), code: z.string(), detail: text, field: text })),
});

/** A search takes at most so many places, and so many customers. */
export const MOST_LOCATIONS = 10;
export const MOST_CUSTOMERS = 10;
export const VERSION = '2026-01-22';
