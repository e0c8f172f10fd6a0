// Oliver Brandt, case 20197: the internet fault that was declared mended before the evening came.
import { chapter } from '../person.ts';

const CASE = '20197';

export const oliver = chapter(
  2,
  {
    id: 'oliver-brandt',
    name: 'Oliver Brandt',
    brand: 'northline',
    since: '2023-06-01',
    pronoun: 'he',
    email: 'oliver.brandt@example.net',
    phone: '+447700900215',
    web: 'obrandt',
    more: {
      value: { minor: 98_400, currency: 'GBP', orders: 1 },
      cost: { minor: 6100 },
      doNotSell: 'Nothing is sold to Oliver while his line is faulty.',
    },
  },
  (t) => {
    t.order('2023-06-01 10:20', {
      number: 'NL-20883',
      items: [['Fibre 150, twelve months', 2900]],
      steps: [
        ['ordered', '2023-06-01 10:20'],
        ['delivered', '2023-06-09 14:00', 'Line switched on'],
      ],
    });
    t.mailOut(
      '2023-06-09 14:20',
      undefined,
      'Your line is on',
      'Your fibre line was switched on today at 14:00. Keep this mail: it names your router’s first password.',
    );
    t.touch('2025-06-02 09:00', 'email', 'Two years with us', 'opened');
    t.touch('2026-02-16 09:00', 'email', 'Faster for less', 'sent');
    t.web('2026-03-14 19:08', 'viewed', '/status', 'Looked at the fault map for his street');

    t.call('2026-03-16 18:12', {
      by: 'ravi',
      minutes: 9,
      note: '<p>Line drops every evening around 19:00. Remote reset, line clean after.</p>',
      outcome: 'Told him it is fixed. Closed as solved at 18:22.',
      line: 'Faults',
    });
    t.owns('2026-03-16 18:22', 'ravi', 'resolved', CASE, { why: 'Line clean after remote reset.' });
    t.touch('2026-03-16 18:40', 'email', 'How did we do?', 'opened', { survey: 'sent' });
    t.answers(
      '2026-03-16 19:55',
      'email',
      2,
      'It worked for one hour. It dropped again at 19:05, as I said it would.',
      CASE,
      {
        readAt: '2026-03-18 18:31',
      },
    );
    const visit = t.visit('2026-03-18 17:20', {
      store: 'harbour-walk',
      by: 'Jonas Brandl',
      reason: 'complaint',
      reasonText: 'Internet drops every evening',
      waited: 3,
      saysWaitedMin: 27,
      minutes: 6,
      identifiedBy: 'phone',
      summary: 'Internet drops every evening, he says since a week',
      outcome: { kind: 'sent-elsewhere', text: 'Told to ring the line. No case opened, nothing passed on.' },
      toldAgain: true,
    });
    const second = t.call('2026-03-18 18:29', {
      by: 'ravi',
      minutes: 14,
      note: '<p>Third contact for one fault. Drops at 19:05 sharp, every evening.</p>',
      outcome: 'Case reopened. Said sorry once, properly.',
      promise: { text: 'Engineer confirms a time', dueAt: Date.UTC(2026, 2, 19, 16, 0) },
      line: 'Faults',
    });
    t.owns('2026-03-18 18:44', 'ravi', 'reopened', CASE, { why: 'The fix did not hold.' });
    t.owns('2026-03-18 18:45', 'ravi', 'handed-over', CASE, {
      to: 'priya',
      why: 'Third contact for one fault.',
    });
    t.note(
      '2026-03-18 19:02',
      'priya',
      'Asked for an engineer between 18:30 and 19:30, so that he sees it drop.',
      CASE,
    );
    t.call('2026-03-19 14:34', {
      by: 'ravi',
      minutes: 2,
      note: '<p>Asked whether the engineer has a time yet. Told him: by 16:00, from Priya.</p>',
      outcome: 'Passed to Priya',
      line: 'Faults',
    });
    t.case({
      id: CASE,
      subject: 'Line drops every evening, fix did not hold',
      opened: '2026-03-16 18:12',
      owner: 'priya',
      since: '2026-03-18 18:45',
      ownedFrom: 'ravi',
      complaint: true,
      unread: 1,
      promised: [
        {
          id: 'pr-20197-1',
          text: 'Engineer to confirm a time',
          by: 'priya',
          due: '2026-03-19 16:00',
          channel: 'phone',
          made: '2026-03-18 18:40',
        },
      ],
      remarks: [
        { on: ['visit', visit], sentTo: 'phone', toldAgain: true },
        { on: ['call', second], toldAgain: true },
      ],
    });
  },
);
