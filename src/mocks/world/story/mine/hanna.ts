// Hanna Lindqvist: opened her bill three times since the price changed, and has not written a word.
import { chapter } from '../person.ts';

export const hanna = chapter(
  7,
  {
    id: 'hanna-lindqvist',
    name: 'Hanna Lindqvist',
    brand: 'northline',
    since: '2022-08-15',
    pronoun: 'she',
    email: 'hanna.lindqvist@example.se',
    phone: '+447700900257',
    web: 'hannal',
    more: { value: { minor: 118_800, currency: 'GBP', orders: 2 }, cost: { minor: 300 } },
  },
  (t) => {
    t.order('2022-08-15 11:00', {
      number: 'NL-17724',
      items: [['Fibre 80, twelve months', 2400]],
      steps: [
        ['ordered', '2022-08-15 11:00'],
        ['delivered', '2022-08-24 10:30', 'Line switched on'],
      ],
    });
    for (const month of ['2025-12', '2026-01', '2026-02'])
      t.mailOut(
        `${month}-03 06:00`,
        undefined,
        'Your bill is ready',
        'Your bill of £24.00 is ready. You find it in your account.',
      );
    t.touch('2026-02-20 09:00', 'email', 'Your prices from March', 'opened');
    t.mailOut(
      '2026-03-03 06:00',
      undefined,
      'Your bill is ready',
      'Your bill of £27.60 is ready. You find it in your account.',
    );
    t.web('2026-03-03 18:22', 'bill-opened', '/account/bills/2026-03', 'Opened the March bill for 4 minutes');
    t.web(
      '2026-03-10 20:47',
      'bill-opened',
      '/account/bills/2026-03',
      'Opened the March bill beside the February bill',
    );
    t.web(
      '2026-03-18 21:15',
      'bill-opened',
      '/account/bills/2026-03',
      'Opened the March bill, then the page about leaving',
    );
    t.owns('2026-03-19 09:30', 'priya', 'claimed', '20411', {
      why: 'Nobody has explained the new price to her.',
    });
    t.case({
      id: '20411',
      subject: 'Opened bill 3 times since price change',
      opened: '2026-03-03 18:00',
      owner: 'priya',
      since: '2026-03-19 09:30',
      promised: [
        {
          id: 'pr-20411-1',
          text: 'Offer help today',
          by: 'priya',
          due: '2026-03-19 17:30',
          channel: 'chat',
          made: '2026-03-19 09:31',
        },
      ],
    });
  },
);
