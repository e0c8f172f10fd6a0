// What an order's card, facts and search text are made of.
import { DAY } from '#src/lib/time.ts';
import type { Instant } from '#src/timeline/index.ts';
import type { Fulfillment, Order } from './wire.ts';
import type { Remedy, ReturnReason, Tender } from './return-ways.ts';
import type { StepKind } from './wire-steps.ts';

export interface Price {
  readonly minor: number;
  readonly currency: string;
}
export interface OrderItem {
  readonly uid?: string;
  readonly name: string;
  /** Colour, size. */
  readonly variation?: string;
  /** As the till counts: text, "1", "0.25". */
  readonly quantity: string;
  readonly price?: Price;
  /** It was collected while others of the order wait. */
  readonly isCollected?: boolean;
}
/** Without an instant: still to come. */
export interface OrderStep {
  readonly kind: StepKind;
  readonly at?: Instant;
  readonly reason?: string;
}
export interface PickUp {
  /** When the customer said they come. */
  readonly at?: Instant;
  readonly note?: string;
  readonly place?: string;
  readonly shelf?: string;
  readonly keptUntil?: Instant;
  /** How the customer heard: "SMS, 16:21". */
  readonly toldBy?: string;
}

/** Something that was brought back; `returned` names the things. */
export interface ReturnOf {
  /** The order's number; absent: it was bought at a till. */
  readonly number?: string;
  readonly reason: ReturnReason;
  readonly remedy: Remedy;
  readonly tender: Tender;
  readonly voucher?: { readonly code: string; readonly worth: Price };
  /** The size that was handed out for it. */
  readonly size?: string;
}

/** The entry of the line somebody took an order from. */
export interface TakenFrom {
  readonly channel: string;
  readonly id: string;
  readonly at: Instant;
  readonly words: string;
}

export interface OrderBody {
  readonly orderId: string;
  /** Every write must name it. */
  readonly version: number;
  readonly location: string;
  /** What customers call it: "DM-51902". */
  readonly number: string;
  /** `ready`: this entry is the moment it could be collected, not the order itself. */
  readonly milestone: 'ordered' | 'ready';
  readonly state: Order['state'];
  readonly source?: string;
  readonly takenBy?: string;
  /** The staff id of who took it by hand. */
  readonly takenById?: string;
  /** What it was taken from, in the customer's own words. */
  readonly takenFrom?: TakenFrom;
  readonly items: readonly OrderItem[];
  readonly total?: Price;
  readonly isPaid: boolean;
  readonly discountPercent?: number;
  /** Whoever hands it out need not type it. */
  readonly discountCode?: string;
  /** The shop that had it kept here for the customer. */
  readonly reservedFrom?: string;
  /** It is no order but a return. */
  readonly returnOf?: ReturnOf;
  /** In order of time, then what is still to come. */
  readonly steps: readonly OrderStep[];
  readonly fulfillment?: Pick<Fulfillment, 'uid' | 'type' | 'state'>;
  readonly pickUp?: PickUp;
  readonly createdAt: Instant;
  /** Until when the customer may change or cancel it. */
  readonly changeableUntil?: Instant;
  readonly refunds: readonly { readonly at?: Instant; readonly amount: Price; readonly reason?: string }[];
  readonly returned: readonly string[];
}

/** When a step was reached. */
export const stepAt = (body: OrderBody, kind: StepKind): Instant | undefined =>
  body.steps.find((step) => step.kind === kind)?.at;

/** Since when it can be collected; nothing before that, nor once it was collected. */
export const waitsSince = (body: OrderBody): Instant | undefined =>
  body.fulfillment?.type === 'PICKUP' && body.state === 'OPEN' && stepAt(body, 'collected') === undefined
    ? stepAt(body, 'ready')
    : undefined;

/** Delivered or collected, and nothing wrong with it since: a line on the canvas is enough. */
export const isDone = (body: OrderBody): boolean =>
  body.state === 'COMPLETED' && body.refunds.length === 0 && stepAt(body, 'returned') === undefined;

/**
 * When a pick-up became ready, if that was on another day than it was ordered: such a moment stands on the line by
 * itself. Days are counted by UTC, so that every reader sees the same line.
 */
export function readyLater(body: OrderBody): Instant | undefined {
  const at = body.fulfillment?.type === 'PICKUP' ? stepAt(body, 'ready') : undefined;
  return at === undefined || dayOf(at) === dayOf(body.createdAt) ? undefined : at;
}

const dayOf = (at: Instant): number => Math.floor(at / DAY);
