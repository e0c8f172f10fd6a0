// What an order states in a fixed form: ordered, stopped, ready to collect, refunded.
import type { Fact } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import { readyLater, waitsSince, type OrderBody } from './body.ts';
import { isOrder } from './map.ts';

export function factsOf(entry: Entry): readonly Fact[] {
  if (!isOrder(entry)) return [];
  const { body } = entry;
  const item = nameOf(body);
  const about = {
    entryKey: entry.key,
    channel: entry.channel,
    reference: body.number,
    ...(item !== undefined && { item }),
  };
  if (body.milestone === 'ready') return ready(about, body);
  if (body.returnOf) return broughtBack(about, body, entry.at);
  const facts: Fact[] = [
    {
      ...about,
      kind: 'ordered',
      at: entry.at,
      ...(body.total && { amount: body.total }),
      ...(body.takenBy !== undefined && { who: body.takenBy }),
    },
  ];
  const stopped = body.steps.find(({ kind }) => kind === 'stopped');
  if (stopped?.at !== undefined)
    facts.push({
      ...about,
      kind: 'order-stopped',
      at: stopped.at,
      ...(stopped.reason !== undefined && { words: stopped.reason }),
    });
  for (const { at, amount, reason } of body.refunds)
    facts.push({
      ...about,
      kind: 'refunded',
      at: at ?? entry.at,
      amount,
      ...(reason !== undefined && { words: reason }),
    });
  // Ready on the day it was ordered: there is no second entry to say so.
  return readyLater(body) === undefined ? [...facts, ...ready(about, body)] : facts;
}

type About = Pick<Fact, 'entryKey' | 'channel' | 'reference' | 'item'>;

/** Nothing once it was collected. */
function ready(about: About, body: OrderBody): readonly Fact[] {
  const at = waitsSince(body);
  if (at === undefined) return [];
  const { place, shelf, keptUntil } = body.pickUp ?? {};
  const where = [place, shelf].filter(Boolean).join(', ');
  return [
    {
      ...about,
      kind: 'ready',
      at,
      ...(where !== '' && { place: where }),
      ...(keptUntil !== undefined && { dueAt: keptUntil }),
    },
  ];
}

/** Money that went back; things that were exchanged or paid by voucher state no sum of their own. */
function broughtBack(about: About, { refunds, returned }: OrderBody, at: number): readonly Fact[] {
  const item = returned[0] === undefined ? {} : { item: returned[0] };
  return refunds.map(({ amount, at: paidAt = at }) => ({
    ...about,
    ...item,
    kind: 'refunded',
    at: paidAt,
    amount,
  }));
}

function nameOf({ items: [first] }: OrderBody): string | undefined {
  if (!first || first.name === '') return undefined;
  return first.variation === undefined ? first.name : `${first.name}, ${first.variation}`;
}
