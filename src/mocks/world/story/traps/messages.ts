// Short messages that try a program: one that cannot be read, shared numbers, ties in one second, too many chats.
import { chapter } from '../person.ts';

/** Hamid Rostami: one of his text messages is damaged on its way to us; others failed, wait, or come with pictures. */
export const hamid = chapter(
  24,
  {
    id: 'hamid-rostami',
    name: 'Hamid Rostami',
    brand: 'dunmore',
    since: '2025-11-01',
    pronoun: 'he',
    email: 'hamid.rostami@example.com',
    phone: '+447700900355',
    web: 'hamidr',
  },
  (t) => {
    t.smsIn('2026-02-02 09:00', 'Is the grey coat still in the Kingsgate window?');
    t.smsOut('2026-02-02 09:12', 'It is, Hamid. Shall we keep it until Saturday?');
    t.smsIn('2026-02-02 09:13', 'Please.', {
      wire: (id, at) => ({
        sid: id,
        account_sid: 'AC00000000000000000000000000000001',
        body: 4711,
        direction: 'sideways',
        from: '+447700900355',
        to: '+447700900902',
        status: ['received'],
        date_created: 'Mon, 31 Feb 2026 09:13:00 +0000',
        date_sent: new Date(at).toUTCString().replace('GMT', '+0000'),
        num_segments: 'one',
      }),
    });
    t.smsOut('2026-02-07 17:40', 'We keep it until we close today at 18:00.', {
      status: 'undelivered',
      errorCode: 30_003,
      errorMessage: 'Unreachable destination handset',
    });
    t.smsIn('2026-02-07 17:52', 'On my way. 🚲 دارم می‌آیم', { media: 1 });
    t.smsOut('2026-03-19 15:10', 'Hamid, your coat is mended and ready.', { status: 'queued', sentAt: null });
    t.case({
      id: '20301',
      subject: 'Coat kept until Saturday',
      opened: '2026-02-02 09:00',
      resolved: '2026-02-07 18:05',
      owner: 'leila',
      since: '2026-02-02 09:12',
    });
  },
);

const SHARED = '+447700900360';
export const dilys = chapter(
  25,
  {
    id: 'dilys-morgan',
    name: 'Dilys Morgan',
    brand: 'northline',
    since: '2017-05-19',
    pronoun: 'she',
    email: 'dilys.morgan@example.wales',
    phone: SHARED,
    web: 'dilysm',
  },
  (t) => {
    t.smsIn('2026-01-14 10:00', 'Please send the bill by post again. Dilys');
    t.smsOut('2026-01-14 10:30', 'From February, Mrs Morgan. Claire');
    t.call('2026-02-11 09:12', {
      by: 'claire',
      minutes: 7,
      note: '<p>Bill came by post, thanks us.</p>',
      outcome: 'Done',
      line: 'Contracts',
    });
    t.case({
      id: '20288',
      subject: 'Bill by post',
      opened: '2026-01-14 10:00',
      resolved: '2026-02-11 09:30',
      owner: 'claire',
      since: '2026-01-14 10:30',
    });
  },
);
/** Gwen Morgan gave her mother's number once: it brings entries that may not be hers. */
export const gwen = chapter(
  26,
  {
    id: 'gwen-morgan',
    name: 'Gwen Morgan',
    brand: 'northline',
    since: '2025-08-08',
    pronoun: 'she',
    email: 'gwen.morgan@example.wales',
    phone: SHARED,
    web: 'gwenm',
    unverified: { phone: 'said on the phone, also Dilys Morgan’s' },
  },
  (t) => {
    t.mailIn(
      '2026-02-20 19:00',
      'Contract for my first flat',
      'Hello, what is the cheapest line for one person? Gwen Morgan',
    );
    t.smsIn('2026-02-22 12:00', 'It is Gwen, on Mum’s phone. Fibre 80 please.');
    t.case({
      id: '20340',
      subject: 'First contract',
      opened: '2026-02-20 19:00',
      resolved: '2026-02-23 10:00',
      owner: 'owen',
      since: '2026-02-21 09:00',
    });
  },
);

