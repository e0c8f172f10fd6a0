// Sofia Marchetti: the wrong size, ordered less than an hour ago and not packed yet.
import { chapter } from '../person.ts';

export const sofia = chapter(
  4,
  {
    id: 'sofia-marchetti',
    name: 'Sofia Marchetti',
    brand: 'dunmore',
    since: '2024-04-18',
    pronoun: 'she',
    email: 'sofia.marchetti@example.com',
    phone: '+447700900233',
    web: 'sofiam',
    more: { value: { minor: 31_200, currency: 'GBP', orders: 4 }, cost: { minor: 900 } },
  },
  (t) => {
    t.web('2024-04-18 20:31', 'checkout', '/checkout', 'Paid for a rain jacket');
    t.order('2024-04-18 20:33', {
      number: 'DM-29904',
      items: [['Rain jacket, yellow, S', 8900]],
      steps: [
        ['ordered', '2024-04-18 20:33'],
        ['shipped', '2024-04-19 15:00'],
        ['delivered', '2024-04-22 10:12'],
      ],
    });
    t.order('2025-01-30 21:04', {
      number: 'DM-38410',
      items: [['Wool trousers, black, 36', 7900]],
      steps: [
        ['ordered', '2025-01-30 21:04'],
        ['delivered', '2025-02-03 12:40'],
        ['returned', '2025-02-12 09:15', 'too small'],
      ],
      returns: [{ at: Date.UTC(2025, 1, 12, 9, 15), item: 'Wool trousers, black, 36', minor: 7900 }],
    });
    t.order('2025-09-08 12:10', {
      number: 'DM-44871',
      items: [['Cord skirt, rust, 38', 5900]],
      steps: [
        ['ordered', '2025-09-08 12:10'],
        ['delivered', '2025-09-11 13:05'],
      ],
    });
    t.touch('2026-03-01 08:00', 'email', 'Members first: 20% off denim', 'clicked');
    t.web(
      '2026-03-19 14:12',
      'basket',
      '/women/jeans/straight',
      'Put straight jeans, ecru, 36 in the basket',
    );
    const jeans = t.order('2026-03-19 14:19', {
      number: 'DM-52004',
      items: [['Straight jeans', 6500, 1, 'ecru, 36']],
      steps: [['ordered', '2026-03-19 14:19']],
      changeableUntil: '2026-03-19 16:21',
      fulfillment: { type: 'SHIPMENT', state: 'PROPOSED' },
    });
    t.chat([
      [
        '2026-03-19 14:20:10',
        'customer',
        'Hi, I have just ordered jeans in 36 and I take 38 in everything. Can you change it?',
      ],
      ['14:20:12', 'bot', 'Thank you, Sofia. A person reads this in a few minutes.'],
      ['14:20:55', 'customer', 'It is DM-52004. I saw the mistake as I pressed pay.'],
      ['14:24:30', 'Priya Nair', 'Hello Sofia, it is not packed yet. I look whether 38 is there in ecru.'],
    ]);
    t.owns('2026-03-19 14:24', 'priya', 'claimed', '20431');
    t.case({
      id: '20431',
      subject: 'Wrong size ordered, wants to change it',
      opened: '2026-03-19 14:20',
      owner: 'priya',
      since: '2026-03-19 14:24',
      replyDue: '2026-03-19 16:21',
      entries: [{ channel: 'orders', id: jeans.id }],
    });
  },
);
