// What a customer may be offered: the exact terms, where it holds, and whether what was promised to some alone is in
// fact open to everybody.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });

export const Offer = z.object({
  id: z.string(),
  title: z.string(),
  /** As they were promised. */
  terms: z.string(),
  until: z.optional(instant),
  /** It was promised as for some alone. */
  isExclusive: z.boolean(),
  /** Everybody gets it, in these shops, from then on. */
  openToAll: z.optional(z.object({ stores: z.array(z.string()), since: instant })),
  /** Shops it holds in, by name. */
  stores: z.array(z.string()),
  /** In the shop of whoever asks; absent where they work in none. */
  isValidHere: z.optional(z.boolean()),
  /** Everybody gets it in the shop of whoever asks. */
  isOpenHere: z.optional(z.boolean()),
  /** The customer has used it. Within the day the shop that gave it may take that back. */
  used: z.optional(z.object({ at: instant, by: StaffRef, store: z.string(), isReversible: z.boolean() })),
  /** Somebody in the shop of whoever asks has said that everybody gets it there. */
  reported: z.optional(z.object({ at: instant, by: StaffRef })),
});
export type Offer = z.infer<typeof Offer>;

/** `isHeld`: some are kept back, because nothing is to be sold to this customer now. */
export const OfferList = z.object({ items: z.array(Offer), isHeld: z.boolean() });
export type OfferList = z.infer<typeof OfferList>;

/** What was done with an offer at a counter; `id` names the deed. */
export const OfferDeed = z.object({ id: z.string(), offer: Offer });
export type OfferDeed = z.infer<typeof OfferDeed>;

/** What can be done with one; the last part of its address. */
export const offerActs = ['use', 'give-back', 'report'] as const;
export type OfferAct = (typeof offerActs)[number];
/** One of them on one offer. */
export const OfferToDo = z.object({ offer: z.string(), act: z.enum(offerActs) });
export type OfferToDo = z.infer<typeof OfferToDo>;

/** What was promised to some alone and is open to everybody in a shop: who says so. */
export const Contradiction = z.object({
  offer: z.object({ id: z.string(), title: z.string(), terms: z.string() }),
  store: z.string(),
  /** Since when, as the shop’s own prices say; absent: nobody but those who reported it says so. */
  openSince: z.optional(instant),
  reports: z.array(
    z.object({
      at: instant,
      by: StaffRef,
      customer: z.object({ id: z.string(), name: z.string() }),
      /** Their newest case, to open their line by. */
      caseId: z.optional(z.string()),
    }),
  ),
});
export type Contradiction = z.infer<typeof Contradiction>;
export const ContradictionList = z.object({ items: z.array(Contradiction) });
export type ContradictionList = z.infer<typeof ContradictionList>;
