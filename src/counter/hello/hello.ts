// Before you say hello: facts in, a banner, two sentences and at most four lines out. Pure: the same facts, language and
// present give the same words. Nothing is guessed; what is not known is not said, and what is missing is.
import type { I18n } from '@lingui/core';
import { msg, select } from '@lingui/core/macro';
import { dayAndClockInSentence } from '#src/cases/due/due-words.ts';
import { inSentence } from '#src/cases/in-sentence.ts';
import { sourceWords } from '#src/channels/orders/index.ts';
import type { Hello, HelloFacts } from './facts.ts';
import { linesOf } from './lines.ts';
import { wayOf, waysOf } from './ways.ts';
import { isOpen, openComplaint, type Wording } from './wording.ts';

export function helloOf(facts: HelloFacts, i18n: I18n, channelName: (channel: string) => string): Hello {
  const wording: Wording = { i18n, channelName };
  const banner = bannerOf(facts, wording);
  return {
    ...(banner && { banner }),
    sentences: sentencesOf(facts, wording).slice(0, 2),
    lines: linesOf(facts, wording),
  };
}

function bannerOf(facts: HelloFacts, { i18n }: Wording): Hello['banner'] {
  const complaint = openComplaint(facts);
  const { doNotSell } = facts.customer;
  if (!complaint)
    return doNotSell === undefined
      ? undefined
      : // Somebody's own words, in whatever language they wrote them.
        { title: i18n._(msg`Don’t sell now.`), words: i18n._(msg`“${doNotSell}”`) };
  return {
    title:
      doNotSell === undefined ? i18n._(msg`Open complaint.`) : i18n._(msg`Don’t sell now: open complaint.`),
    words: [ownerWords(complaint, facts, i18n), promiseWords(complaint, facts, i18n)]
      .filter((words) => words !== '')
      .join(' '),
  };
}

type OneCase = HelloFacts['cases'][number];

function ownerWords({ owner, replyDueAt }: OneCase, { present, me }: HelloFacts, i18n: I18n): string {
  const due = replyDueAt === null ? undefined : Date.parse(replyDueAt);
  const by = due === undefined || due < present ? '' : dayAndClockInSentence(due, present, i18n.locale);
  if (owner === null) return i18n._(msg`Nobody owns it yet. Pass it on if it comes up.`);
  if (owner.id === me.id) return i18n._(msg`You own it.`);
  const { name } = owner;
  return by === ''
    ? i18n._(msg`${name} owns it. You don’t have to solve it here.`)
    : i18n._(msg`${name} owns it and answers by ${by}. You don’t have to solve it here.`);
}

/** The promise that is due first. */
function promiseWords({ promises }: OneCase, { present }: HelloFacts, i18n: I18n): string {
  const [next] = promises
    .filter(({ state }) => state === 'open')
    .toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  if (!next) return '';
  const by = dayAndClockInSentence(Date.parse(next.dueAt), present, i18n.locale);
  const { text } = next;
  const who = next.owner.givenName;
  return i18n._(msg`${who} promised for ${by}: “${text}”.`);
}

function sentencesOf(facts: HelloFacts, wording: Wording): readonly string[] {
  return [
    ...toldAgain(facts, wording),
    ...notExclusive(facts, wording),
    ...readyHere(facts, wording),
    ...readyElsewhere(facts, wording),
    ...lastTime(facts, wording),
  ];
}

/** The story told again in an open case, and on which channels. */
function toldAgain(facts: HelloFacts, wording: Wording): readonly string[] {
  const complaint = openComplaint(facts);
  if (!complaint) return [];
  const since = Date.parse(complaint.openedAt);
  const again = [
    ...facts.told
      .filter(({ kind, at }) => kind === 'told-again' && at >= since)
      .map(({ channel }) => channel),
    ...complaint.remarks.flatMap(({ toldAgain: isAgain, channel }) => (isAgain === true ? channel : [])),
  ];
  if (again.length === 0) return [];
  const on = waysOf(again, wording);
  const who = facts.customer.pronoun;
  return [
    wording.i18n._(
      msg`${select(who, { he: 'He had to tell his story all over again', she: 'She had to tell her story all over again', other: 'They had to tell their story all over again' })} ${on}.`,
    ),
  ];
}

