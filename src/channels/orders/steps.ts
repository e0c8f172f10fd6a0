// The steps an order has taken, read off the wire, and the one it is still waiting for.
import { plain } from '#src/lib/html-text.ts';
import type { Instant } from '#src/timeline/index.ts';
import type { OrderStep } from './body.ts';
import type { Order } from './wire.ts';
import { detailsOf, fulfillmentOf, stepFields, stepKinds, type StepKind } from './wire-steps.ts';

export function stepsOf(order: Order): readonly OrderStep[] {
  const fulfillment = fulfillmentOf(order);
  const details = detailsOf(fulfillment);
  const fields = fulfillment ? stepFields[fulfillment.type] : {};
  const meta = order.metadata ?? {};
  const taken: (OrderStep & { readonly at: Instant })[] = [];
  for (const kind of stepKinds) {
    const field = fields[kind];
    const stated = (field && details[field.at]) ?? meta[`${kind}_at`];
    const at = kind === 'ordered' ? Date.parse(order.created_at) : Date.parse(stated ?? '');
    if (Number.isNaN(at)) continue;
    const reason = (field?.reason && details[field.reason]) ?? meta[`${kind}_reason`];
    taken.push({ kind, at, ...(reason !== undefined && { reason: plain(reason) }) });
  }
  const reached = taken.toSorted((a, b) => a.at - b.at);
  const next = toCome(order, new Set(reached.map(({ kind }) => kind)));
  return next === undefined ? reached : [...reached, { kind: next }];
}

const ENDS: ReadonlySet<StepKind> = new Set(['collected', 'delivered', 'returned', 'cancelled']);

/** How a fulfilment ends well, if it has not ended yet. */
function toCome(order: Order, reached: ReadonlySet<StepKind>): StepKind | undefined {
  const type = fulfillmentOf(order)?.type;
  if (type === undefined || [...reached].some((kind) => ENDS.has(kind))) return undefined;
  return type === 'PICKUP' ? 'collected' : 'delivered';
}
