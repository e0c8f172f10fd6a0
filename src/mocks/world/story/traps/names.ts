// Names and words that try a program: stacked marks, text that runs backwards, and names without an end.
import { chapter } from '../person.ts';

const stacked = (text: string): string =>
  Array.from(text)
    .map((letter, i) => letter + '\u0336\u0321\u0357\u0489\u0344'.slice(0, 2 + (i % 4)))
    .join('');

export const zoe = chapter(
  31,
  {
    id: 'zoe-kalgren',
    name: `${stacked('Zoë')} Kalgren`,
    givenName: stacked('Zoë'),
    brand: 'dunmore',
    since: '2025-05-05',
    pronoun: 'she',
    email: 'zoe.kalgren@example.com',
    phone: '+447700900380',
    acct: 'zoe@kalgren.example',
    web: 'zkalgren',
  },
  (t) => {
    t.postIn('2026-02-14 09:00', `<p>${t.mention()} ${stacked('my jacket arrived without sleeves')}</p>`, {
      displayName: `${stacked('ZOË')} 🧥🧥🧥`,
    });
    t.postOut(
      '2026-02-14 10:00',
      'leila',
      '<p>That should not happen, Zoë. Sleeves are on their way. Leila</p>',
    );
    t.chat(
      [
        ['2026-02-14 11:00', 'customer', `${stacked('Thank you')} ${'very '.repeat(300)}much`],
        ['11:02', 'Leila Aziz', 'With pleasure. 👩‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 é é'],
        ['11:03', 'customer', 'a'.repeat(2000)],
      ],
      { status: 'resolved' },
    );
    t.case({
      id: '20330',
      subject: `${stacked('Jacket')} without sleeves`,
      opened: '2026-02-14 09:00',
      resolved: '2026-02-14 12:00',
      owner: 'leila',
      since: '2026-02-14 09:30',
    });
  },
);

export const omar = chapter(
  32,
  {
    id: 'omar-haddad',
    name: '\u202Eعمر\u202C Haddad',
    givenName: 'عمر',
    brand: 'rye',
    since: '2025-07-07',
    pronoun: 'he',
    email: 'omar.haddad@example.org',
    phone: '+447700900384',
    web: 'omarh',
  },
  (t) => {
    t.smsIn('2026-02-18 08:00', 'صباح الخير، هل لديكم خبز اليوم؟ (3 loaves) \u202Eevil');
    t.smsOut('2026-02-18 08:20', 'صباح النور، نعم. Until 14:00. Eva');
    t.mailIn(
      '2026-02-19 08:30',
      '\u202Egnp.exe \u2066شكرا',
      'شكرا جزيلا \u2067<- this arrow points right -> \u2069 and \u202Ethis runs backwards.',
    );
    t.case({
      id: '20333',
      subject: 'خبز اليوم, 3 loaves',
      opened: '2026-02-18 08:00',
      resolved: '2026-02-19 12:00',
      owner: 'claire',
      since: '2026-02-18 08:20',
    });
  },
);

export const maximiliane = chapter(
  33,
  {
    id: 'maximiliane-von-und-zu',
    name: 'Maximiliane-Friederike Donaudampfschifffahrtsgesellschaftskapitänsanwärterin von und zu Oberammergau-Niederbayern',
    brand: 'northline',
    since: '2016-03-21',
    pronoun: 'they',
    email:
      'maximiliane-friederike.donaudampfschifffahrtsgesellschaft.abteilung-fuer-sehr-lange-adressen@subdomain.of.another.subdomain.example.com',
    phone: '+447700900388',
    acct: 'averyveryverylonghandlethatgoesonandonandon@server.with.a.long.name.example',
    web: 'mfdonau',
    more: { tier: 'Platinum, founding member since the very first day' },
  },
  (t) => {
    t.mailIn(
      '2026-01-30 12:00',
      `Re: ${'Re: AW: '.repeat(30)}Rechnung`,
      'https://northline.example/account/bills/2026-01?ref=' + 'x'.repeat(600),
    );
    t.case({
      id: '20295',
      subject: `Bill of January, ${'and another word '.repeat(12)}about it`,
      opened: '2026-01-30 12:00',
      resolved: '2026-02-02 12:00',
      owner: 'owen',
      since: '2026-01-30 13:00',
    });
  },
);
