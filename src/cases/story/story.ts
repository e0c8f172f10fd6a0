// The story so far, told from facts alone, in order of time. Each statement cites the entry it stands on; nothing is
// guessed, and every name, number and quotation comes from a fact.
import type { Fact, FactKind } from '#src/channels/channel.ts';
import { isoDay } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';

/** A fact with the entry it stands on: what a click goes to. */
export interface Cited {
  readonly entryKey: string;
  readonly at: Instant;
  readonly channel: string;
  /** The same thing so many times that day. */
  readonly times: number;
  readonly fact: Fact;
}

/** Promises stand on a line of their own, "told again" with what is not to be asked, questions under "open". */
type SaidElsewhere = 'asked' | 'promised' | 'told-again';
export type ToldKind = Exclude<FactKind, SaidElsewhere>;
export interface Statement extends Cited {
  readonly kind: ToldKind;
}

/** Everything told of one calendar day in the reader's zone. */
export interface StoryDay {
  readonly day: string;
  readonly at: Instant;
  readonly statements: readonly Statement[];
}

/** How often the customer had to get in touch. */
export interface Contacts {
  readonly count: number;
  readonly channels: number;
  readonly since: Instant;
}

/** What the customer must not be asked for once more: it was told, or it stands on the line. */
export interface Known {
  /** How often the story was told again. */
  readonly toldAgain: number;
  /** Numbers of orders and codes, oldest first. */
  readonly orders: readonly string[];
  readonly codes: readonly string[];
}

export interface Story {
  /** Absent where the customer was in touch once at most. */
  readonly contacts?: Contacts;
  readonly days: readonly StoryDay[];
  /** Statements left out for the sake of length. */
  readonly more: number;
  /** What the customer asked and nobody answered since. */
  readonly open: readonly Cited[];
  readonly known: Known;
}

export interface StoryLimits {
  /** Statements told at most; those that weigh least, then the oldest, are left out; never the first and the last. */
  readonly most?: number;
  /** When we last answered: what was asked after it is open. */
  readonly answeredAt?: Instant;
  readonly zone?: string;
}

/** Pure: the same facts in any order give the same story. */
export function storySoFar(
  facts: readonly Fact[],
  { most = Infinity, answeredAt, zone }: StoryLimits = {},
): Story {
  const inOrder = facts.toSorted(
    (a, b) =>
      a.at - b.at || compare(a.entryKey, b.entryKey) || rank(a) - rank(b) || compare(nameOf(a), nameOf(b)),
  );
  const asked = inOrder.filter(({ kind, at }) => kind === 'asked' && at > (answeredAt ?? -Infinity));
  const happened = inOrder.filter(({ kind }) => isTold(kind));
  const told = merged(worthTelling(happened, zone), zone).flatMap((cited): readonly Statement[] => {
    const { kind } = cited.fact;
    return isTold(kind) ? [{ ...cited, kind }] : [];
  });
  const shown = weightiest(told, most);
  const contacts = contactsIn(inOrder);
  return {
    ...(contacts && { contacts }),
    days: byDay(shown, zone),
    more: told.length - shown.length,
    open: merged(asked, zone).slice(-3),
    known: knownFrom(inOrder),
  };
}

const isTold = (kind: FactKind): kind is ToldKind =>
  kind !== 'asked' && kind !== 'promised' && kind !== 'told-again';

/** What is said first of one entry. */
const KINDS: readonly FactKind[] = [
  'contact',
  'asked',
  'tried',
  'refused',
  'bought',
  'ordered',
  'order-stopped',
  'ready',
  'refunded',
  'discount',
  'promised',
  'sent-elsewhere',
  'told-again',
  'unanswered',
];
const rank = ({ kind }: Fact): number => KINDS.indexOf(kind);

function contactsIn(facts: readonly Fact[]): Contacts | undefined {
  const contacts = facts.filter(({ kind }) => kind === 'contact');
  const [first] = contacts;
  if (!first || contacts.length < 2) return undefined;
  const channels = new Set(contacts.map(({ channel }) => channel)).size;
  return { count: contacts.length, channels, since: first.at };
}

