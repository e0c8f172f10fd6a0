// A customer's thanks to whoever took an order by hand, as it is written down in the outbox.

/** Who took the order is the desk's to say; `to` and `number` are for the line until it has. */
export interface Praise {
  readonly does: 'praise';
  readonly orderId: string;
  readonly number: string;
  /** Full name. */
  readonly to: string;
}

export const isPraise = (deed: unknown): deed is Praise =>
  typeof deed === 'object' && deed !== null && 'does' in deed && deed.does === 'praise';
