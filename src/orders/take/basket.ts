// What is being ordered: things of the catalogue and things it does not have. Pure.
import type { Good } from '#src/channels/channel.ts';
import type { TakenOrder } from '#src/channels/orders/index.ts';

export interface Wanted {
  readonly key: string;
  /** Absent: the catalogue does not have it. */
  readonly good?: string;
  readonly name: string;
  readonly variation?: string;
  readonly quantity: number;
  /** For one, in minor units; absent: to be said at the till. */
  readonly minor?: number;
}

const MOST_OF_ONE = 99;

/** One more of it. */
export function put(basket: readonly Wanted[], { id, name, variation, price }: Good): readonly Wanted[] {
  const one: Wanted = {
    key: id,
    good: id,
    name,
    quantity: 0,
    ...(variation !== undefined && { variation }),
    ...(price && { minor: price.minor }),
  };
  const all = basket.some(({ key }) => key === id) ? basket : [...basket, one];
  return changed(all, id, (all.find(({ key }) => key === id)?.quantity ?? 0) + 1);
}

/** Something in the customer's words. */
export function putWords(basket: readonly Wanted[], words: string): readonly Wanted[] {
  const name = words.trim();
  const key = `words ${name.toLocaleLowerCase()}`;
  if (name === '') return basket;
  return basket.some((one) => one.key === key)
    ? changed(basket, key, (basket.find((one) => one.key === key)?.quantity ?? 0) + 1)
    : [...basket, { key, name, quantity: 1 }];
}

/** None is taken away. */
export const changed = (basket: readonly Wanted[], key: string, quantity: number): readonly Wanted[] =>
  basket
    .map((one) => (one.key === key ? { ...one, quantity: Math.min(quantity, MOST_OF_ONE) } : one))
    .filter((one) => one.quantity > 0);

/** In minor units. */
export const totalOf = (basket: readonly Wanted[]): number =>
  basket.reduce((sum, { minor = 0, quantity }) => sum + minor * quantity, 0);

export const linesOf = (basket: readonly Wanted[]): TakenOrder['items'] =>
  basket.map(({ good, name, variation, quantity, minor }, at) => ({
    uid: `l${at + 1}`,
    name,
    quantity: String(quantity),
    ...(good !== undefined && { good }),
    ...(variation !== undefined && { variation }),
    ...(minor !== undefined && { minor }),
  }));
