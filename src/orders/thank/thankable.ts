// Whose work a customer can have thanked for: orders that a colleague took by hand. Pure.
import type { OrderBody } from '#src/channels/orders/index.ts';

/** An order, and which of us took it. */
export interface Thankable {
  readonly orderId: string;
  readonly number: string;
  /** Full name. */
  readonly takenBy: string;
}

/** Newest first; never one's own. */
export const thankable = (orders: readonly OrderBody[], meId: string): readonly Thankable[] =>
  orders.flatMap(({ orderId, number, takenBy, takenById }) =>
    takenBy === undefined || takenById === undefined || takenById === meId
      ? []
      : [{ orderId, number, takenBy }],
  );
