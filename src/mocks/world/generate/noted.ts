// What staff noted of a generated case once it was over, and what its customer answered: a store visit nobody had
// logged, the story told again, who sent whom on, one survey for the whole journey.
import { dice, mix, type Dice } from '../chance.ts';
import { HOUR, inHours } from '../when.ts';
import { AWAKE, STORE_OPEN, type PlannedStop } from './stop.ts';

export interface Survey {
  readonly askedAt: number;
  readonly medium: 'email' | 'sms';
  /** Answered on the medium it came by. */
  readonly answer?: { readonly at: number; readonly score: number };
}
export interface Noted {
  /** A visit before the first contact that only the customer told us of. */
  readonly reported?: { readonly at: number };
  /** Places of stops where the customer had to tell it again. */
  readonly toldAgain: readonly number[];
  /** Places of stops that sent the customer on to the next. */
  readonly sentOn: readonly number[];
  readonly survey?: Survey;
}

interface Journey {
  readonly stops: readonly PlannedStop[];
  readonly resolvedAt: number | undefined;
  /** Whether the brand has stores. */
  readonly hasStores: boolean;
}

/** How many of those who first come by a channel had been in a store before. */
const AFTER_A_STORE: Readonly<Record<string, number>> = {
  phone: 0.55,
  social: 0.35,
  chat: 0.3,
  email: 0.2,
  sms: 0.1,
};
/** How many are asked in the end, by the channel they were on last: who left a store is asked by nobody. */
const ASKED: Readonly<Record<string, number>> = { visits: 0, website: 0.25 };
const ASKED_ELSEWHERE = 0.75;
const ANSWERS = 0.6;
/** How many are content, by how many channels it took. */
const CONTENT = [0.84, 0.84, 0.7, 0.42] as const;

/** Of cases that are not over yet nothing was noted. */
export function notedOf(seed: number, number: number, { stops, resolvedAt, hasStores }: Journey): Noted {
  const first = stops[0];
  const last = stops.at(-1);
  if (resolvedAt === undefined || !first || !last) return { toldAgain: [], sentOn: [] };
  const roll = dice(mix(seed, number, 9));
  const cameFromStore = hasStores && roll.maybe(AFTER_A_STORE[first.channel] ?? 0);
  const reportedAt = inHours(first.at - roll.between(20, 44) * HOUR, STORE_OPEN);
  const sentOn = stops.flatMap(({ channel }, at) =>
    roll.maybe(channel === 'visits' ? 0.5 : 0.12) && at < stops.length - 1 ? [at] : [],
  );
  const toldAgain = stops.flatMap(({ channel }, at) => {
    const wasSent = at === 0 ? cameFromStore : sentOn.includes(at - 1);
    const isArrival = at > 0 || cameFromStore;
    return roll.maybe(wasSent ? 0.55 : 0.25) && isArrival && channel !== 'website' ? [at] : [];
  });
  const channels = new Set([...stops.map(({ channel }) => channel), ...(cameFromStore ? ['visits'] : [])]);
  const survey = surveyOf(roll, { last, resolvedAt, channels: channels.size });
  return {
    toldAgain,
    sentOn,
    ...(cameFromStore && { reported: { at: reportedAt } }),
    ...(survey && { survey }),
  };
}

function surveyOf(
  roll: Dice,
  {
    last,
    resolvedAt,
    channels,
  }: { readonly last: PlannedStop; readonly resolvedAt: number; readonly channels: number },
): Survey | undefined {
  if (!roll.maybe(ASKED[last.channel] ?? ASKED_ELSEWHERE)) return undefined;
  const asked = { askedAt: resolvedAt, medium: last.channel === 'sms' ? 'sms' : 'email' } as const;
  if (!roll.maybe(ANSWERS)) return asked;
  const isContent = roll.maybe(CONTENT[Math.min(channels, 3)] ?? 0);
  const at = inHours(resolvedAt + roll.between(2, 30) * HOUR, AWAKE);
  return { ...asked, answer: { at, score: isContent ? roll.between(4, 5) : roll.between(1, 3) } };
}