const ORDERS: ReadonlySet<FactKind> = new Set(['ordered', 'order-stopped', 'ready', 'refunded']);
const CODES: ReadonlySet<FactKind> = new Set(['discount', 'refused']);

function knownFrom(facts: readonly Fact[]): Known {
  const references = (kinds: ReadonlySet<FactKind>) => [
    ...new Set(facts.flatMap(({ kind, reference }) => (kinds.has(kind) ? (reference ?? []) : []))),
  ];
  const toldAgain = new Set(facts.flatMap(({ kind, entryKey }) => (kind === 'told-again' ? entryKey : [])));
  const orders = references(ORDERS);
  const codes = references(CODES).filter((code) => !orders.includes(code));
  return { toldAgain: toldAgain.size, orders, codes };
}

/** That somebody got in touch is said only where nothing more is known of that entry or of that day's channel. */
function worthTelling(facts: readonly Fact[], zone?: string): readonly Fact[] {
  const says = new Set<string>();
  for (const fact of facts) {
    if (fact.kind === 'contact') continue;
    says.add(fact.entryKey);
    says.add(`${fact.channel} ${isoDay(fact.at, zone)}`);
  }
  return facts.filter(
    ({ kind, entryKey, channel, at }) =>
      kind !== 'contact' || !(says.has(entryKey) || says.has(`${channel} ${isoDay(at, zone)}`)),
  );
}

/** The same thing several times a day is told once; an order that two sources tell of is told by the one that knows more. */
function merged(facts: readonly Fact[], zone?: string): readonly Cited[] {
  const told = new Map<string, Cited>();
  for (const fact of facts) {
    const { kind, entryKey, at, channel } = fact;
    const name = sameAs(fact, zone);
    const before = told.get(name);
    if (!before) told.set(name, { entryKey, at, channel, times: 1, fact });
    else if (kind !== 'ordered') told.set(name, { ...before, times: before.times + 1 });
    else if (before.fact.item === undefined && fact.item !== undefined)
      told.set(name, { entryKey, at, channel, times: 1, fact });
  }
  return [...told.values()].toSorted((a, b) => a.at - b.at);
}

function sameAs({ kind, at, channel, reference, item, place, words }: Fact, zone?: string): string {
  if (kind === 'ordered' && reference !== undefined) return `${kind} ${reference}`;
  const isQuoted = kind === 'asked' || kind === 'promised';
  return [isoDay(at, zone), kind, channel, reference, item, place, isQuoted ? words : ''].join('\u0000');
}

/** Mere contacts weigh least, then what only went its way; what went wrong and what was given weigh most. */
const LIGHT: ReadonlySet<FactKind> = new Set(['tried', 'ready', 'bought', 'ordered']);
const weight = ({ kind }: Statement): number => (kind === 'contact' ? 0 : LIGHT.has(kind) ? 1 : 2);

/** At most so many. What the trouble began with stays, and what happened last: it is how things stand. */
function weightiest(told: readonly Statement[], most: number): readonly Statement[] {
  const isKnown = ({ kind }: Statement): boolean => kind !== 'contact';
  const ends = new Set([told.find(isKnown), told.findLast(isKnown)]);
  const leftOut = new Set(
    told
      .filter((statement) => !ends.has(statement))
      .toSorted((a, b) => weight(a) - weight(b) || a.at - b.at)
      .slice(0, Math.max(0, told.length - most)),
  );
  return told.filter((statement) => !leftOut.has(statement));
}

function byDay(statements: readonly Statement[], zone?: string): readonly StoryDay[] {
  const days = new Map<string, Statement[]>();
  for (const statement of statements) {
    const day = isoDay(statement.at, zone);
    days.set(day, [...(days.get(day) ?? []), statement]);
  }
  return [...days].map(([day, told]) => ({ day, at: told[0]?.at ?? 0, statements: told }));
}

const nameOf = ({ kind, channel, reference, item, place, words }: Fact): string =>
  [kind, channel, reference, item, place, words].join('\u0000');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
