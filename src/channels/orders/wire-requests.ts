// What the orders' back end is asked, in its own words.
import * as z from 'zod/mini';
import { MOST_CUSTOMERS, MOST_LOCATIONS } from './wire.ts';

const bounds = z.optional(z.object({ start_at: z.optional(z.string()), end_at: z.optional(z.string()) }));
const exact = z.optional(z.object({ exact: z.string() }));

export const OrderSearch = z.object({
  location_ids: z.array(z.string()).check(z.minLength(1), z.maxLength(MOST_LOCATIONS)),
  query: z.object({
    filter: z.object({
      customer_filter: z.object({
        customer_ids: z.array(z.string()).check(z.minLength(1), z.maxLength(MOST_CUSTOMERS)),
      }),
      date_time_filter: z.optional(z.object({ created_at: bounds, updated_at: bounds, closed_at: bounds })),
      state_filter: z.optional(z.object({ states: z.array(z.string()) })),
    }),
    sort: z.optional(
      z.object({
        sort_field: z.enum(['CREATED_AT', 'UPDATED_AT']),
        sort_order: z.optional(z.enum(['ASC', 'DESC'])),
      }),
    ),
  }),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  cursor: z.optional(z.string()),
});
export type OrderSearch = z.infer<typeof OrderSearch>;

/** What our pretend back end writes into a cursor; to everybody else it is opaque. */
export const SearchCursor = z.object({ of: z.string(), at: z.number(), id: z.string(), page: z.int() });
export type SearchCursor = z.infer<typeof SearchCursor>;

export const CustomerSearch = z.object({
  query: z.object({
    filter: z.object({ email_address: exact, phone_number: exact, reference_id: exact }),
  }),
});

export const CatalogSearch = z.object({
  text_filter: z.optional(z.string()),
  enabled_location_ids: z.optional(z.array(z.string())),
  limit: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
  cursor: z.optional(z.string()),
});
export type CatalogSearch = z.infer<typeof CatalogSearch>;

const amount = z.object({ amount: z.int().check(z.minimum(0)), currency: z.string() });
/** Metadata in which an order taken by hand says what it was taken from. */
const takenFields = ['taken_from', 'taken_thread', 'taken_at', 'taken_words'] as const;

export const OrderCreate = z.object({
  idempotency_key: z.string().check(z.minLength(1), z.maxLength(192)),
  order: z.object({
    location_id: z.string(),
    reference_id: z.string().check(z.regex(/^[A-Z]{1,3}-[0-9A-Z]{4,8}$/)),
    customer_id: z.string(),
    source: z.object({ name: z.string().check(z.minLength(1), z.maxLength(40)) }),
    line_items: z
      .array(
        z.object({
          uid: z.string(),
          /** Of the catalogue, which then says name and price; absent: something else, as it is named here. */
          catalog_object_id: z.optional(z.string()),
          name: z.string().check(z.minLength(1), z.maxLength(120)),
          variation_name: z.optional(z.string()),
          quantity: z.string().check(z.regex(/^[1-9]\d{0,2}$/)),
          base_price_money: z.optional(amount),
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
    fulfillments: z
      .array(
        z.object({
          type: z.literal('PICKUP'),
          pickup_details: z.object({
            pickup_at: z.iso.datetime({ offset: true }),
            note: z.optional(z.string().check(z.maxLength(500))),
          }),
        }),
      )
      .check(z.length(1)),
    metadata: z.optional(z.partialRecord(z.enum(takenFields), z.string().check(z.maxLength(255)))),
  }),
});
export type OrderCreate = z.infer<typeof OrderCreate>;

export const OrderUpdate = z.object({
  idempotency_key: z.optional(z.string().check(z.maxLength(192))),
  order: z.object({
    version: z.int(),
    location_id: z.optional(z.string()),
    state: z.optional(z.enum(['OPEN', 'CANCELED'])),
    line_items: z.optional(z.array(z.object({ uid: z.string(), variation_name: z.string() }))),
    /** Where it lies once it is packed. */
    metadata: z.optional(z.object({ shelf: z.optional(z.string().check(z.maxLength(60))) })),
    fulfillments: z.optional(
      z.array(
        z.object({
          uid: z.string(),
          state: z.enum(['PREPARED', 'COMPLETED']),
          line_item_application: z.optional(z.enum(['ALL', 'ENTRY_LIST'])),
          entries: z.optional(z.array(z.object({ line_item_uid: z.string(), quantity: z.string() }))),
        }),
      ),
    ),
  }),
});
export type OrderUpdate = z.infer<typeof OrderUpdate>;
