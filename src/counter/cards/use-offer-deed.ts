// Does something with an offer: it waits in the outbox and goes by itself.
import { useState } from 'react';
import { notes } from '#src/channels/notes/index.ts';
import type { Customer } from '#src/desk/customer.ts';
import type { Offer, OfferAct, OfferToDo } from '#src/desk/offers.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { offerOf } from '../offer-deed.ts';
import { isLeft, useDeed } from '../use-deed.ts';

/** `waits`: something was done with it and has not arrived. `isFull`: this device has no room left. */
export function useOfferDeed(customer: Customer, { id, title }: Pick<Offer, 'id' | 'title'>) {
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const [isFull, setFull] = useState(false);
  const waits = sends.some(
    (send) =>
      isLeft(send) && send.outgoing.customerId === customer.id && offerOf(send.outgoing.deed)?.offer === id,
  );
  const does = async (act: OfferAct) => {
    const deed: OfferToDo = { offer: id, act };
    setFull((await write({ channel: notes.id, text: title, deed })) === undefined);
  };
  return { does, isFull, waits };
}
