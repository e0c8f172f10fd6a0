// Whom a customer can have thanked in an entry: in an order taken by hand, who took it; in their own words, any of them.
import { isOrder } from '#src/channels/orders/index.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import type { SayThanksProps } from './say-thanks.tsx';
import type { Thankable } from './thankable.ts';

/** Nothing where nobody can have been thanked. Echoes thank nobody: what has not arrived may be refused. */
export function thanksIn(
  { entry, echo }: EntryRow,
  all: readonly Thankable[],
): Pick<SayThanksProps, 'taken' | 'said'> | undefined {
  if (echo) return undefined;
  const inOrder = isOrder(entry);
  if (!inOrder && entry.from !== 'customer') return undefined;
  const [first, ...rest] = inOrder ? all.filter(({ orderId }) => orderId === entry.body.orderId) : all;
  if (!first) return undefined;
  return { taken: [first, ...rest], ...(!inOrder && entry.kind === 'message' && { said: entry.summary }) };
}
