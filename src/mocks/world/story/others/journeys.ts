// Shorter stories: two problems at once, a tier that fell while a case was open, a stuck self-service, an appointment.
import { chapter } from '../person.ts';

/** Imogen Clarke: two problems, two owners, one line. */
export const imogen = chapter(
  36,
  {
    id: 'imogen-clarke',
    name: 'Imogen Clarke',
    brand: 'dunmore',
    since: '2022-05-15',
    pronoun: 'she',
    email: 'imogen.clarke@example.com',
    phone: '+447700900391',
    web: 'imogenc',
  },
  (t) => {
    const order = t.order('2026-03-12 09:00', {
      number: 'DM-51455',
      items: [['Suit, navy, 12', 22_900]],
      steps: [
        ['ordered', '2026-03-12 09:00'],
        ['shipped', '2026-03-16 10:00'],
      ],
    });
    const late = t.mailIn(
      '2026-03-17 09:05',
      'Suit not here',
      'The suit was to be here on Monday. I need it on Friday. Imogen Clarke',
    );
    const answer = t.mailOut(
      '2026-03-17 10:30',
      'tom',
      'Re: Suit not here',
      'Imogen, the carrier has it in Leeds. It comes tomorrow by noon. Tom',
      { re: late },
    );
    const card = t.chat([
      [
        '2026-03-18 12:00:00',
        'customer',
        'Other thing: my gift card from Christmas will not go into the account.',
      ],
      ['12:03:00', 'Leila Aziz', 'I put it in by hand, Imogen, it takes until tomorrow.'],
    ]);
    const still = t.smsIn('2026-03-19 12:30', 'Noon is over, no suit. Imogen');
    t.owns('2026-03-17 10:30', 'tom', 'claimed', '20413');
    t.owns('2026-03-18 12:03', 'leila', 'claimed', '20422');
    t.case({
      id: '20413',
      subject: 'Suit needed by Friday',
      opened: '2026-03-17 09:05',
      owner: 'tom',
      since: '2026-03-17 10:30',
      complaint: true,
      replyDue: '2026-03-19 16:20',
      only: [late, answer, still],
      entries: [{ channel: 'orders', id: order.id }],
    });
    t.case({
      id: '20422',
      subject: 'Gift card will not go in',
      opened: '2026-03-18 12:00',
      owner: 'leila',
      since: '2026-03-18 12:03',
      only: card,
    });
  },
);

/** Ottilie Vance: lost her tier by a nightly run while her own case was still open. */
export const ottilie = chapter(
  37,
  {
    id: 'ottilie-vance',
    name: 'Ottilie Vance',
    brand: 'dunmore',
    since: '2019-12-01',
    pronoun: 'she',
    email: 'ottilie.vance@example.com',
    phone: '+447700900394',
    web: 'ovance',
    more: { tier: 'Silver', value: { minor: 302_000, currency: 'GBP', orders: 26 } },
  },
  (t) => {
    t.mailIn(
      '2026-02-24 10:00',
      'Cannot order',
      'Your shop refuses my card since January. I would like to buy, please let me. Ottilie Vance',
    );
    t.mailOut(
      '2026-03-02 03:00',
      undefined,
      'Your new tier',
      'You were a Gold member. From today you are a Silver member.',
    );
    t.note(
      '2026-03-02 09:00',
      'owen',
      'Tier fell by the nightly run while her case was open and buying impossible.',
      '20344',
    );
    t.case({
      id: '20344',
      subject: 'Shop refuses her card',
      opened: '2026-02-24 10:00',
      resolved: '2026-03-06 12:00',
      owner: 'owen',
      since: '2026-02-24 11:00',
    });
  },
);

/** Kwame Boateng: stuck in self-service, broke out to a person. */
export const kwame = chapter(
  38,
  {
    id: 'kwame-boateng',
    name: 'Kwame Boateng',
    brand: 'northline',
    since: '2024-11-11',
    pronoun: 'he',
    email: 'kwame.boateng@example.com',
    phone: '+447700900396',
    web: 'kwameb',
  },
  (t) => {
    t.web(
      '2026-03-13 20:01',
      'self-service-failed',
      '/help/move',
      'Step 2 of 5, new address: “postcode not known”',
      { times: 3 },
    );
    t.web('2026-03-13 20:06', 'self-service-failed', '/help/move', 'Asked for a person');
    t.chat([
      ['2026-03-13 20:07:00', 'customer', 'The form does not know my new street. It was built last year.'],
      ['20:09:00', 'Owen Pryce', 'I see the three tries, Kwame. I enter it by hand.'],
      ['20:15:00', 'activity', 'Conversation was marked resolved by Owen Pryce', { ended: 'resolved' }],
    ]);
    t.case({
      id: '20396',
      subject: 'Street too new for the form',
      opened: '2026-03-13 20:00',
      resolved: '2026-03-13 20:15',
      owner: 'owen',
      since: '2026-03-13 20:08',
    });
  },
);

/** Freya Lindgren: an appointment booked by an agent, kept by the store. */
export const freya = chapter(
  39,
  {
    id: 'freya-lindgren',
    name: 'Freya Lindgren',
    brand: 'dunmore',
    since: '2025-02-02',
    pronoun: 'she',
    email: 'freya.lindgren@example.com',
    phone: '+447700900398',
    web: 'freyal',
  },
  (t) => {
    t.call('2026-03-05 16:00', {
      by: 'leila',
      minutes: 5,
      note: '<p>Wants a coat fitted. Booked Kingsgate, Sat 7 March 10:30, with Nadia.</p>',
      outcome: 'Appointment booked',
    });
    t.visit('2026-03-07 10:30', {
      store: 'kingsgate',
      by: 'Nadia Petrov',
      reason: 'advice',
      reasonText: 'Appointment: coat fitting',
      waited: 0,
      minutes: 35,
      summary: 'Coat fitted, sleeves to be taken in',
      outcome: { kind: 'advised', text: 'Ready on 14 March' },
      sentHereBy: 'Leila Aziz, phone',
    });
    t.case({
      id: '20367',
      subject: 'Coat fitting',
      opened: '2026-03-05 16:00',
      resolved: '2026-03-14 12:00',
      owner: 'leila',
      since: '2026-03-05 16:00',
    });
  },
);
