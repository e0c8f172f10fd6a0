// Writes an order down in the outbox, with the confirmation that goes once the order has arrived.
import type { Outgoing, PickUpPlace } from '#src/channels/channel.ts';
import { orders, type TakenOrder } from '#src/channels/orders/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import { freshId } from '#src/lib/ids.ts';
import { now, type Instant } from '#src/lib/time.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import type { Entry } from '#src/timeline/index.ts';
import { linesOf, type Wanted } from './basket.ts';
import type { WayToConfirm } from './ways-to-confirm.ts';

export interface OrderToTake {
  readonly number: string;
  readonly basket: readonly Wanted[];
  readonly place: PickUpPlace;
  readonly pickUpAt: Instant;
  readonly note: string;
  readonly currency: string;
}
export interface WordToSend {
  readonly way: WayToConfirm;
  readonly words: string;
  readonly caseId: string | undefined;
}

/** Answers whether it is safe on this device. */
export function useTaking(
  customer: Customer,
): (order: OrderToTake, entry: Entry, word: WordToSend | undefined) => Promise<boolean> {
  const outbox = useOutbox();
  return async (order, entry, word) => {
    const { id: customerId, name, keys } = customer;
    const tillId = orders.keysOf({ customerId, name, keys })[0]?.value;
    if (!outbox || tillId === undefined) return false;
    const { number, basket, place, pickUpAt, note, currency } = order;
    const deed: TakenOrder = {
      does: 'take',
      number,
      tillId,
      location: place.id,
      place: place.name,
      source: entry.channel,
      items: linesOf(basket),
      currency,
      pickUpAt,
      ...(note !== '' && { note }),
      from: {
        channel: entry.channel,
        id: entry.nativeId,
        at: entry.at,
        words: entry.summary,
        ...(entry.thread !== undefined && { thread: entry.thread }),
      },
    };
    const outgoing: Outgoing = {
      intentId: freshId(),
      customerId,
      // Whom it is for, where what waits is listed.
      subject: name,
      caseId: '',
      channel: orders.id,
      mode: 'deed',
      text: number,
      deed,
      createdAt: now(),
      ...(word && { followUp: confirming(customerId, number, entry, word) }),
    };
    return outbox.deed(outgoing);
  };
}

function confirming(
  customerId: string,
  number: string,
  entry: Entry,
  { way, words, caseId }: WordToSend,
): Outgoing {
  const { channel, to, isSame } = way;
  return {
    intentId: freshId(),
    customerId,
    caseId: caseId ?? '',
    channel: channel.id,
    mode: 'reply',
    text: words,
    to,
    ...(channel.can.subject && { subject: number }),
    // What somebody orders is nobody else's to read.
    ...(channel.can.audience === 'choice' && { visibility: 'direct' }),
    ...(isSame && { inReplyTo: { nativeId: entry.nativeId, thread: entry.thread, body: entry.body } }),
    createdAt: now(),
  };
}
