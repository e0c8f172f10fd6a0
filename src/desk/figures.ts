// The supervisor's figures: where customers had to go next, how satisfied they were, how long they waited in store.
// Every figure is a count of things one can look at; `FigureCasePage` lists them.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });
/** A day of the group, `2026-03-19`. */
const day = z.iso.date();
const period = { from: day, to: day };

/** What figures can be narrowed to, and the day it is. */
export const FigureChoices = z.object({
  today: day,
  brands: z.array(z.object({ id: z.string(), name: z.string() })),
  stores: z.array(z.object({ id: z.string(), name: z.string(), brand: z.string() })),
  teams: z.array(z.string()),
});
export type FigureChoices = z.infer<typeof FigureChoices>;

/**
 * Changes of channel inside a case, between its opening and its closing, by the day the customer arrived. What came
 * before the opening counts when it was placed in the case: a store visit the customer told of, say.
 */
export const Moves = z.object({
  ...period,
  total: z.int(),
  /** Only those that happened. */
  cells: z.array(
    z.object({
      leaves: z.string(),
      reaches: z.string(),
      count: z.int(),
      /** Staff noted there that the story was told again. */
      toldAgain: z.int(),
      /** The channel they left had sent them. */
      sent: z.int(),
      /** Nobody logged the visit they came from; the customer told us. */
      unlogged: z.int(),
      /** From the end of the last contact to the first on the next channel: half took longer. */
      medianSeconds: z.number(),
      /** The stores of the unlogged visits, most first. */
      stores: z.array(z.object({ id: z.string(), name: z.string(), count: z.int() })),
    }),
  ),
});
export type Moves = z.infer<typeof Moves>;

const score = {
  /** Cases opened in the period. */
  cases: z.int(),
  /** Those whose customer was asked. */
  asked: z.int(),
  answers: z.int(),
  /** 4 or 5 of 5. */
  satisfied: z.int(),
};
/**
 * Of cases opened in the period. One survey counts for a journey, the last; it counts for every channel the customer
 * came to of their own accord, not for one that another channel sent them to.
 */
export const Satisfaction = z.object({
  ...period,
  channels: z.array(z.object({ channel: z.string(), ...score })),
  /** By how many channels it took: 1, 2, or 3 and more. */
  journeys: z.array(z.object({ channels: z.int(), ...score })),
});
export type Satisfaction = z.infer<typeof Satisfaction>;

const waits = {
  /** Visits with the queue's own clock, and the median it shows. */
  logged: z.int(),
  loggedSeconds: z.optional(z.number()),
  /** Visits with a word of the visitor about it, and the median they say. */
  said: z.int(),
  saidMinutes: z.optional(z.number()),
  /** Visits that only the customer told us of. */
  unlogged: z.int(),
};
/** Store visits that belong to a case, by the day of the visit. */
export const Waiting = z.object({
  ...period,
  stores: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ...waits,
      /** Those with a visit, newest first. */
      days: z.array(z.object({ day, ...waits })),
    }),
  ),
});
export type Waiting = z.infer<typeof Waiting>;

/**
 * Orders one of us took by hand, from a message, a call or a visit, that belong to a case; by the day they were taken,
 * newest first.
 */
export const TakenOrders = z.object({
  ...period,
  orders: z.array(
    z.object({
      id: z.string(),
      /** What the customer calls it. */
      number: z.string(),
      caseId: z.string(),
      customer: z.object({ id: z.string(), name: z.string() }),
      at: instant,
      /** Where it is collected; without a name: in no shop, it is sent to the customer. */
      store: z.object({ id: z.string(), name: z.optional(z.string()) }),
      takenBy: z.string(),
      takenById: z.optional(z.string()),
      /** The channel it came by, by its id; else what the order system says. */
      source: z.string(),
      /** The entry it was taken from; absent: nobody wrote that down. */
      from: z.optional(z.object({ channel: z.string(), id: z.string(), at: instant })),
      state: z.enum(['open', 'collected', 'cancelled']),
      /** Minor units and ISO 4217 currency. */
      amount: z.object({ minor: z.int(), currency: z.string() }),
    }),
  ),
});
export type TakenOrders = z.infer<typeof TakenOrders>;

/** One of what a figure counts: a move, a case or a visit, with the case it stands in. */
export const FigureCase = z.object({
  caseId: z.string(),
  customer: z.object({ id: z.string(), name: z.string() }),
  subject: z.string(),
  at: instant,
  afterSeconds: z.optional(z.int()),
  toldAgain: z.optional(z.boolean()),
  sent: z.optional(z.boolean()),
  unlogged: z.optional(z.boolean()),
  store: z.optional(z.string()),
  score: z.optional(z.int()),
  loggedSeconds: z.optional(z.int()),
  saidMinutes: z.optional(z.int()),
  /** Whose it is, or who owes it; of what is owed now. */
  owner: z.optional(z.string()),
  /** What was promised. */
  promise: z.optional(z.string()),
  /** What a scorecard adds up to, and who wrote it. */
  points: z.optional(z.object({ score: z.int(), of: z.int() })),
  by: z.optional(z.string()),
});
export type FigureCase = z.infer<typeof FigureCase>;
/** Newest first; what is owed now soonest first. */
export const FigureCasePage = z.object({
  items: z.array(FigureCase),
  total: z.int(),
  next: z.optional(z.string()),
});
export type FigureCasePage = z.infer<typeof FigureCasePage>;
