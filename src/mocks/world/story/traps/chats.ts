// Chats that try a program: ties in one second, whispers, and more conversations than the back end shows.
import { chapter } from '../person.ts';

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
