// What the line says of something done at a counter until the order system has answered: the order as it will be, in that
// system's own words.
import type { Instant } from '#src/timeline/index.ts';
import type { OrderBody } from './body.ts';
import type { Remedy, ReturnReason, Tender } from './return-ways.ts';
import type { Order } from './wire.ts';

const iso = (at: Instant): string => new Date(at).toISOString();

interface Shop {
  readonly id: string;
  readonly name: string;
}

export interface BroughtBack {
  readonly at: Instant;
  readonly shop: Shop;
  /** In words, with their numbers. */
  readonly things: readonly string[];
  /** The order they were bought with; absent: at a till. */
  readonly number: string | undefined;
  readonly reason: ReturnReason;
  readonly remedy: Remedy;
  readonly tender: Tender;
  readonly size: string | undefined;
  /** Minor units: what the customer gets back in money. */
  readonly minor: number;
  readonly currency: string;
}

/** A return. A voucher has no code before the system gives one. */
export const foreseenReturn = (back: BroughtBack): Order => ({
  ...bare(back.at, back.shop),
  state: 'COMPLETED',
  returns: [{ return_line_items: back.things.map((name) => ({ name, quantity: '1' })) }],
  refunds: [{ id: 'rf1', amount_money: { amount: back.minor, currency: back.currency } }],
  metadata: {
    returned_at: iso(back.at),
    return_reason: back.reason,
    return_remedy: back.remedy,
    return_tender: back.tender,
    ...(back.number !== undefined && { return_of: back.number }),
    ...(back.size !== undefined && { return_size: back.size }),
  },
});

export interface Reserved {
  readonly at: Instant;
  /** Who asks for it, and the shop that is to keep it. */
  readonly shop: Shop;
  readonly keeper: Shop;
  readonly article: string;
  readonly size: string;
  readonly minor: number;
  readonly currency: string;
  readonly discount: { readonly code: string; readonly percentage: number } | undefined;
}

/** A reservation: nobody keeps it yet. */
export const foreseenReservation = (kept: Reserved): Order => ({
  ...bare(kept.at, kept.shop),
  location_id: kept.keeper.id,
  state: 'OPEN',
  line_items: [{ name: kept.article, quantity: '1', ...(kept.size !== '' && { variation_name: kept.size }) }],
  total_money: { amount: kept.minor, currency: kept.currency },
  ...(kept.discount && {
    discounts: [{ name: kept.discount.code, percentage: String(kept.discount.percentage) }],
  }),
  fulfillments: [{ type: 'PICKUP', state: 'PROPOSED', pickup_details: {} }],
  metadata: { place: kept.keeper.name, reserved_from: kept.shop.name },
});

/** What of an order the customer took along. */
export const foreseenHandOver = (
  { number, location, items, source, isPaid }: OrderBody,
  taken: OrderBody['items'],
  at: Instant,
): Order => {
  const sum = taken.reduce((total, { price }) => total + (price?.minor ?? 0), 0);
  const currency = items[0]?.price?.currency ?? 'GBP';
  return {
    ...bare(at, { id: location, name: source ?? '' }),
    reference_id: number,
    state: 'COMPLETED',
    line_items: taken.map(({ name, variation, quantity }) => ({
      name,
      quantity,
      ...(variation !== undefined && { variation_name: variation }),
    })),
    total_money: { amount: sum, currency },
    net_amount_due_money: { amount: isPaid ? 0 : sum, currency },
    fulfillments: [{ type: 'PICKUP', state: 'COMPLETED', pickup_details: { picked_up_at: iso(at) } }],
  };
};

/** Without a number: the system gives one. */
const bare = (at: Instant, { id, name }: Shop): Omit<Order, 'state'> => ({
  id: 'foreseen',
  reference_id: '',
  location_id: id,
  source: { name },
  version: 0,
  created_at: iso(at),
  updated_at: iso(at),
});
