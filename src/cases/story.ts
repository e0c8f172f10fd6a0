// The story so far, told from facts alone, in order of time. Each statement cites the entry it stands on; nothing is
// guessed, and every name, number and quotation comes from a fact.
import type { Fact, FactKind } from '#src/channels/channel.ts';
import { isoDay } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';

export interface Statement {
  readonly kind: FactKind;
  /** The entry it stands on: what a click goes to. */
  readonly entryKey: string;
  readonly at: Instant;
  readonly channel: string;
  /** The same thing so many times that day. */
  readonly times: number;
  readonly fact: Fact;
}

/** Everything told of one calendar day in the reader's zone. */
interface StoryDay {
  readonly day: string;
  readonly at: Instant;
  readonly statements: readonly Statement[];
}

export interface Story {
  readonly days: readonly StoryDay[];
  /** Statements older than the first day told. */
  readonly earlier: number;
  /** What the customer asked and nobody answered since. */
  readonly open: readonly Statement[];
}

export interface StoryLimits {
  /** Statements told at most; the newest win. */
  readonly most?: number;
  /** When we last answered: what was asked after it is open. */
  readonly answeredAt?: Instant;
  readonly zone?: string;
}

/** Pure: the same facts in any order give the same story. */
export function storySoFar(facts: readonly Fact[], { most = 8, answeredAt, zone }: StoryLimits = {}): Story {
  const inOrder = facts.toSorted(
    (a, b) =>
      a.at - b.at || compare(a.entryKey, b.entryKey) || rank(a) - rank(b) || compare(nameOf(a), nameOf(b)),
  );
  const asked = inOrder.filter(({ kind, at }) => kind === 'asked' && at > (answeredAt ?? -Infinity));
  const happened = inOrder.filter(({ kind }) => kind !== 'asked' && !SAID_ELSEWHERE.has(kind));
  const told = merged(worthTelling(happened, zone), zone);
  const shown = newest(told, most);
  return {
    days: byDay(shown, zone),
    earlier: told.length - shown.length,
    open: merged(asked, zone).slice(-3),
  };
}

/** Said elsewhere on the screen: promises below the paragraph, "told again" on its switch and in the panel. */
const SAID_ELSEWHERE: ReadonlySet<FactKind> = new Set(['promised', 'told-again']);

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
function merged(facts: readonly Fact[], zone?: string): readonly Statement[] {
  const told = new Map<string, Statement>();
  for (const fact of facts) {
    const { kind, entryKey, at, channel } = fact;
    const name = sameAs(fact, zone);
    const before = told.get(name);
    if (!before) told.set(name, { kind, entryKey, at, channel, times: 1, fact });
    else if (kind !== 'ordered') told.set(name, { ...before, times: before.times + 1 });
    else if (before.fact.item === undefined && fact.item !== undefined)
      told.set(name, { kind, entryKey, at, channel, times: 1, fact });
  }
  return [...told.values()].toSorted((a, b) => a.at - b.at);
}

function sameAs({ kind, at, channel, reference, item, place, words }: Fact, zone?: string): string {
  if (kind === 'ordered' && reference !== undefined) return `${kind} ${reference}`;
  const isQuoted = kind === 'asked' || kind === 'promised';
  return [isoDay(at, zone), kind, channel, reference, item, place, isQuoted ? words : ''].join('\u0000');
}

/** At most so many: mere contacts go first, then the oldest. */
function newest(told: readonly Statement[], most: number): readonly Statement[] {
  let tooMany = told.length - most;
  const weighty = told.filter(({ kind }) => kind !== 'contact' || tooMany-- <= 0);
  return weighty.slice(-most);
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

/** A quotation short enough to read in passing, cut between words. */
export function quoted(words: string, most = 80): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[,;:.]$/, '')}…`;
}