/** Arjun Mehta: several chat messages in one second, whispers between colleagues, and a survey inside the chat. */
export const arjun = chapter(
  27,
  {
    id: 'arjun-mehta',
    name: 'Arjun Mehta',
    brand: 'dunmore',
    since: '2024-10-10',
    pronoun: 'he',
    email: 'arjun.mehta@example.in',
    phone: '+447700900363',
    web: 'arjunm',
  },
  (t) => {
    t.chat([
      ['2026-03-12 16:00:00', 'customer', 'Hello'],
      ['16:00:00', 'customer', 'I pressed send three times'],
      ['16:00:00', 'customer', 'and now you have all of them'],
      ['16:00:00', 'activity', 'Assigned to Leila Aziz by Automation'],
      ['16:01:12', 'Leila Aziz', 'Three is fine, Arjun. How can I help?'],
      ['16:01:12', 'Leila Aziz', 'He wrote on Monday as well, see the mail of 9 March.', { private: true }],
      ['16:02:40', 'customer', 'Gift card G-881 says it is empty.'],
      [
        '16:04:05',
        'Tom Keller',
        'Till at Northfield booked it twice, I have put it back.',
        { private: true },
      ],
      ['16:05:00', 'Leila Aziz', 'It was booked twice by mistake. The £25.00 are back on it.'],
      ['16:05:31', 'customer', ''],
      ['16:05:40', 'customer', 'Wonderful.'],
      ['16:06:00', 'activity', 'Conversation was marked resolved by Leila Aziz', { ended: 'resolved' }],
      ['16:06:02', 'bot', 'How was this chat?', { csat: { rating: 5, words: 'Fast and friendly' } }],
    ]);
    t.case({
      id: '20390',
      subject: 'Gift card empty',
      opened: '2026-03-12 16:00',
      resolved: '2026-03-12 16:06',
      owner: 'leila',
      since: '2026-03-12 16:01',
    });
  },
);

/** Tilda Frost: chats about everything. Her back end shows twenty conversations and hides the rest. */
export const tilda = chapter(
  28,
  {
    id: 'tilda-frost',
    name: 'Tilda Frost',
    brand: 'rye',
    since: '2024-01-08',
    pronoun: 'she',
    email: 'tilda.frost@example.com',
    phone: '+447700900367',
    web: 'tildaf',
  },
  (t) => {
    const wishes = [
      'nut bread',
      'a birthday cake',
      'gluten-free rolls',
      'the Sunday hours',
      'a lost umbrella',
      'the price of spelt',
    ];
    for (let n = 0; n < 26; n++) {
      const start = Date.UTC(2024, 0, 8, 10, 15) + n * 30 * 86_400_000;
      const wish = wishes[n % wishes.length] ?? '';
      t.chat([
        [start, 'customer', `Good morning, a question about ${wish}.`],
        [
          start + 60_000,
          'Claire Vasseur',
          `Good morning Tilda. Gladly, what would you like to know about ${wish}?`,
        ],
        [start + 150_000, 'customer', 'Only whether you have it today.'],
        [start + 200_000, 'Claire Vasseur', n % 2 === 0 ? 'We do.' : 'Not today, tomorrow from seven.'],
        [start + 260_000, 'customer', 'Thank you.'],
        [
          start + 300_000,
          'activity',
          'Conversation was marked resolved by Claire Vasseur',
          { ended: 'resolved' },
        ],
      ]);
    }
    t.case({
      id: '20310',
      subject: 'Question about a birthday cake',
      opened: '2026-01-26 10:00',
      resolved: '2026-01-27 18:00',
      owner: 'claire',
      since: '2026-01-26 10:16',
    });
  },
);
