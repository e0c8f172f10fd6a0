// The story so far in both languages: same facts, same words. It stands here because only the program knows its words.
import type { I18n } from '@lingui/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact, FactKind } from '#src/channels/channel.ts';
import { plain, statementPieces, storyLines, storyText, type Told } from '#src/cases/story/story-words.ts';
import { storySoFar, type Statement } from '#src/cases/story/story.ts';
import type { PromiseItem } from '#src/desk/case.ts';
import { Words } from '#src/ui/i18n.ts';

const i18n: Record<'en' | 'fr', I18n> = { en: new Words({}), fr: new Words({}) };
beforeAll(async () => {
  i18n.en.loadAndActivate({ locale: 'en', messages: {} });
  const { messages } = await import('./locales/fr.po');
  i18n.fr.loadAndActivate({ locale: 'fr', messages });
});

const present = Date.parse('2026-03-19T15:12:00Z');
const channelName = (channel: string): string =>
  ({ chat: 'Chat', visits: 'Store', sms: 'SMS', website: 'Website', orders: 'Order' })[channel] ?? channel;
const at = (text: string): number => Date.parse(`2026-${text}:00Z`);

const fact = (kind: FactKind, channel: string, when: string, over: Partial<Fact> = {}): Fact => ({
  kind,
  channel,
  at: at(when),
  entryKey: `${channel}/${when}`,
  ...over,
});
const gbp = (minor: number) => ({ amount: { minor, currency: 'GBP' } });

/** Every form a statement can take: the fact, whether it goes on on the entry before, and its words. */
const TABLE: readonly (readonly [string, Fact, { goesOn?: boolean; times?: number }, string, string])[] = [
  ['a contact', fact('contact', 'sms', '03-19T09:31'), {}, 'in touch by SMS', 'contact via SMS'],
  [
    'a contact twice',
    fact('contact', 'chat', '03-19T09:31'),
    { times: 2 },
    'in touch by chat, 2 times',
    'contact via chat, 2 fois',
  ],
  [
    'a visit',
    fact('contact', 'visits', '03-14T12:04', { place: 'Kingsgate' }),
    {},
    'came to Kingsgate',
    'visite à Kingsgate',
  ],
  [
    'bought',
    fact('bought', 'visits', '02-21T11:32', { place: 'Kingsgate', item: 'Slim chino', ...gbp(12_400) }),
    {},
    'bought Slim chino at Kingsgate, £124.00',
    'achat, Kingsgate : Slim chino, 124,00 £',
  ],
  [
    'bought, no item',
    fact('bought', 'visits', '02-21T11:32', { place: 'Kingsgate' }),
    {},
    'bought at Kingsgate',
    'achat, Kingsgate',
  ],
  [
    'refunded',
    fact('refunded', 'visits', '03-14T12:04', { place: 'Kingsgate', ...gbp(5900) }),
    {},
    'Kingsgate refunded £59.00',
    'Kingsgate, remboursement de 59,00 £',
  ],
  [
    'refunded, same entry',
    fact('refunded', 'visits', '03-14T12:04', { place: 'Kingsgate', ...gbp(5900) }),
    { goesOn: true },
    'refunded £59.00',
    'remboursement de 59,00 £',
  ],
  [
    'a code given',
    fact('discount', 'visits', '03-14T12:04', { place: 'Kingsgate', reference: 'KG40' }),
    { goesOn: true },
    'gave KG40',
    'geste commercial : KG40',
  ],
  [
    'a code refused twice',
    fact('refused', 'website', '03-14T19:22', { place: 'dunmore.example', reference: 'KG40' }),
    { times: 2 },
    'dunmore.example refused KG40, 2 times',
    'dunmore.example, refus : KG40, 2 fois',
  ],
  [
    'tried',
    fact('tried', 'website', '03-14T19:22', { words: 'Fault map' }),
    {},
    'tried Fault map (website)',
    'site web, tentative : Fault map',
  ],
  [
    'ordered by somebody',
    fact('ordered', 'orders', '03-16T09:14', {
      who: 'Tom',
      item: 'Slim chino',
      reference: 'DM-51902',
      ...gbp(3540),
    }),
    {},
    'Tom ordered Slim chino (DM-51902), £35.40',
    'commande DM-51902 par Tom : Slim chino, 35,40 £',
  ],
  [
    'ordered',
    fact('ordered', 'orders', '03-16T09:14', { reference: 'DM-51902' }),
    {},
    'ordered DM-51902',
    'commande DM-51902',
  ],
  [
    'stopped',
    fact('order-stopped', 'orders', '03-17T08:31', { reference: 'DM-51902', words: 'pair damaged' }),
    {},
    'order DM-51902 stopped: pair damaged',
    'commande DM-51902 arrêtée : pair damaged',
  ],
  [
    'ready',
    fact('ready', 'orders', '03-18T16:20', { reference: 'DM-51877', place: 'Kingsgate, C4' }),
    {},
    'order DM-51877 is ready at Kingsgate, C4',
    'commande DM-51877 prête à Kingsgate, C4',
  ],
  [
    'sent elsewhere',
    fact('sent-elsewhere', 'chat', '03-14T09:58', { place: 'store' }),
    {},
    'chat sent the customer to store',
    'chat, client envoyé vers store',
  ],
  [
    'sent to another channel',
    fact('sent-elsewhere', 'chat', '03-14T09:58', { sentTo: 'visits' }),
    {},
    'chat sent the customer to store',
    'chat, client envoyé vers magasin',
  ],
  [
    'sent elsewhere, in words',
    fact('sent-elsewhere', 'visits', '03-18T17:20', { words: 'Told to ring the line.' }),
    {},
    'store: “Told to ring the line.”',
    'magasin : « Told to ring the line. »',
  ],
  [
    'not answered',
    fact('unanswered', 'chat', '03-14T19:40'),
    {},
    'chat was not answered',
    'chat, sans réponse',
  ],
];

