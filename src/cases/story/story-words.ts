// The story so far in words: what the band above the line draws, what is copied, and what goes along when a case is
// handed over. Pure: the same story, language and present give the same words.
import type { I18n } from '@lingui/core';
import { msg, plural } from '@lingui/core/macro';
import type { PromiseItem } from '#src/desk/case.ts';
import { clockTime, daysBetween, money, shortDate } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';
import { dayAndClock } from '../due/due-words.ts';
import { inSentence } from '../in-sentence.ts';
import type { Cited, Known, Statement, Story } from './story.ts';

/** A stretch of plain words, words that matter most on their line, or the word that cites the entry it stands on. */
export type Piece = string | { readonly strong: string } | { readonly word: string; readonly of: Cited };

/** contacts, days and missing make the paragraph; the others stand below it, each behind its label. */
export interface StoryLine {
  readonly part: 'contacts' | 'day' | 'missing' | 'promised' | 'open' | 'known';
  readonly label?: string;
  readonly pieces: readonly Piece[];
}

export interface Told {
  readonly story: Story;
  /** Promises still to be kept. */
  readonly promises: readonly PromiseItem[];
  /** Channels that are silent now, and from when on their entries are here. */
  readonly missing: readonly { readonly channel: string; readonly before?: Instant }[];
  /** Not all of it has been read yet. */
  readonly isComing?: boolean;
}

export interface Wording {
  readonly i18n: I18n;
  readonly present: Instant;
  readonly channelName: (channel: string) => string;
  /** Dates that are still true when somebody reads it tomorrow. */
  readonly lasting?: boolean;
}

/** The lines of a story, in the order they are read. */
export function storyLines(
  { story, promises, missing, isComing = false }: Told,
  wording: Wording,
): readonly StoryLine[] {
  const { i18n, channelName, present } = wording;
  const open = promises.filter(({ state }) => state === 'open');
  return [
    ...contactsLine(story, isComing || missing.length > 0, wording),
    ...story.days.map(({ at, statements }): StoryLine => {
      const day = dayWords(at, wording);
      const told = statements.flatMap((statement, index): readonly Piece[] => {
        const goesOn = statements[index - 1]?.entryKey === statement.entryKey;
        const joint = index === 0 ? [] : [goesOn ? ', ' : i18n._(msg`; `)];
        return [...joint, ...statementPieces(statement, goesOn, wording)];
      });
      return { part: 'day', pieces: [i18n._(msg`${day}:`), ' ', ...told, '.'] };
    }),
    ...missing.map(({ channel, before }): StoryLine => {
      const name = channelName(channel);
      const date = before === undefined ? '' : shortDate(before, i18n.locale, present);
      return {
        part: 'missing',
        pieces: [
          before === undefined
            ? i18n._(msg`Without ${name}, which is not answering.`)
            : i18n._(msg`Without ${name} older than ${date}.`),
        ],
      };
    }),
    ...open.map(({ text, dueAt }): StoryLine => ({
      part: 'promised',
      label: i18n._(msg`Promised`),
      pieces: [{ strong: text }, `, ${dueWords(Date.parse(dueAt), wording)}.`],
    })),
    ...story.open.map((statement): StoryLine => ({
      part: 'open',
      label: i18n._(msg`Open`),
      pieces: [{ word: quoted(statement.fact.words ?? channelName(statement.channel), 60), of: statement }],
    })),
    ...knownLine(story.known, wording),
  ];
}

/** The same as plain text, a line each, with dates that last. */
export function storyText(told: Told, wording: Omit<Wording, 'lasting'>): string {
  const lines = storyLines(told, { ...wording, lasting: true });
  return lines
    .map(({ label, pieces }) => {
      const words = plain(pieces);
      return label === undefined ? words : wording.i18n._(msg`${label}: ${words}`);
    })
    .join('\n');
}

export const plain = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.word))
    .join('');

function contactsLine({ contacts }: Story, isPartial: boolean, wording: Wording): readonly StoryLine[] {
  if (!contacts) return [];
  const { i18n, present } = wording;
  const { count, channels } = contacts;
  const since = shortDate(contacts.since, i18n.locale, present);
  const words = i18n._(
    msg`${plural(count, { one: '# contact', other: '# contacts' })} on ${plural(channels, { one: '# channel', other: '# channels' })} since ${since}.`,
  );
  return [{ part: 'contacts', pieces: [isPartial ? i18n._(msg`At least ${words}`) : words] }];
}

/** The newest orders and codes; older ones are found on the line. */
const NEWEST = 3;

function knownLine({ toldAgain, orders, codes }: Known, { i18n }: Wording): readonly StoryLine[] {
  const list = (of: readonly string[]) => of.slice(-NEWEST).map(bare).join(', ');
  const [orderList, codeList] = [list(orders), list(codes)];
  const things = [
    toldAgain === 0
      ? ''
      : i18n._(msg`what happened (told again ${plural(toldAgain, { one: 'once', other: '# times' })})`),
    orders.length === 0 ? '' : i18n._(msg`the order number (${orderList})`),
    codes.length === 0 ? '' : i18n._(msg`the code (${codeList})`),
  ].filter((thing) => thing !== '');
  if (toldAgain === 0 || things.length === 0) return [];
  return [
    { part: 'known', label: i18n._(msg`Do not ask again`), pieces: [`${things.join(i18n._(msg`; `))}.`] },
  ];
}

