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
export interface StoryDay {
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
export function storySoFar(facts: readonly Fact[], { most = 12, answeredAt, zone }: StoryLimits = {}): Story {
  const inOrder = facts.toSorted((a, b) => a.at - b.at || compare(nameOf(a), nameOf(b)));
  const told = merged(worthTelling(inOrder, zone), zone);
  const open = told.filter(({ kind, at }) => kind === 'asked' && at > (answeredAt ?? -Infinity));
  const past = told.filter((statement) => !open.includes(statement));
  const shown = past.slice(-most);
  return { days: byDay(shown, zone), earlier: past.length - shown.length, open: open.slice(-3) };
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

function merged(facts: readonly Fact[], zone?: string): readonly Statement[] {
  const told = new Map<string, Statement>();
  for (const fact of facts) {
    const { kind, channel, reference, item, place, words, entryKey, at } = fact;
    const quotes = kind === 'asked' || kind === 'promised';
    const same = [isoDay(at, zone), kind, channel, reference, item, place, quotes ? words : ''].join(
      '\u0000',
    );
    const before = told.get(same);
    told.set(
      same,
      before ? { ...before, times: before.times + 1 } : { kind, entryKey, at, channel, times: 1, fact },
    );
  }
  return [...told.values()];
}

function byDay(statements: readonly Statement[], zone?: string): readonly StoryDay[] {
  const days = new Map<string, Statement[]>();
  for (const statement of statements) {
    const day = isoDay(statement.at, zone);
    days.set(day, [...(days.get(day) ?? []), statement]);
  }
  return [...days].map(([day, told]) => ({ day, at: told[0]?.at ?? 0, statements: told }));
}

const nameOf = ({ entryKey, kind, channel, reference, item, place, words }: Fact): string =>
  [entryKey, kind, channel, reference, item, place, words].join('\u0000');

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A quotation short enough to read in passing, cut between words. */
export function quoted(words: string, most = 80): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[,;:.]$/, '')}…`;
}
