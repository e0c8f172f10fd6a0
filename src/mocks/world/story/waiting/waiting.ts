// Six of Priya's cases that wait for their customer.
import { chapter, type PersonTold } from '../person.ts';

const person = (
  id: string,
  name: string,
  brand: PersonTold['brand'],
  pronoun: PersonTold['pronoun'],
  phone: string,
  more: Partial<PersonTold> = {},
): PersonTold => ({
  id,
  name,
  brand,
  pronoun,
  since: '2024-02-01',
  email: `${id.replace('-', '.')}@example.com`,
  phone,
  web: id.replace('-', ''),
  ...more,
});

export const piotr = chapter(
  16,
  person('piotr-zielinski', 'Piotr Zieliński', 'northline', 'he', '+447700900322'),
  (t) => {
    const mail = t.mailIn(
      '2026-03-16 11:20',
      'New router, which cable?',
      'The new router has two sockets. Which one takes the cable from the wall?',
    );
    t.mailOut(
      '2026-03-16 12:05',
      'priya',
      'Re: New router, which cable?',
      'The blue one, Piotr. Would you send me a photo if the light stays red? Priya',
      { re: mail },
    );
    t.owns('2026-03-16 12:05', 'priya', 'claimed', '20412');
    t.owns('2026-03-16 12:06', 'priya', 'waiting', '20412', { why: 'He sends a photo.' });
    t.case({
      id: '20412',
      subject: 'Router light stays red',
      opened: '2026-03-16 11:20',
      owner: 'priya',
      since: '2026-03-16 12:05',
      waitingTill: '2026-03-23 12:00',
    });
  },
);

export const beatrice = chapter(
  17,
  person('beatrice-okafor', 'Beatrice Okafor', 'dunmore', 'she', '+447700900330'),
  (t) => {
    t.order('2026-03-05 10:00', {
      number: 'DM-51010',
      items: [['Wool coat, camel, 42', 18_900]],
      steps: [
        ['ordered', '2026-03-05 10:00'],
        ['delivered', '2026-03-10 12:15'],
      ],
    });
    t.chat([
      ['2026-03-17 13:00', 'customer', 'The coat is a little long. Do you shorten coats?'],
      ['13:04', 'Priya Nair', 'We do, for £25.00. Which store is near you?'],
      ['13:06', 'customer', 'Market Street. Let me ask my daughter first whether I should.'],
    ]);
    t.owns('2026-03-17 13:04', 'priya', 'claimed', '20416');
    t.case({
      id: '20416',
      subject: 'Coat to be shortened',
      opened: '2026-03-17 13:00',
      owner: 'priya',
      since: '2026-03-17 13:04',
      waitingTill: '2026-03-24 09:00',
    });
  },
);

export const theo = chapter(
  18,
  person('theo-marchand', 'Théo Marchand', 'rye', 'he', '+33639980018', {
    language: 'fr',
    email: 'theo.marchand@example.fr',
  }),
  (t) => {
    const mail = t.mailIn(
      '2026-03-17 18:30',
      'Gâteau pour le 28 mars',
      'Bonjour, je voudrais un gâteau pour quinze personnes, samedi 28 mars. Que proposez-vous ? Théo Marchand',
    );
    t.mailOut(
      '2026-03-18 09:10',
      'priya',
      'Re : Gâteau pour le 28 mars',
      'Bonjour Théo, un fraisier ou une tarte aux poires, au choix, à 42,00 £. Dites-moi ce que vous préférez. Priya',
      { re: mail },
    );
    t.owns('2026-03-18 09:10', 'priya', 'claimed', '20419');
    t.case({
      id: '20419',
      subject: 'Gâteau pour quinze personnes',
      opened: '2026-03-17 18:30',
      owner: 'priya',
      since: '2026-03-18 09:10',
      waitingTill: '2026-03-21 18:00',
    });
  },
);

export const grace = chapter(19, person('grace-tan', 'Grace Tan', 'dunmore', 'she', '+447700900337'), (t) => {
  t.smsIn('2026-03-18 10:12', 'Can I return the boots to another shop than the one I bought them in?');
  t.smsOut('2026-03-18 10:20', 'Yes, Grace, to any. Tell me which and I put it on the receipt. Priya');
  t.owns('2026-03-18 10:20', 'priya', 'claimed', '20421');
  // Nobody has packed it yet: it stands in Kingsgate's list.
  t.order('2026-03-19 12:24', {
    number: 'DM-51996',
    items: [['Ankle boots', 11_500, 1, 'brown, 39']],
    location: 'kingsgate',
    paid: true,
    steps: [['ordered', '2026-03-19 12:24']],
    fulfillment: {
      type: 'PICKUP',
      state: 'PROPOSED',
      place: 'Kingsgate',
      pickUpAt: Date.UTC(2026, 2, 20, 12, 30),
      note: 'I bring the old pair along.',
    },
  });
  t.case({
    id: '20421',
    subject: 'Boots back to another shop',
    opened: '2026-03-18 10:12',
    owner: 'priya',
    since: '2026-03-18 10:20',
    waitingTill: '2026-03-25 10:00',
  });
});

export const henrik = chapter(
  20,
  person('henrik-solberg', 'Henrik Solberg', 'northline', 'he', '+447700900341'),
  (t) => {
    t.call('2026-03-18 15:02', {
      by: 'priya',
      minutes: 9,
      note: '<p>Moving to a new flat in April. Needs the line number of the flat, will look at the socket.</p>',
      outcome: 'He rings back with the number on the socket',
      line: 'Contracts',
    });
    t.owns('2026-03-18 15:12', 'priya', 'claimed', '20423');
    t.case({
      id: '20423',
      subject: 'Moving house in April',
      opened: '2026-03-18 15:02',
      owner: 'priya',
      since: '2026-03-18 15:12',
      waitingTill: '2026-03-26 12:00',
    });
  },
);

export const salma = chapter(
  21,
  person('salma-idrissi', 'Salma Idrissi', 'dunmore', 'she', '+33639980021', {
    language: 'fr',
    email: 'salma.idrissi@example.fr',
    acct: 'salma@idrissi.example',
  }),
  (t) => {
    const post = t.postIn(
      '2026-03-18 19:40',
      `<p>${t.mention()} la robe verte existe-t-elle en 44 ? Votre site dit oui, votre panier dit non.</p>`,
      { visibility: 'direct' },
    );
    t.postOut(
      '2026-03-19 08:50',
      'priya',
      '<p>Bonjour Salma, il en reste une. Dites-moi où vous l’envoyer. Priya</p>',
      { re: post },
    );
    t.owns('2026-03-19 08:50', 'priya', 'claimed', '20424');
    t.case({
      id: '20424',
      subject: 'Robe verte en 44',
      opened: '2026-03-18 19:40',
      owner: 'priya',
      since: '2026-03-19 08:50',
      waitingTill: '2026-03-24 18:00',
    });
  },
);
