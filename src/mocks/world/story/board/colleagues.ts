// Two cases of colleagues that stand on the board: a call due within the hour, and a promise broken at noon.
import { chapter } from '../person.ts';

const SWAP = {
  id: 'pr-20415-1',
  text: 'Call back about the swap',
  by: 'leila',
  due: '2026-03-19 16:07',
  channel: 'phone',
  made: '2026-03-19 11:12',
};

export const rosa = chapter(
  14,
  {
    id: 'rosa-klein',
    name: 'Rosa Klein',
    brand: 'northline',
    since: '2020-06-30',
    pronoun: 'she',
    email: 'rosa.klein@example.de',
    phone: '+447700900304',
    web: 'rosak',
  },
  (t) => {
    t.order('2026-03-10 17:20', {
      number: 'NL-30119',
      items: [['Router swap', 0]],
      steps: [['ordered', '2026-03-10 17:20']],
      fulfillment: { type: 'DELIVERY', state: 'PROPOSED' },
    });
    const chat = t.chat([
      [
        '2026-03-18 10:02:00',
        'customer',
        'Your technician was to swap my router yesterday between 8 and 12. Nobody came.',
      ],
      ['10:04:20', 'Leila Aziz', 'I am sorry, Rosa. I see the order but no visit was booked for it.'],
      ['10:05:00', 'customer', 'So I took a morning off for nothing.'],
      ['10:07:40', 'Leila Aziz', 'Yes, and that is our fault. I book it now and ring you with the time.'],
      ['10:08:15', 'activity', 'Conversation was marked resolved by Leila Aziz', { ended: 'resolved' }],
      [
        '10:08:20',
        'bot',
        'How was this chat?',
        { csat: { rating: 1, words: 'Kind, but I am where I was.' } },
      ],
    ]);
    t.owns('2026-03-18 10:09', 'leila', 'claimed', '20415');
    const call = t.call('2026-03-19 11:05', {
      by: 'leila',
      minutes: 6,
      note: '<p>Asks when the swap is. Technicians answer this afternoon.</p>',
      outcome: 'Leila rings back today',
      promise: { text: SWAP.text, dueAt: Date.UTC(2026, 2, 19, 16, 7) },
    });
    t.promiseEntry('2026-03-19 11:12', 'leila', SWAP, 'made', '20415');
    const last = chat.at(-2);
    t.case({
      id: '20415',
      subject: 'Swap not booked, call back about it',
      opened: '2026-03-18 10:02',
      owner: 'leila',
      since: '2026-03-18 10:09',
      promised: [SWAP],
      remarks: [
        ...(last ? [{ on: ['chat-message', last] as const, sentTo: 'phone' }] : []),
        { on: ['call', call], toldAgain: true },
      ],
    });
  },
);

const REFUND = {
  id: 'pr-20408-1',
  text: 'Refund seen by noon',
  by: 'tom',
  due: '2026-03-19 12:00',
  channel: 'email',
  made: '2026-03-18 12:15',
};

export const ines = chapter(
  15,
  {
    id: 'ines-duarte',
    name: 'Ines Duarte',
    brand: 'dunmore',
    since: '2023-02-25',
    pronoun: 'she',
    email: 'ines.duarte@example.pt',
    phone: '+447700900318',
    web: 'inesd',
  },
  (t) => {
    t.order('2026-02-20 19:00', {
      number: 'DM-50602',
      items: [['Linen dress, green, 40', 8900]],
      steps: [
        ['ordered', '2026-02-20 19:00'],
        ['delivered', '2026-02-24 12:00'],
        ['returned', '2026-03-04 10:30', 'colour differs from the picture'],
      ],
      returns: [{ at: Date.UTC(2026, 2, 4, 10, 30), item: 'Linen dress, green, 40', minor: 8900 }],
    });
    const mail = t.mailIn(
      '2026-03-13 09:12',
      'Refund of DM-50602',
      'I sent the dress back on 2 March. Where is my refund of £89.00?',
    );
    t.mailOut(
      '2026-03-13 15:40',
      'tom',
      'Re: Refund of DM-50602',
      'Ines, it left us on 5 March. Banks take up to five days. You can follow it in your account. Tom',
      { re: mail },
    );
    t.owns('2026-03-13 15:41', 'tom', 'claimed', '20408');
    t.web(
      '2026-03-16 20:30',
      'self-service-failed',
      '/account/refunds',
      'Followed the refund: “no refund found”',
    );
    const again = t.mailIn(
      '2026-03-18 08:02',
      'Re: Refund of DM-50602',
      'Your page finds no refund at all. Please look yourself.',
      { re: mail },
    );
    t.mailOut(
      '2026-03-18 12:15',
      'tom',
      'Re: Refund of DM-50602',
      'You are right, it was never started. I have started it now, you will see it by noon tomorrow. Tom',
      { re: again },
    );
    t.promiseEntry('2026-03-18 12:15', 'tom', REFUND, 'made', '20408');
    t.promiseEntry('2026-03-19 12:00', 'tom', REFUND, 'broken', '20408');
    t.case({
      id: '20408',
      subject: 'Refund of DM-50602 not seen',
      opened: '2026-03-13 09:12',
      owner: 'tom',
      since: '2026-03-13 15:41',
      complaint: true,
      promised: [REFUND],
    });
  },
);
