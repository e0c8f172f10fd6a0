// What stands out in the figures, in both languages. It stands here because only the program knows its words.
import type { I18n } from '@lingui/core';
import { beforeAll, expect, test } from 'vitest';
import type { Moves } from '#src/desk/figures.ts';
import { findingWords } from '#src/supervision/figures/finding-words.ts';
import { Words } from '#src/ui/i18n.ts';

const i18n: Record<'en' | 'fr', I18n> = { en: new Words({}), fr: new Words({}) };
beforeAll(async () => {
  i18n.en.loadAndActivate({ locale: 'en', messages: {} });
  const { messages } = await import('./locales/fr.po');
  i18n.fr.loadAndActivate({ locale: 'fr', messages });
});

type Cell = Moves['cells'][number];
const way = (leaves: string, reaches: string, count: number, more: Partial<Cell> = {}): Cell => ({
  leaves,
  reaches,
  count,
  toldAgain: 0,
  sent: 0,
  unlogged: 0,
  medianSeconds: 3600,
  stores: [],
  ...more,
});
const store = (name: string, count: number) => ({ id: name.toLowerCase(), name, count });

const table: readonly (readonly [string, readonly Cell[], string, string])[] = [
  [
    'nobody moved',
    [],
    'Nobody changed channel inside a case in this period.',
    'Personne n’a changé de canal au sein d’un dossier pendant cette période.',
  ],
  [
    'stores that noted nothing, though more went another way',
    [
      way('website', 'chat', 1318, { toldAgain: 20 }),
      way('visits', 'phone', 412, {
        sent: 260,
        unlogged: 212,
        toldAgain: 90,
        stores: [
          store('Kingsgate', 84),
          store('Harbour Walk', 71),
          store('Northfield', 50),
          store('Mill Lane', 7),
        ],
      }),
    ],
    'Store to phone, 412. In 212 of them the customer says a store sent them, and the store logged no visit: Kingsgate 84, Harbour Walk 71, others 57.',
    'Magasin vers téléphone, 412. Dans 212 cas, le client dit qu’un magasin l’a envoyé, et le magasin n’a noté aucune visite : Kingsgate 84, Harbour Walk 71, autres 57.',
  ],
  [
    'one store alone',
    [way('visits', 'sms', 6, { sent: 6, unlogged: 6, stores: [store('Kingsgate', 6)] })],
    'Store to SMS, 6. In 6 of them the customer says a store sent them, and the store logged no visit: Kingsgate 6.',
    'Magasin vers SMS, 6. Dans 6 cas, le client dit qu’un magasin l’a envoyé, et le magasin n’a noté aucune visite : Kingsgate 6.',
  ],
  [
    'sent on by us',
    [way('chat', 'visits', 30, { sent: 18, toldAgain: 11 })],
    'Chat to store, 30. In 18 of them we had sent the customer on.',
    'Chat vers magasin, 30. Dans 18 cas, nous avions renvoyé le client.',
  ],
  [
    'told again',
    [way('email', 'phone', 20, { sent: 1, toldAgain: 9 })],
    'Email to phone, 20. In 9 of them the customer had to tell the story again.',
    'E-mail vers téléphone, 20. Dans 9 cas, le client a dû tout raconter de nouveau.',
  ],
  [
    'too few to stand out, or nothing wrong on the way',
    [way('chat', 'email', 38, { toldAgain: 10 }), way('visits', 'phone', 4, { unlogged: 4, sent: 4 })],
    'Nothing stands out. The most frequent way, Chat to email: 38 of 42.',
    'Rien ne ressort. Le passage le plus fréquent, Chat vers e-mail : 38 sur 42.',
  ],
];

test.each(table)('%s', (_what, cells, en, fr) => {
  const moves = { cells: [...cells], total: cells.reduce((sum, { count }) => sum + count, 0) };
  const said = (locale: 'en' | 'fr') => {
    const { lead, words } = findingWords(moves, i18n[locale]);
    return lead === undefined ? words : `${lead} ${words}`;
  };
  expect({ en: said('en'), fr: said('fr') }).toEqual({ en, fr });
});
