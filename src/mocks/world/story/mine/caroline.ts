// Caroline Meyer: Sunday bread, ordered by text message at four minutes past ten on Saturday night.
import { chapter } from '../person.ts';

const CASE = '20420';

export const caroline = chapter(
  9,
  {
    id: 'caroline-meyer',
    name: 'Caroline Meyer',
    brand: 'rye',
    since: '2022-03-06',
    pronoun: 'she',
    email: 'caroline.meyer@example.de',
    phone: '+447700900142',
    web: 'cmeyer',
    more: {
      tier: 'Loaf card 9 of 10',
      value: { minor: 96_800, currency: 'GBP', orders: 71 },
      cost: { minor: 1200 },
      consent: { service: true, offersEmail: true, offersPhone: false, offersSms: true },
    },
  },
  (t) => {
    const sundays = [
      '2025-11-16',
      '2025-12-07',
      '2025-12-21',
      '2026-01-11',
      '2026-02-01',
      '2026-02-15',
      '2026-03-08',
    ];
    sundays.forEach((day, index) =>
      t.visit(`${day} 08:${20 + index}`, {
        store: 'mill-lane',
        by: 'Eva Jansen',
        reason: 'shopping',
        waited: 2,
        minutes: 3,
        summary: '2 country loaves',
        items: [
          { name: 'Country loaf', minor: 480, currency: 'GBP' },
          { name: 'Country loaf', minor: 480, currency: 'GBP' },
        ],
        outcome: { kind: 'bought', text: 'in cash', amount: { minor: 960, currency: 'GBP' } },
      }),
    );
    t.touch('2026-03-01 07:00', 'email', 'What we bake in March', 'sent');
    t.web('2026-03-13 21:30', 'viewed', '/shops/mill-lane', 'Looked up Sunday opening hours');

    t.smsIn(
      '2026-03-14 22:04',
      'Good evening! Could I have 2 country loaves, sliced, and 1 brioche tomorrow morning? I come at half past eight. Caroline Meyer',
    );
    t.smsOut('2026-03-14 22:11', 'Confirmed, ready from 7:30. Eva');
    const bread = t.order('2026-03-14 22:12', {
      number: 'R-2217',
      items: [
        ['Country loaf, sliced', 480, 2],
        ['Brioche', 500],
      ],
      location: 'mill-lane',
      source: 'sms',
      takenBy: 'Eva Jansen',
      paid: true,
      steps: [
        ['ordered', '2026-03-14 22:12'],
        ['ready', '2026-03-15 07:30'],
        ['collected', '2026-03-15 08:44'],
      ],
      fulfillment: {
        type: 'PICKUP',
        state: 'COMPLETED',
        place: 'Mill Lane',
        shelf: 'B, blue bag',
        toldBy: 'SMS, Sat 22:11',
      },
    });
    t.visit('2026-03-15 08:41', {
      store: 'mill-lane',
      by: 'Eva Jansen',
      reason: 'pickup',
      waited: 1,
      minutes: 4,
      identifiedBy: 'phone',
      summary: 'Collected R-2217 and asked for Eva to thank her',
      outcome: {
        kind: 'collected',
        text: 'Paid £14.60 at the till',
        amount: { minor: 1460, currency: 'GBP' },
      },
      items: [
        { name: 'Country loaf, sliced', minor: 480, currency: 'GBP' },
        { name: 'Country loaf, sliced', minor: 480, currency: 'GBP' },
        { name: 'Brioche', minor: 500, currency: 'GBP' },
      ],
      orderIds: [bread.id],
    });
    t.smsIn(
      '2026-03-15 10:52',
      'The bread was lovely, and so was Eva, at ten at night! Could this be every Sunday? I would text on Saturday to say no.',
    );
    t.note(
      '2026-03-15 11:20',
      'eva',
      'Praise for Eva from Caroline Meyer: confirmed a Sunday order at 22:11 on Saturday.',
      CASE,
    );
    t.smsOut(
      '2026-03-16 09:02',
      'Caroline, yes: two sliced country loaves and a brioche every Sunday, from 7:30. We ask you each Saturday by 20:00. Priya',
    );
    t.owns('2026-03-16 09:03', 'priya', 'claimed', CASE);
    t.case({
      id: CASE,
      subject: 'Sunday bread by SMS, wants it every week',
      opened: '2026-03-14 22:04',
      owner: 'priya',
      since: '2026-03-16 09:03',
      promised: [
        {
          id: 'pr-20420-1',
          text: 'Ask her whether she wants bread on Sunday',
          by: 'priya',
          due: '2026-03-21 20:00',
          channel: 'sms',
          made: '2026-03-16 09:02',
        },
      ],
    });
  },
);
