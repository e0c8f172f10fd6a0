// What the counter says before hello, in both languages: same facts, same words. It stands here because only the program
// knows its words.
import type { I18n } from '@lingui/core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact, FactKind } from '#src/channels/channel.ts';
import type { ReadyOrder } from '#src/orders/ready-orders.ts';
import type { HelloFacts } from '#src/counter/hello/facts.ts';
import { helloOf } from '#src/counter/hello/hello.ts';
import type { Offer } from '#src/desk/offers.ts';
import type { PromiseItem } from '#src/desk/case.ts';
import { Words } from '#src/ui/i18n.ts';

const i18n: Record<'en' | 'fr', I18n> = { en: new Words({}), fr: new Words({}) };
beforeAll(async () => {
  i18n.en.loadAndActivate({ locale: 'en', messages: {} });
  const { messages } = await import('./locales/fr.po');
  i18n.fr.loadAndActivate({ locale: 'fr', messages });
});

const at = (text: string): number => Date.parse(`2026-03-${text}:00Z`);
const iso = (text: string): string => new Date(at(text)).toISOString();
const channelName = (channel: string): string =>
  ({ chat: 'Chat', visits: 'Store', phone: 'Phone', website: 'Website', email: 'Email' })[channel] ?? channel;

const fact = (kind: FactKind, channel: string, when: string, more: Partial<Fact> = {}): Fact => ({
  kind,
  channel,
  at: at(when),
  entryKey: `${channel}/${when}`,
  ...more,
});
const priya = { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' };
const promise: PromiseItem = {
  id: 'p1',
  text: 'Ring to confirm dispatch',
  owner: priya,
  dueAt: iso('19T17:00'),
  channel: 'phone',
  madeAt: iso('16T09:16'),
  state: 'open',
};
const aCase = (more: Partial<HelloFacts['cases'][number]> = {}): HelloFacts['cases'][number] => ({
  id: '20418',
  subject: 'Chinos split',
  state: 'open',
  complaint: true,
  owner: priya,
  replyDueAt: null,
  promises: [],
  openedAt: iso('14T09:41'),
  remarks: [],
  ...more,
});
const bread: ReadyOrder = {
  number: 'R-2231',
  items: [{ name: 'Brioche', quantity: '1' }],
  location: 'mill-lane',
  place: 'Mill Lane',
  shelf: 'B, blue bag',
  readyAt: at('19T07:30'),
  orderedAt: at('18T22:12'),
  source: 'sms',
  takenBy: 'Eva Jansen',
  isPaid: false,
};
const offer = (more: Partial<Offer> = {}): Offer => ({
  id: 'o',
  title: 'Free alteration',
  terms: 'Gold members only.',
  isExclusive: true,
  stores: ['Mill Lane'],
  isValidHere: true,
  ...more,
});
const facts = (more: Partial<HelloFacts> = {}): HelloFacts => ({
  customer: { givenName: 'Caroline', pronoun: 'she' },
  me: { id: 'eva', name: 'Eva Jansen' },
  store: { id: 'mill-lane', name: 'Mill Lane', brand: 'Rye & Daughters' },
  present: at('19T15:12'),
  cases: [],
  told: [],
  ready: [],
  offers: [],
  missing: [],
  isCutOff: false,
  asking: [],
  ...more,
});

/** The whole card as one reads it: `!` banner, `+` do, `-` don’t, `i` know. */
function read(of: HelloFacts, locale: 'en' | 'fr'): readonly string[] {
  const { banner, sentences, lines } = helloOf(of, i18n[locale], channelName);
  const mark = { do: '+', dont: '-', know: 'i' } as const;
  return [
    ...(banner ? [`! ${banner.title} ${banner.words}`] : []),
    ...sentences,
    ...lines.map(({ kind, strong, words }) => [mark[kind], strong, words].filter(Boolean).join(' ')),
  ].map((words) => words.replaceAll(/[\u00A0\u202F]/g, ' '));
}

const TABLE: readonly (readonly [string, HelloFacts, readonly string[], readonly string[]])[] = [
  [
    'nothing at all',
    facts(),
    ['Nothing is waiting, and nothing is open.', 'i No open problems.'],
    ['Rien n’attend et rien n’est en cours.', 'i Aucun problème en cours.'],
  ],
  [
    'bread taken by whoever serves, and a right of hers',
    facts({ ready: [bread], offers: [offer()] }),
    [
      'She ordered yesterday 22:12 (SMS), and you took the order.',
      'It is packed, on shelf B, blue bag.',
      '+ Thank her for the order. You took it by hand.',
      '+ Offer “Free alteration”. Gold members only.',
      'i No open problems.',
    ],
    [
      'Elle a commandé hier 22:12 (SMS) ; vous avez pris la commande.',
      'Elle est prête, étagère B, blue bag.',
      '+ Remerciez-la de sa commande. Vous l’avez prise à la main.',
      '+ Proposez « Free alteration ». Gold members only.',
      'i Aucun problème en cours.',
    ],
  ],
  [
    'the same for somebody else who serves',
    facts({ ready: [bread], me: { id: 'x', name: 'X' }, customer: { givenName: 'A', pronoun: 'they' } }),
    [
      'They ordered yesterday 22:12 (SMS), and Eva Jansen took the order.',
      'It is packed, on shelf B, blue bag.',
      '+ Thank them for the order. They may ask for Eva Jansen.',
      'i No open problems.',
    ],
    [
      'Commande passée hier 22:12 (SMS) ; Eva Jansen a pris la commande.',
      'Elle est prête, étagère B, blue bag.',
      '+ Remerciez de la commande. On demandera peut-être Eva Jansen.',
      'i Aucun problème en cours.',
    ],
  ],
  [
    'an order that waits elsewhere',
    facts({ ready: [{ ...bread, location: 'abbey-green', place: 'Abbey Green' }] }),
    ['R-2231 waits at Abbey Green, not here.', 'i No open problems.'],
    ['R-2231 attend à Abbey Green, pas ici.', 'i Aucun problème en cours.'],
  ],
  [
    'an open complaint: owner and promise first, then what to do and what not',
    facts({
      customer: { givenName: 'James', pronoun: 'he', doNotSell: 'Held.' },
      cases: [aCase({ promises: [promise], replyDueAt: iso('19T15:18') })],
      told: [
        fact('contact', 'visits', '14T12:04', { place: 'Mill Lane', waitedMs: 25 * 60_000 }),
        fact('told-again', 'visits', '14T12:04'),
        fact('refused', 'website', '14T19:22'),
        fact('told-again', 'phone', '16T09:05'),
      ],
      ready: [bread],
    }),
    [
      '! Don’t sell now: open complaint. Priya Nair owns it and answers by today 15:18. You don’t have to solve it here. Priya promised for today 17:00: “Ring to confirm dispatch”.',
      'He had to tell his story all over again in the shop and on the phone.',
      'It is about “Chinos split”.',
      '+ Say sorry for Saturday. He waited 25 min here.',
      '- Don’t send him elsewhere: it has failed on the website.',
      '+ Thank him for the order. You took it by hand.',
      '+ Say that you know, and that he need not explain it again.',
    ],
    [
      '! Ne rien vendre maintenant : réclamation ouverte. Priya Nair s’en occupe ; réponse prévue : aujourd’hui 15:18. Vous n’avez pas à le résoudre ici. Priya a promis pour aujourd’hui 17:00 : « Ring to confirm dispatch ».',
      'Il a dû raconter de nouveau toute son histoire en magasin et au téléphone.',
      'Il s’agit de « Chinos split ».',
      '+ Excusez-vous pour samedi. Il a attendu 25 min ici.',
      '- Ne l’envoyez pas ailleurs : cela a échoué sur le site web.',
      '+ Remerciez-le de sa commande. Vous l’avez prise à la main.',
      '+ Dites que vous êtes au courant et qu’il n’a pas à le réexpliquer.',
    ],
  ],
  [
    'a complaint nobody owns, and an offer that was not what it was called',
    facts({
      cases: [aCase({ owner: null })],
      offers: [
        offer({
          title: 'VIP25',
          openToAll: { stores: ['Mill Lane'], since: iso('14T09:00') },
          isOpenHere: true,
        }),
      ],
    }),
    [
      '! Open complaint. Nobody owns it yet. Pass it on if it comes up.',
      'She was promised “VIP25” as a member. Today everyone in this store gets the same.',
      'It is about “Chinos split”.',
      '- Don’t call it exclusive. Everyone gets “VIP25” here.',
      '+ Say that you know, and that she need not explain it again.',
    ],
    [
      '! Réclamation en cours. Personne ne s’en occupe encore. Transmettez si le sujet vient.',
      'On lui a promis « VIP25 » comme membre. Aujourd’hui, tout le monde l’obtient dans ce magasin.',
      'Il s’agit de « Chinos split ».',
      '- Ne dites pas « exclusif ». Tout le monde obtient « VIP25 » ici.',
      '+ Dites que vous êtes au courant et qu’elle n’a pas à le réexpliquer.',
    ],
  ],
  [
    'a case that is no complaint, and a source that is silent: that is always said',
    facts({
      cases: [aCase({ complaint: false, promises: [promise] })],
      told: [fact('contact', 'email', '18T10:00')],
      missing: ['phone', 'chat'],
    }),
    [
      'She was last in touch yesterday 10:00 by email.',
      'i “Chinos split” is open; Priya owns it. Promised for today 17:00: “Ring to confirm dispatch”.',
      'i Not answering: Phone and Chat. There may be more to know.',
    ],
    [
      'Son dernier contact : hier 10:00 par e-mail.',
      'i « Chinos split » est en cours ; Priya s’en occupe. Promis pour aujourd’hui 17:00 : « Ring to confirm dispatch ».',
      'i Ne répond pas : Phone et Chat. Il y a peut-être plus à savoir.',
    ],
  ],
  [
    'what is not to be sold, in the words of whoever said so; a person of whom the data does not say he or she',
    facts({
      customer: {
        givenName: 'Alex',
        pronoun: 'they',
        doNotSell: 'Nothing is sold while the line is faulty.',
      },
      told: [
        fact('contact', 'visits', '14T12:04', { place: 'Mill Lane', waitedMs: 25 * 60_000 }),
        fact('contact', 'chat', '18T10:00'),
      ],
      asking: ['sms'],
    }),
    [
      '! Don’t sell now. “Nothing is sold while the line is faulty.”',
      'They were last in touch yesterday 10:00 in chat.',
      '+ Say sorry for Saturday. They waited 25 min here.',
      'i No open problems.',
      'i Still asking: sms.',
    ],
    [
      '! Ne rien vendre maintenant. « Nothing is sold while the line is faulty. »',
      'Dernier contact : hier 10:00 par chat.',
      '+ Excusez-vous pour samedi. 25 min d’attente ici.',
      'i Aucun problème en cours.',
      'i Encore interrogé : sms.',
    ],
  ],
  [
    'without a line one sentence says so for all who are silent, and nobody says that nothing waits',
    facts({ missing: ['orders', 'chat'], asking: ['phone'], isCutOff: true }),
    ['i No open problems.', 'i There is no line: what happened since is not known.'],
    ['i Aucun problème en cours.', 'i Hors ligne : on ne sait pas ce qui s’est passé depuis.'],
  ],
  [
    'without a line, all heard before it dropped',
    facts({ isCutOff: true }),
    ['i No open problems.', 'i There is no line: what happened since is not known.'],
    ['i Aucun problème en cours.', 'i Hors ligne : on ne sait pas ce qui s’est passé depuis.'],
  ],
  [
    'while a source is silent nobody says that nothing waits',
    facts({ missing: ['orders'], asking: ['phone'] }),
    ['i No open problems.', 'i Not answering: orders. There may be more to know. Still asking: Phone.'],
    [
      'i Aucun problème en cours.',
      'i Ne répond pas : orders. Il y a peut-être plus à savoir. Encore interrogé : Phone.',
    ],
  ],
];

describe('before one says hello', () => {
  test.each(TABLE)('%s', (_, of, english, french) => {
    expect(read(of, 'en')).toEqual(english);
    expect(read(of, 'fr')).toEqual(french);
  });

  test.each(TABLE)('%s: two sentences and four lines at most', (_, of) => {
    const { sentences, lines } = helloOf(of, i18n.en, channelName);
    expect([sentences.length <= 2, lines.length <= 4]).toEqual([true, true]);
  });

  const linesOf = (of: HelloFacts) =>
    helloOf(of, i18n.en, channelName).lines.map(({ strong = '', words }) => `${strong} ${words}`.trim());

  test('a long wait in another shop, or long ago, is not to be sorry for here', () => {
    const waited = (place: string, when: string) =>
      facts({ told: [fact('contact', 'visits', when, { place, waitedMs: 25 * 60_000 })] });
    expect(linesOf(waited('Mill Lane', '14T12:04'))).toContain(
      'Say sorry for Saturday. She waited 25 min here.',
    );
    expect(linesOf(waited('Abbey Green', '14T12:04')).join()).not.toContain('sorry');
    expect(linesOf(waited('Mill Lane', '05T12:04')).join()).not.toContain('sorry');
  });

  test('of several promises of a case the one that is due first is said', () => {
    const later = { ...promise, id: 'p2', text: 'Send the parcel', dueAt: iso('20T12:00') };
    const kept = { ...promise, id: 'p3', text: 'Look it up', dueAt: iso('19T09:00'), state: 'kept' as const };
    const of = facts({ cases: [aCase({ complaint: false, promises: [later, kept, promise] })] });
    expect(linesOf(of)[0]).toMatch(/Promised for today 17:00: “Ring to confirm dispatch”\.$/);
  });

  test('however much there is to say, that a source is silent stays', () => {
    const [, crowded] = TABLE[4] ?? [];
    const { lines } = helloOf({ ...facts(), ...crowded, missing: ['email'] }, i18n.en, channelName);
    expect([lines.length, lines.at(-1)?.words]).toEqual([
      4,
      'Not answering: Email. There may be more to know.',
    ]);
  });
});
