// Yusuf Demir: a parcel that was ready, and a store that shut before its closing time.
import { chapter } from '../person.ts';

export const yusuf = chapter(
  8,
  {
    id: 'yusuf-demir',
    name: 'Yusuf Demir',
    brand: 'dunmore',
    since: '2023-12-09',
    pronoun: 'he',
    email: 'yusuf.demir@example.com',
    phone: '+447700900268',
    acct: 'ydemir@elsewhere.example',
    web: 'ydemir',
    more: { value: { minor: 27_400, currency: 'GBP', orders: 5 }, cost: { minor: 1100 } },
  },
  (t) => {
    t.order('2023-12-09 22:11', {
      number: 'DM-26630',
      items: [['Hiking socks', 900, 3]],
      steps: [
        ['ordered', '2023-12-09 22:11'],
        ['delivered', '2023-12-13 11:00'],
      ],
    });
    const boots = t.order('2026-03-16 08:50', {
      number: 'DM-51840',
      items: [['Work boots, black, 44', 9900]],
      location: 'northfield',
      steps: [
        ['ordered', '2026-03-16 08:50'],
        ['ready', '2026-03-18 11:05'],
      ],
      fulfillment: {
        type: 'PICKUP',
        state: 'PREPARED',
        place: 'Northfield',
        shelf: 'D1',
        keptUntil: Date.UTC(2026, 2, 25, 18, 0),
        toldBy: 'SMS, 11:06',
      },
    });
    t.smsOut(
      '2026-03-18 11:06',
      'Your boots are ready to collect at Northfield until 18:00 today and every day. Dunmore',
    );
    t.visit('2026-03-18 17:38', {
      store: 'northfield',
      by: 'Colm Reid',
      reason: 'pickup',
      minutes: 0,
      identifiedBy: 'phone',
      summary: 'Knocked at 17:38. We had locked up early for stocktaking.',
      outcome: { kind: 'nothing', text: 'Could not collect: shut before closing time' },
    });
    t.postIn(
      '2026-03-19 10:05',
      `<p>${t.mention()} your Northfield shop says “open until 18:00” and was dark at 17:38. I could see my parcel through the window.</p>`,
      { views: 64, replies: 1, attachments: [{ name: 'door.jpg', type: 'image/jpeg', size: 286_000 }] },
    );
    t.owns('2026-03-19 10:20', 'priya', 'claimed', '20427');
    t.case({
      id: '20427',
      subject: 'Parcel ready, store shut before closing time',
      opened: '2026-03-18 11:00',
      owner: 'priya',
      since: '2026-03-19 10:20',
      complaint: true,
      entries: [{ channel: 'orders', id: boots.id }],
      promised: [
        {
          id: 'pr-20427-1',
          text: 'Tell him where he can collect tonight',
          by: 'priya',
          due: '2026-03-19 18:00',
          channel: 'social',
          made: '2026-03-19 10:24',
        },
      ],
    });
  },
);