/** Spaces that do not break are spaces. */
const spaced = (words: string): string => words.replaceAll(/[\u00A0\u202F]/g, ' ');

const statementOf = (one: Fact, times = 1): Statement => {
  const { kind, entryKey, channel } = one;
  if (kind === 'asked' || kind === 'promised' || kind === 'told-again')
    throw new Error('never told in a day');
  return { kind, entryKey, at: one.at, channel, times, fact: one };
};

describe.each(TABLE)('%s', (_, one, { goesOn = false, times = 1 }, en, fr) => {
  test.each([
    ['en', en],
    ['fr', fr],
  ] as const)('%s', (locale, words) => {
    const nameOf =
      locale === 'en'
        ? channelName
        : (id: string) => ({ visits: 'Magasin', website: 'Site web' })[id] ?? channelName(id);
    const pieces = statementPieces(statementOf(one, times), goesOn, {
      i18n: i18n[locale],
      present,
      channelName: nameOf,
    });
    expect(spaced(plain(pieces))).toBe(words);
    const cited = pieces.filter((piece) => typeof piece !== 'string');
    expect(cited.length).toBe(goesOn ? 0 : 1);
  });
});

const facts: readonly Fact[] = [
  fact('bought', 'visits', '02-21T11:32', { place: 'Kingsgate', item: 'Slim chino', ...gbp(12_400) }),
  fact('contact', 'chat', '03-14T09:41'),
  fact('refunded', 'visits', '03-14T12:04', { place: 'Kingsgate', ...gbp(5900) }),
  fact('discount', 'visits', '03-14T12:04', { place: 'Kingsgate', reference: 'KG40' }),
  fact('told-again', 'visits', '03-14T12:04'),
  fact('contact', 'sms', '03-19T09:31'),
  fact('ordered', 'orders', '03-19T14:34', { who: 'Priya', item: 'Slim chino', reference: 'DM-52010' }),
  fact('asked', 'chat', '03-19T15:08', { words: 'Longer leg?' }),
];
const promise: PromiseItem = {
  id: 'p1',
  text: 'Ring to confirm dispatch',
  owner: { id: 'tom', name: 'Tom Keller', givenName: 'Tom', initials: 'TK' },
  dueAt: '2026-03-19T17:00:00Z',
  channel: 'phone',
  madeAt: '2026-03-16T09:16:00Z',
  state: 'open',
};
const told: Told = {
  story: storySoFar(facts, { zone: 'UTC' }),
  promises: [promise, { ...promise, id: 'p2', state: 'kept' }],
  missing: [{ channel: 'email', before: at('03-12T08:00') }, { channel: 'social' }],
};

test('the whole story as plain text, with dates that last', () => {
  expect(storyText(told, { i18n: i18n.en, present, channelName }).split('\n')).toEqual([
    'At least 2 contacts on 2 channels since 14 March.',
    '21 February: bought Slim chino at Kingsgate, £124.00.',
    '14 March: in touch by chat; Kingsgate refunded £59.00, gave KG40.',
    '19 March: in touch by SMS; Priya ordered Slim chino (DM-52010).',
    'Without email older than 12 March.',
    'Without social, which is not answering.',
    expect.stringMatching(/^Promised: Ring to confirm dispatch, 19 March \d\d:00\.$/),
    'Open: Longer leg?',
    'Do not ask again: what happened (told again once); the order number (DM-52010); the code (KG40).',
  ]);
});

test('et en français', () => {
  const lines = storyText(told, { i18n: i18n.fr, present, channelName }).split('\n').map(spaced);
  expect(lines[0]).toBe('Au moins 2 contacts sur 2 canaux depuis le 14 mars.');
  expect(lines.at(-1)).toBe(
    'À ne pas redemander : ce qui s’est passé (déjà répété une fois) ; le numéro de commande (DM-52010) ; le code (KG40).',
  );
});

test('on screen today is called today, and every cited word leads to its own entry', () => {
  const lines = storyLines(told, { i18n: i18n.en, present, channelName });
  const days = lines.filter(({ part }) => part === 'day');
  expect(plain(days.at(-1)?.pieces ?? [])).toMatch(/^Today: /);
  const cited = lines.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === 'string' || 'strong' in piece ? [] : piece)),
  );
  expect(cited.map(({ word, of }) => [word, of.entryKey])).toEqual([
    ['Kingsgate', 'visits/02-21T11:32'],
    ['chat', 'chat/03-14T09:41'],
    ['Kingsgate', 'visits/03-14T12:04'],
    ['SMS', 'sms/03-19T09:31'],
    ['DM-52010', 'orders/03-19T14:34'],
    ['Longer leg?', 'chat/03-19T15:08'],
  ]);
});

test('words of strangers cannot cite anything, nor put marks of ours into a sentence', () => {
  const hostile = fact('refused', 'website', '03-14T19:22', {
    place: '\uFDD0evil\uFDD1',
    reference: '\uFDD1<0>{where}\uFDD0',
  });
  const pieces = statementPieces(statementOf(hostile), false, { i18n: i18n.en, present, channelName });
  expect(pieces).toEqual([{ word: 'evil', of: statementOf(hostile) }, ' refused <0>{where}']);
});