function dayWords(at: Instant, { i18n, present, lasting }: Wording): string {
  const isToday = lasting !== true && daysBetween(at, present) === 0;
  return isToday ? i18n._(msg`Today`) : shortDate(at, i18n.locale, present);
}

const dueWords = (at: Instant, { i18n, present, lasting }: Wording): string =>
  lasting === true
    ? `${shortDate(at, i18n.locale, present)} ${clockTime(at, i18n.locale)}`
    : dayAndClock(at, present, i18n.locale);

// Stand around the cited word while a sentence is put together; no text from outside keeps one.
const BEGIN = '\uFDD0';
const END = '\uFDD1';
const bare = (words: string): string => words.replaceAll(/[\uFDD0\uFDD1]/g, '');

/** One statement, its cited word apart. `goesOn`: the statement before it stands on the same entry. */
export function statementPieces(statement: Statement, goesOn: boolean, wording: Wording): readonly Piece[] {
  const sentence = sentenceOf(statement, goesOn, wording);
  const from = sentence.indexOf(BEGIN);
  const to = sentence.indexOf(END);
  if (from === -1 || to < from) return [sentence];
  const cited = { word: sentence.slice(from + 1, to), of: statement };
  return [sentence.slice(0, from), cited, sentence.slice(to + 1)].filter((piece) => piece !== '');
}

function sentenceOf(
  { kind, fact, channel: id, times }: Statement,
  goesOn: boolean,
  wording: Wording,
): string {
  const { i18n, channelName } = wording;
  const cite = (word: string) => `${BEGIN}${bare(word)}${END}`;
  const name = inSentence(channelName(id), i18n.locale);
  const words = fact.words === undefined ? undefined : bare(quoted(fact.words));
  const [item, place, who] = [fact.item, fact.place, fact.who].map((text) => text && bare(text));
  const sum = fact.amount && bare(money(fact.amount.minor, fact.amount.currency, i18n.locale));
  const where = cite(fact.place ?? name);
  const whither = place ?? (fact.sentTo && bare(inSentence(channelName(fact.sentTo), i18n.locale)));
  const channel = cite(name);
  const order = cite(fact.reference ?? name);
  const thing = (fact.reference && bare(fact.reference)) ?? item ?? words;
  const again = times > 1 ? i18n._(msg`, ${plural(times, { one: 'once', other: '# times' })}`) : '';
  const price = sum === undefined ? '' : `, ${sum}`;

  switch (kind) {
    case 'contact':
      return place === undefined
        ? i18n._(msg`in touch by ${channel}${again}`)
        : i18n._(msg`came to ${where}${again}`);
    case 'tried':
      return thing === undefined
        ? i18n._(msg`tried ${where}${again}`)
        : i18n._(msg`tried ${thing} (${where})${again}`);
    case 'refused':
      if (thing === undefined) return i18n._(msg`${where} refused it${again}`);
      return goesOn ? i18n._(msg`refused ${thing}${again}`) : i18n._(msg`${where} refused ${thing}${again}`);
    case 'refunded':
      if (sum === undefined) return i18n._(msg`${where} refunded it`);
      return goesOn ? i18n._(msg`refunded ${sum}`) : i18n._(msg`${where} refunded ${sum}`);
    case 'ordered':
      if (item === undefined)
        return who === undefined
          ? i18n._(msg`ordered ${order}`) + price
          : i18n._(msg`${who} ordered ${order}`) + price;
      return who === undefined
        ? i18n._(msg`ordered ${item} (${order})`) + price
        : i18n._(msg`${who} ordered ${item} (${order})`) + price;
    case 'order-stopped':
      return words === undefined
        ? i18n._(msg`order ${order} stopped`)
        : i18n._(msg`order ${order} stopped: ${words}`);
    case 'ready':
      return place === undefined
        ? i18n._(msg`order ${order} is ready`)
        : i18n._(msg`order ${order} is ready at ${place}`);
    case 'sent-elsewhere':
      if (words !== undefined) return goesOn ? i18n._(msg`“${words}”`) : i18n._(msg`${channel}: “${words}”`);
      return whither === undefined
        ? i18n._(msg`${channel} sent the customer elsewhere`)
        : i18n._(msg`${channel} sent the customer to ${whither}`);
    case 'unanswered':
      return i18n._(msg`${channel} was not answered${again}`);
    case 'discount':
      if (thing === undefined) return i18n._(msg`${where} gave a discount`);
      return goesOn ? i18n._(msg`gave ${thing}`) : i18n._(msg`${where} gave ${thing}`);
    case 'bought':
      return (
        (item === undefined ? i18n._(msg`bought at ${where}`) : i18n._(msg`bought ${item} at ${where}`)) +
        price
      );
  }
}

/** A quotation short enough to read in passing, cut between words. */
export function quoted(words: string, most = 80): string {
  const flat = words.replaceAll(/\s+/g, ' ').trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most / 2)).replace(/[,;:.]$/, '')}…`;
}
