// What a case took: its customer's time and ours, money given back, what it cost, and where it could have ended. Every
// figure lists the entries it adds up.
import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true });
const money = { minor: z.int(), currency: z.string() };
/** An entry of the line, by its channel and the id its back end gave it. */
const entry = { channel: z.string(), id: z.string(), at: instant };

/** Minutes and money as this desk counts them; its own setting. */
export const ServiceRates = z.object({
  /** An hour of staff, in each currency. */
  perHour: z.array(z.object(money)),
  /** A silence in a chat counts so long at most. */
  pauseSeconds: z.int(),
  /** What writing takes, where nothing measures it. */
  writing: z.array(
    z.object({
      channel: z.string(),
      customerSeconds: z.optional(z.int()),
      staffSeconds: z.optional(z.int()),
    }),
  ),
});
export type ServiceRates = z.infer<typeof ServiceRates>;

export const JourneyEntry = z.object(entry);
export type JourneyEntry = z.infer<typeof JourneyEntry>;

const TimeTaken = z.object({
  seconds: z.int(),
  /** Of `seconds`, what comes of the rates for writing. */
  ratedSeconds: z.int(),
  entries: z.array(z.object({ ...entry, seconds: z.int() })),
});
const MoneyGiven = z.object({
  /** One for each currency. */
  amounts: z.array(z.object(money)),
  entries: z.array(z.object({ ...entry, ...money })),
});

export const Journey = z.object({
  caseId: z.string(),
  customer: z.object({ id: z.string(), name: z.string() }),
  openedAt: instant,
  resolvedAt: z.optional(instant),
  /** Times the customer came to us: a chat once until it is closed, elsewhere by entry. Survey answers are none. */
  contacts: z.array(JourneyEntry),
  /** Times we wrote or rang; a chat counts as theirs. */
  answers: z.array(JourneyEntry),
  /** The channels in order, each from its first entry on. */
  stays: z.array(z.object({ ...entry, isLogged: z.boolean() })),
  customerTime: TimeTaken,
  staffTime: TimeTaken,
  refunds: MoneyGiven,
  discounts: MoneyGiven,
  /** Staff time at the rate of an hour; absent: no rate in the customer's currency. */
  cost: z.optional(z.object(money)),
  /** Absent: nothing is known of it. */
  value: z.optional(z.object({ ...money, orders: z.int() })),
  /** Absent: it cannot be said. */
  couldHaveEnded: z.optional(
    z.object({
      /** The first contact at which one of us was there and had what was needed. */
      ...entry,
      /** `sent-on`: the customer was sent elsewhere from there. `told-again`: they told the same again later. */
      because: z.enum(['sent-on', 'told-again']),
      /** Where staff noted it. */
      shownBy: JourneyEntry,
    }),
  ),
  rates: ServiceRates,
});
export type Journey = z.infer<typeof Journey>;
