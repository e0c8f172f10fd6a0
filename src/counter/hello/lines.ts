// The lines below the sentences: what to do, what not to do, what to know. Sorted by what hurts most when it is missed.
import { msg, select } from '@lingui/core/macro';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { daysBetween, shortDate, span, wholeWeekday } from '#src/lib/format.ts';
import { DAY, MINUTE } from '#src/lib/time.ts';
import type { HelloFacts, HelloLine } from './facts.ts';
import { waysOf } from './ways.ts';
import { isOpen, listOf, openComplaint, type Wording } from './wording.ts';

const MOST = 4;
/** Waiting is worth a word from here on, and for so long after. */
const LONG_WAIT_MS = 10 * MINUTE;
const SORRY_FOR_MS = 14 * DAY;

export function linesOf(facts: HelloFacts, wording: Wording): readonly HelloLine[] {
  const missing = unknownLine(facts, wording);
  const all = [
    ...sorry(facts, wording),
    ...notTheWay(facts, wording),
    ...notExclusive(facts, wording),
    ...thanks(facts, wording),
    ...rights(facts, wording),
    ...knowsAlready(facts, wording),
    ...otherCase(facts, wording),
    ...toCollect(facts, wording),
    ...nothingOpen(facts, wording),
  ];
  return [...all.slice(0, MOST - missing.length), ...missing];
}

/** A long wait in this shop, lately. */
function sorry({ told, store, present, customer }: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const wait = told.findLast(
    ({ waitedMs = 0, place, at }) =>
      waitedMs >= LONG_WAIT_MS && place === store.name && present - at < SORRY_FOR_MS,
  );
  if (!wait) return [];
  const length = span(wait.waitedMs ?? 0, i18n.locale);
  const who = customer.pronoun;
  const day =
    daysBetween(wait.at, present) === 0 ? i18n._(msg`today`) : dayOnly(wait.at, present, i18n.locale);
  return [
    {
      kind: 'do',
      strong: i18n._(msg`Say sorry for ${day}.`),
      words: i18n._(
        msg`${select(who, { he: 'He waited', she: 'She waited', other: 'They waited' })} ${length} here.`,
      ),
    },
  ];
}

/** `Saturday` within the week, else the date. */
const dayOnly = (at: number, present: number, locale: string): string =>
  daysBetween(at, present) < 7 ? wholeWeekday(at, locale) : shortDate(at, locale, present);

/** Where the customer was refused or left alone in the open case. */
function notTheWay(facts: HelloFacts, wording: Wording): readonly HelloLine[] {
  const complaint = openComplaint(facts);
  if (!complaint) return [];
  const since = Date.parse(complaint.openedAt);
  const failed = facts.told
    .filter(({ kind, at }) => (kind === 'refused' || kind === 'unanswered') && at >= since)
    .map(({ channel }) => channel);
  if (failed.length === 0) return [];
  const ways = waysOf(failed, wording);
  const who = facts.customer.pronoun;
  return [
    {
      kind: 'dont',
      words: wording.i18n._(
        msg`${select(who, { he: 'Don’t send him elsewhere', she: 'Don’t send her elsewhere', other: 'Don’t send them elsewhere' })}: it has failed ${ways}.`,
      ),
    },
  ];
}

function notExclusive({ offers }: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const contradicted = offers.find(({ isExclusive, isOpenHere }) => isExclusive && isOpenHere === true);
  if (!contradicted) return [];
  const { title } = contradicted;
  return [
    {
      kind: 'dont',
      strong: i18n._(msg`Don’t call it exclusive.`),
      words: i18n._(msg`Everyone gets “${title}” here.`),
    },
  ];
}

/** An order that somebody of us took by hand. */
function thanks(facts: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const order = facts.ready.find(({ location, takenBy }) => location === facts.store.id && takenBy);
  if (order?.takenBy === undefined) return [];
  const who = facts.customer.pronoun;
  const { takenBy } = order;
  return [
    {
      kind: 'do',
      strong: i18n._(
        msg`${select(who, { he: 'Thank him for the order.', she: 'Thank her for the order.', other: 'Thank them for the order.' })}`,
      ),
      words:
        takenBy === facts.me.name
          ? i18n._(msg`You took it by hand.`)
          : i18n._(
              msg`${select(who, { he: 'He may ask', she: 'She may ask', other: 'They may ask' })} for ${takenBy}.`,
            ),
    },
  ];
}

/** What is theirs alone, and holds here. */
function rights({ offers }: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const own = offers.filter(
    ({ isExclusive, isValidHere, openToAll }) => isExclusive && isValidHere === true && !openToAll,
  );
  return own.slice(0, 1).map(({ title, terms }) => ({
    kind: 'do',
    words: i18n._(msg`Offer “${title}”. ${terms}`),
  }));
}

/** They wrote in the open case: nobody is to ask for it once more. */
function knowsAlready(facts: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const complaint = openComplaint(facts);
  if (!complaint) return [];
  const who = facts.customer.pronoun;
  return [
    {
      kind: 'do',
      words: i18n._(
        msg`${select(who, { he: 'Say that you know, and that he need not explain it again.', she: 'Say that you know, and that she need not explain it again.', other: 'Say that you know, and that they need not explain it again.' })}`,
      ),
    },
  ];
}

/** An open case that is no complaint: whose it is and what was promised. */
function otherCase(facts: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  const one = facts.cases.find((open) => isOpen(open) && !open.complaint);
  if (!one) return [];
  const { subject, owner } = one;
  const promise = one.promises
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))[0];
  const who = owner?.givenName ?? '';
  const about =
    owner === null
      ? i18n._(msg`“${subject}” is open, and nobody owns it.`)
      : i18n._(msg`“${subject}” is open; ${who} owns it.`);
  if (!promise) return [{ kind: 'know', words: about }];
  const by = dayAndClockInSentence(Date.parse(promise.dueAt), facts.present, i18n.locale);
  const { text } = promise;
  return [{ kind: 'know', words: `${about} ${i18n._(msg`Promised for ${by}: “${text}”.`)}` }];
}

/** In a complaint the sentences speak of that; what waits is said here. */
function toCollect(facts: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  if (!openComplaint(facts)) return [];
  const items = facts.ready
    .filter(({ location }) => location === facts.store.id)
    .flatMap((order) => order.items.map(({ name }) => name));
  if (items.length === 0) return [];
  const what = listOf(items, i18n.locale);
  return [{ kind: 'know', words: i18n._(msg`Here to collect: ${what}.`) }];
}

function nothingOpen({ cases }: HelloFacts, { i18n }: Wording): readonly HelloLine[] {
  return cases.some(isOpen) ? [] : [{ kind: 'know', words: i18n._(msg`No open problems.`) }];
}

/** Who has not told us anything, so that there may be more to know. */
function unknownLine(
  { missing, asking, isCutOff }: HelloFacts,
  { i18n, channelName }: Wording,
): readonly HelloLine[] {
  if (isCutOff)
    return [{ kind: 'know', words: i18n._(msg`There is no line: what happened since is not known.`) }];
  const names = (channels: readonly string[]) => listOf(channels.map(channelName), i18n.locale);
  const silent = names(missing);
  const slow = names(asking);
  const words = [
    silent === '' ? '' : i18n._(msg`Not answering: ${silent}. There may be more to know.`),
    slow === '' ? '' : i18n._(msg`Still asking: ${slow}.`),
  ].filter((said) => said !== '');
  return words.length === 0 ? [] : [{ kind: 'know', words: words.join(' ') }];
}
