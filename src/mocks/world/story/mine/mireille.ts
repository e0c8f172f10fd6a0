// Mireille Castan: a VIP price that everybody in the store was given.
import { chapter } from '../person.ts';

const CASE = '20389';

export const mireille = chapter(
  5,
  {
    id: 'mireille-castan',
    name: 'Mireille Castan',
    brand: 'dunmore',
    since: '2018-09-03',
    pronoun: 'she',
    email: 'mireille.castan@example.fr',
    phone: '+447700900311',
    web: 'mcastan',
    more: {
      tier: 'Gold',
      value: { minor: 418_000, currency: 'GBP', orders: 37 },
      cost: { minor: 5200 },
      doNotSell: 'Offers to Mireille are held until this case is resolved.',
    },
  },
  (t) => {
    t.visit('2018-09-03 15:20', {
      store: 'harbour-walk',
      by: 'Jonas Brandl',
      reason: 'shopping',
      waited: 3,
      summary: 'First purchase, asked for a loyalty card',
      items: [{ name: 'Trench coat, sand, 38', minor: 18_900, currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'by card', amount: { minor: 18_900, currency: 'GBP' } },
    });
    t.mailOut(
      '2025-01-06 10:00',
      undefined,
      'Your Gold card for 2025',
      'You are a Gold member for another year. Alterations are free for you.',
    );
    t.order('2026-01-27 19:02', {
      number: 'DM-49930',
      items: [['Silk blouse, ivory, 38', 9400]],
      location: 'harbour-walk',
      steps: [
        ['ordered', '2026-01-27 19:02'],
        ['ready', '2026-01-31 09:40'],
        ['collected', '2026-02-02 17:25'],
      ],
      fulfillment: {
        type: 'PICKUP',
        state: 'COMPLETED',
        place: 'Harbour Walk',
        shelf: 'A2',
        toldBy: 'SMS, 09:41',
      },
    });
    t.smsOut('2026-01-31 09:41', 'Your blouse is ready to collect at Harbour Walk, shelf A2. Dunmore');
    t.call('2026-02-03 11:05', {
      by: 'tom',
      minutes: 5,
      note: '<p>Asked what an alteration costs. For Gold: nothing.</p>',
      outcome: 'Answered',
    });
    t.touch('2026-03-12 08:00', 'email', 'VIP25: 25% off coats, for Gold members only', 'clicked');
    t.web('2026-03-13 10:14', 'viewed', '/vip25', 'Opened the VIP offer, saved 2 coats');
    t.mailIn(
      '2026-03-13 18:36',
      'VIP25',
      'Bonjour, is the VIP price valid at Harbour Walk tomorrow as well, and on the wool coat? Mireille Castan',
    );
    const visit = t.visit('2026-03-14 15:08', {
      store: 'harbour-walk',
      by: 'Jonas Brandl',
      reason: 'shopping',
      waited: 19,
      minutes: 4,
      summary: 'Came for the VIP price. A poster in the window gave it to everybody.',
      outcome: { kind: 'nothing', text: 'Left without buying' },
    });
    t.touch('2026-03-16 10:00', 'email', 'How was your visit?', 'opened', { survey: 'sent' });
    t.answers('2026-03-18 20:10', 'email', 2, 'The price was fine. Being called special was not.', CASE, {
      readAt: '2026-03-19 09:20',
    });
    t.mailIn(
      '2026-03-19 12:40',
      'Re: VIP25',
      'I drove 40 minutes for a VIP price that everybody gets.\n\nPlease do not send me another “exclusive” mail until you know what the word means.\n\nMireille Castan',
    );
    t.owns('2026-03-19 12:55', 'priya', 'claimed', CASE);
    t.touch('2026-03-19 12:56', 'email', 'VIP25, last days', 'held', { heldBecause: 'Open complaint' });
    t.case({
      id: CASE,
      subject: 'VIP offer was open to everyone in store',
      opened: '2026-03-13 18:36',
      owner: 'priya',
      since: '2026-03-19 12:55',
      complaint: true,
      replyDue: '2026-03-19 17:02',
      replyWithinMs: 4 * 3_600_000,
      remarks: [{ on: ['visit', visit], toldAgain: true }],
    });
  },
);
