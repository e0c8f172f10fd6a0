// What will be told about a generated customer, before a word of it is: cheap enough for fifty thousand inbox rows.
import { dice, mix, pickAt, type Dice } from '../chance.ts';
import { CARE, CONNECTIVITY } from '../places.ts';
import type { CaseRecord } from '../records/case.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { BEGINS_AT, DAY, inHours, MINUTE } from '../when.ts';
import { notedOf, type Noted } from './noted.ts';
import { generatedCustomer } from './person.ts';
import { takesTexts } from './phone-numbers.ts';
import { AWAKE, STORE_OPEN, type PlannedStop } from './stop.ts';
import type { Topic } from './topic.ts';
import { TOPICS } from './topics.ts';

export interface Plan {
  readonly number: number;
  readonly customer: CustomerRecord;
  readonly caseId: string;
  readonly topic: Topic;
  readonly item: readonly [name: string, minor: number];
  readonly orderNumber: string;
  readonly orderedAt: number;
  readonly stage: CaseRecord['state'];
  readonly ownerId: string | null;
  readonly team: string;
  readonly stops: readonly PlannedStop[];
  readonly resolvedAt?: number;
  readonly noted: Noted;
  /** Quiet visits and campaigns of the years before. */
  readonly visitsBefore: readonly number[];
  readonly touches: readonly number[];
}

/** How the generated cases stand, by their place: the demo's inbox stays readable, the large one is full. */
export interface Mixture {
  readonly open: number;
  readonly waiting: number;
  readonly shareOpen: number;
  readonly shareUnowned: number;
}

const OWNERS = ['tom', 'claire', 'owen'] as const;
const RESOLVERS = ['tom', 'leila', 'claire', 'owen', 'priya', 'leila', 'tom'] as const;

function stageOf(
  place: number,
  mixture: Mixture,
  roll: Dice,
): { stage: CaseRecord['state']; owned: boolean } {
  if (place < mixture.open) return { stage: 'open', owned: true };
  if (place < mixture.open + mixture.waiting) return { stage: 'waiting', owned: true };
  const share = roll.next();
  if (share < mixture.shareUnowned) return { stage: 'open', owned: false };
  if (share < mixture.shareUnowned + mixture.shareOpen) return { stage: 'open', owned: true };
  return { stage: 'resolved', owned: true };
}

function channelsOf(customer: CustomerRecord): readonly string[] {
  const phone = customer.keys.find((key) => key.kind === 'phone')?.value;
  return [
    'chat',
    'chat',
    'email',
    'email',
    'email',
    'website',
    ...(customer.brand === 'northline' ? [] : ['visits', 'visits']),
    ...(phone === undefined ? [] : ['phone', 'phone', 'phone']),
    ...(phone !== undefined && takesTexts(phone) ? ['sms', 'sms'] : []),
    ...(customer.keys.some((key) => key.kind === 'mastodon_acct') ? ['social'] : []),
  ];
}

function stopsOf(customer: CustomerRecord, stage: CaseRecord['state'], roll: Dice): PlannedStop[] {
  const channels = channelsOf(customer);
  const count = pickAt([1, 1, 1, 2, 2, 3, 4], roll.below(7));
  const lastAt =
    stage === 'resolved'
      ? BEGINS_AT - roll.between(2, 420) * DAY - roll.between(0, 9 * 60) * MINUTE
      : BEGINS_AT - roll.between(45, stage === 'open' ? 300 : 3000) * MINUTE;
  const gaps = Array.from({ length: count }, (_, i) =>
    i === 0 ? 0 : roll.between(50, 1700) * MINUTE + roll.below(60) * 1000,
  );
  let at = lastAt - gaps.reduce((sum, gap) => sum + gap, 0);
  let before = '';
  const stops = gaps.map((gap, i) => {
    at += gap;
    const next = channels.filter((channel) => channel !== before);
    const channel = roll.pick(next.length === 0 ? channels : next);
    before = channel;
    const answered = stage !== 'open' || i < count - 1 || roll.maybe(0.5);
    return { channel, at, answered, replyMs: roll.between(3, 40) * MINUTE };
  });
  const hours = stops.some(({ channel }) => channel === 'visits') ? STORE_OPEN : AWAKE;
  return stops.map(({ channel, at: any, answered, replyMs }, i) => {
    const next = stops[i + 1];
    const here = inHours(any, hours);
    // Answered before the next word, however close a day's hours bring them.
    const until = next ? inHours(next.at, hours) : BEGINS_AT;
    const replyAt = here + Math.floor(Math.min(replyMs, (until - here) * 0.8) / 1000) * 1000;
    return { channel, at: here, ...(answered && { replyAt }) };
  });
}

const ORDERS_FROM = 60_000;
/** The place of the generated customer an order number may belong to. */
export function placeOfOrder(number: string): number | undefined {
  const place = Number(/^[A-Z]+-(\d+)$/.exec(number)?.[1] ?? Number.NaN) - ORDERS_FROM;
  return place >= 0 ? place : undefined;
}

/** The plan of the `place`th generated customer (0 and more). */
export function planOf(seed: number, number: number, place: number, mixture: Mixture): Plan {
  const customer = generatedCustomer(seed, number);
  const roll = dice(mix(seed, number, 2));
  const { stage, owned } = stageOf(place, mixture, roll);
  const topic = roll.pick(TOPICS[customer.brand] ?? []);
  const item = roll.pick(topic.items);
  const stops = stopsOf(customer, stage, roll);
  const first = stops[0]?.at ?? BEGINS_AT;
  const last = stops.at(-1);
  const resolvedAt =
    stage === 'resolved' && last ? (last.replyAt ?? last.at) + roll.between(5, 90) * MINUTE : undefined;
  const prefix = prefixOf(customer.brand);
  const technical = customer.brand === 'northline' && stage === 'resolved' && roll.maybe(0.3);
  const years = (BEGINS_AT - customer.since) / DAY;
  const daysBefore = (count: number) =>
    Array.from({ length: count }, () =>
      inHours(
        first - roll.between(20, Math.max(21, Math.floor(years / 2))) * DAY + roll.below(480) * MINUTE,
        STORE_OPEN,
      ),
    ).toSorted((a, b) => a - b);
  return {
    number,
    customer,
    caseId: String(30_000 + place),
    topic,
    item,
    orderNumber: `${prefix}-${ORDERS_FROM + place}`,
    orderedAt: first - roll.between(3, 18) * DAY - roll.below(300) * MINUTE,
    stage,
    ownerId: !owned
      ? null
      : technical
        ? 'ravi'
        : roll.pick(stage === 'resolved' ? RESOLVERS : place === 3 || place === 9 ? ['leila'] : OWNERS),
    team: technical ? CONNECTIVITY : CARE,
    stops,
    ...(resolvedAt !== undefined && { resolvedAt }),
    noted: notedOf(seed, number, { stops, resolvedAt, hasStores: customer.brand !== 'northline' }),
    visitsBefore: customer.brand === 'northline' ? [] : daysBefore(roll.below(4)),
    touches: daysBefore(roll.between(1, 5)),
  };
}

/** How the numbers of the three brands' orders begin. */
export const ORDER_PREFIXES = ['DM', 'R', 'NL'] as const;
const prefixOf = (brand: string): string => (brand === 'dunmore' ? 'DM' : brand === 'rye' ? 'R' : 'NL');
