// What a case took its customer and us, from what happened in it, and where it could have ended. Pure.
import type { Journey } from '#src/desk/journey.ts';
import type { EntryName } from './placing.ts';

interface Amount {
  readonly minor: number;
  readonly currency: string;
}
/** One thing that happened in a case, whatever its channel. Instants in epoch milliseconds. */
export interface Happening extends EntryName {
  readonly at: number;
  /** The channel the customer is on by doing this. */
  readonly stop?: string;
  /** Nobody logged it; the customer told us. */
  readonly isUnlogged?: boolean;
  /** With this the customer came to us once more. */
  readonly isContact?: boolean;
  /** We wrote or rang; no part of a live contact. */
  readonly isAnswer?: boolean;
  /** One of us was there: spoke, wrote, served. */
  readonly isServed?: boolean;
  readonly customerSeconds?: number;
  readonly staffSeconds?: number;
  /** The seconds come of a rate, nobody measured them. */
  readonly isRated?: boolean;
  readonly refund?: Amount;
  readonly discount?: Amount;
  /** Staff noted here that the customer was sent elsewhere. */
  readonly sentOn?: boolean;
  /** Staff noted here that the customer told it again. */
  readonly toldAgain?: boolean;
}

type Taken = Omit<Journey, 'caseId' | 'customer' | 'openedAt' | 'resolvedAt' | 'value' | 'rates'>;

/** `happenings` in order; `perHour` is what an hour of staff costs. */
export function journeyOf(happenings: readonly Happening[], perHour: Amount | undefined): Taken {
  const staffTime = timeOf(happenings, 'staffSeconds');
  const couldHaveEnded = endOf(happenings);
  return {
    contacts: happenings.filter(({ isContact }) => isContact === true).map(nameOf),
    answers: happenings.filter(({ isAnswer }) => isAnswer === true).map(nameOf),
    stays: staysOf(happenings),
    customerTime: timeOf(happenings, 'customerSeconds'),
    staffTime,
    refunds: moneyOf(happenings, 'refund'),
    discounts: moneyOf(happenings, 'discount'),
    ...(perHour && {
      cost: { ...perHour, minor: Math.round((staffTime.seconds * perHour.minor) / 3600) },
    }),
    ...(couldHaveEnded && { couldHaveEnded }),
  };
}

const nameOf = ({ channel, id, at }: Happening) => ({ channel, id, at: new Date(at).toISOString() });

function staysOf(happenings: readonly Happening[]): Journey['stays'] {
  const stays: Journey['stays'] = [];
  for (const one of happenings)
    if (one.stop !== undefined && one.stop !== stays.at(-1)?.channel)
      stays.push({ ...nameOf(one), channel: one.stop, isLogged: one.isUnlogged !== true });
  return stays;
}

function timeOf(
  happenings: readonly Happening[],
  whose: 'customerSeconds' | 'staffSeconds',
): Journey['staffTime'] {
  const taking = happenings.filter((one) => (one[whose] ?? 0) > 0);
  const sum = (some: readonly Happening[]) => some.reduce((all, one) => all + (one[whose] ?? 0), 0);
  return {
    seconds: sum(taking),
    ratedSeconds: sum(taking.filter(({ isRated }) => isRated === true)),
    entries: taking.map((one) => ({ ...nameOf(one), seconds: one[whose] ?? 0 })),
  };
}

function moneyOf(happenings: readonly Happening[], what: 'refund' | 'discount'): Journey['refunds'] {
  const entries = happenings.flatMap((one) => {
    const amount = one[what];
    return amount && amount.minor > 0 ? [{ ...nameOf(one), ...amount }] : [];
  });
  const amounts = [...Map.groupBy(entries, ({ currency }) => currency)].map(([currency, those]) => ({
    currency,
    minor: those.reduce((all, { minor }) => all + minor, 0),
  }));
  return { amounts, entries };
}

interface Contact {
  readonly opens: Happening;
  served: boolean;
  sentOn?: Happening;
  toldAgain?: Happening;
}

/**
 * The first contact at which one of us was there, and of which staff noted that the customer was sent elsewhere from it
 * and did go, or that they told the same again later: who was there had heard what the last one heard. Nothing else is
 * taken for a sign; undefined: it cannot be said.
 */
export function endOf(happenings: readonly Happening[]): Journey['couldHaveEnded'] {
  const contacts: Contact[] = [];
  for (const one of happenings) {
    if (one.isContact === true) contacts.push({ opens: one, served: false });
    // What is noted of another channel meanwhile is no part of the contact.
    const contact = contacts.findLast(({ opens }) => opens.channel === one.channel);
    if (!contact) continue;
    if (one.isServed === true) contact.served = true;
    if (one.sentOn === true) contact.sentOn ??= one;
    if (one.toldAgain === true) contact.toldAgain ??= one;
  }
  for (const [place, { opens, served, sentOn }] of contacts.entries()) {
    const later = contacts.slice(place + 1);
    if (!served || later.length === 0) continue;
    if (sentOn) return { ...nameOf(opens), because: 'sent-on', shownBy: nameOf(sentOn) };
    const again = later.find(({ toldAgain }) => toldAgain)?.toldAgain;
    if (again) return { ...nameOf(opens), because: 'told-again', shownBy: nameOf(again) };
  }
  return undefined;
}
