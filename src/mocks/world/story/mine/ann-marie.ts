// Ann-Marie Doyle: a branch told her to ring us and wrote nothing down.
import { chapter } from '../person.ts';

export const annMarie = chapter(
  6,
  {
    id: 'ann-marie-doyle',
    name: 'Ann-Marie Doyle',
    givenName: 'Ann-Marie',
    brand: 'dunmore',
    since: '2020-11-27',
    pronoun: 'she',
    email: 'am.doyle@example.ie',
    phone: '+447700900246',
    web: 'amdoyle',
    more: { value: { minor: 52_300, currency: 'GBP', orders: 8 }, cost: { minor: 1900 } },
  },
  (t) => {
    t.order('2020-11-27 18:20', {
      number: 'DM-03377',
      items: [['Duffle coat, navy, 14', 13_900]],
      steps: [
        ['ordered', '2020-11-27 18:20'],
        ['delivered', '2020-12-02 12:00'],
      ],
    });
    t.visit('2025-10-11 14:02', {
      store: 'market-street',
      by: 'Iris Holt',
      reason: 'repair',
      waited: 8,
      summary: 'Toggle of the duffle coat came off, sewn on while she waited',
      outcome: { kind: 'advised', text: 'Mended on the spot' },
    });
    t.touch('2026-03-01 08:00', 'email', 'Members first: 20% off denim', 'sent');
    const visit = t.visit('2026-03-19 09:40', {
      store: 'market-street',
      reason: 'complaint',
      reasonText: 'Lining of the coat torn at the sleeve',
      saysWaitedMin: 15,
      summary: 'The customer told us by phone: the branch sent her to the phone.',
      outcome: { kind: 'sent-elsewhere', text: 'Told to ring us' },
      identifiedBy: 'phone',
      reportedBy: 'customer',
    });
    const call = t.call('2026-03-19 13:02', {
      by: 'priya',
      minutes: 7,
      queuedMs: 9 * 60_000,
      note: '<p>Lining torn at the sleeve. Market Street told her to ring. <em>They did not log the visit.</em> Looking for a tailor.</p>',
      outcome: 'Priya writes to her today with a date for the repair',
    });
    t.owns('2026-03-19 13:10', 'priya', 'claimed', '20425');
    t.case({
      id: '20425',
      subject: 'Branch told her to ring us, visit not logged',
      opened: '2026-03-19 09:40',
      owner: 'priya',
      since: '2026-03-19 13:10',
      replyDue: '2026-03-19 17:22',
      replyWithinMs: 4 * 3_600_000,
      remarks: [
        { on: ['visit', visit], sentTo: 'phone' },
        { on: ['call', call], toldAgain: true },
      ],
    });
  },
);
