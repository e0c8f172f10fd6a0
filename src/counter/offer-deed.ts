// What was done with an offer, as a deed that waits carries it.
import { OfferToDo } from '#src/desk/offers.ts';

/** Nothing where the deed is of another kind. */
export function offerOf(deed: unknown): OfferToDo | undefined {
  const read = OfferToDo.safeParse(deed);
  return read.success ? read.data : undefined;
}