/** What was promised to some alone and everybody gets here. */
function notExclusive({ offers, customer }: HelloFacts, { i18n }: Wording): readonly string[] {
  const contradicted = offers.find(({ isExclusive, isOpenHere }) => isExclusive && isOpenHere === true);
  if (!contradicted) return [];
  const { title } = contradicted;
  const who = customer.pronoun;
  return [
    i18n._(
      msg`${select(who, { he: 'He was promised', she: 'She was promised', other: 'They were promised' })} “${title}” as a member. Today everyone in this store gets the same.`,
    ),
  ];
}

function readyHere(facts: HelloFacts, { i18n }: Wording): readonly string[] {
  const { store, present, me, customer } = facts;
  const [order] = facts.ready.filter(({ location }) => location === store.id);
  if (!order || openComplaint(facts)) return [];
  const who = customer.pronoun;
  const when = dayAndClockInSentence(order.orderedAt, present, i18n.locale);
  const { source = '', takenBy, shelf, number } = order;
  const how = source === '' ? '' : ` (${inSentence(sourceWords(source, i18n), i18n.locale)})`;
  const ordered =
    takenBy === undefined
      ? i18n._(
          msg`${select(who, { he: 'He ordered', she: 'She ordered', other: 'They ordered' })} ${when}${how}.`,
        )
      : takenBy === me.name
        ? i18n._(
            msg`${select(who, { he: 'He ordered', she: 'She ordered', other: 'They ordered' })} ${when}${how}, and you took the order.`,
          )
        : i18n._(
            msg`${select(who, { he: 'He ordered', she: 'She ordered', other: 'They ordered' })} ${when}${how}, and ${takenBy} took the order.`,
          );
  const packed =
    shelf === undefined ? i18n._(msg`${number} is packed.`) : i18n._(msg`It is packed, on shelf ${shelf}.`);
  return [ordered, packed];
}

function readyElsewhere(facts: HelloFacts, { i18n }: Wording): readonly string[] {
  const order = facts.ready.find(({ location }) => location !== facts.store.id);
  if (!order || openComplaint(facts)) return [];
  const { number, place = order.location } = order;
  return [i18n._(msg`${number} waits at ${place}, not here.`)];
}

/** Where nothing else is to be said: when they were last in touch. */
function lastTime(facts: HelloFacts, wording: Wording): readonly string[] {
  const { i18n } = wording;
  const last = facts.told.findLast(({ kind }) => kind === 'contact');
  const who = facts.customer.pronoun;
  const subject = openComplaint(facts)?.subject;
  if (subject !== undefined) return [i18n._(msg`It is about “${subject}”.`)];
  // Who has not answered may know of something.
  const isAllKnown = !facts.isCutOff && facts.missing.length + facts.asking.length === 0;
  const isNothing = isAllKnown && facts.ready.length === 0 && !facts.cases.some(isOpen);
  if (!last) return isNothing ? [i18n._(msg`Nothing is waiting, and nothing is open.`)] : [];
  const way = wayOf(last.channel, wording);
  const when = dayAndClockInSentence(last.at, facts.present, i18n.locale);
  return [
    last.place === undefined
      ? i18n._(
          msg`${select(who, { he: 'He was last in touch', she: 'She was last in touch', other: 'They were last in touch' })} ${when} ${way}.`,
        )
      : i18n._(
          msg`${select(who, { he: 'He was last in', she: 'She was last in', other: 'They were last in' })} ${last.place} ${when}.`,
        ),
  ];
}
