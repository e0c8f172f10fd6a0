// Customers who write French.
import { chapter } from '../person.ts';

export const camille = chapter(
  34,
  {
    id: 'camille-laurent',
    name: 'Camille Laurent',
    brand: 'rye',
    since: '2023-04-09',
    pronoun: 'she',
    language: 'fr',
    email: 'camille.laurent@example.fr',
    phone: '+33639980034',
    acct: 'camille@laurent.example',
    web: 'claurent',
  },
  (t) => {
    t.visit('2026-03-07 09:10', {
      store: 'abbey-green',
      by: 'Lotte Maas',
      reason: 'shopping',
      waited: 4,
      summary: 'Deux baguettes et une tarte',
      items: [{ name: 'Tarte aux poires', minor: 1400, currency: 'GBP' }],
      outcome: { kind: 'bought', text: 'par carte', amount: { minor: 1960, currency: 'GBP' } },
    });
    t.postIn(
      '2026-03-07 13:30',
      `<p>${t.mention()} la meilleure tarte aux poires de la ville. Vraiment.</p>`,
      { views: 41 },
    );
    t.postOut('2026-03-07 15:00', 'claire', '<p>Merci Camille, le boulanger rougit. Claire</p>');
    t.smsIn('2026-03-08 10:00', 'Bonjour, faites-vous la tarte aussi le mardi ?');
    t.smsOut('2026-03-08 10:25', 'Bonjour Camille, le mardi et le samedi. Claire');
    t.case({
      id: '20372',
      subject: 'La tarte aussi le mardi ?',
      opened: '2026-03-08 10:00',
      resolved: '2026-03-08 10:30',
      owner: 'claire',
      since: '2026-03-08 10:20',
    });
  },
);

export const jeanBaptiste = chapter(
  35,
  {
    id: 'jean-baptiste-roux',
    name: 'Jean-Baptiste Roux',
    givenName: 'Jean-Baptiste',
    brand: 'northline',
    since: '2021-09-12',
    pronoun: 'he',
    language: 'fr',
    email: 'jb.roux@example.fr',
    phone: '+33639980035',
    web: 'jbroux',
  },
  (t) => {
    t.call('2026-02-25 17:50', {
      by: 'claire',
      minutes: 11,
      note: '<p>Facture de février&nbsp;: frais de mise en service facturés deux fois.</p>',
      outcome: 'Avoir de 30,00 £',
      line: 'Contracts',
    });
    t.mailOut(
      '2026-02-25 18:10',
      'claire',
      'Votre avoir',
      'Monsieur, l’avoir de 30,00 £ figure sur votre facture de mars. Claire Vasseur',
    );
    t.mailIn('2026-02-26 08:00', 'Re : Votre avoir', 'Parfait, merci. J.-B. Roux');
    t.case({
      id: '20348',
      subject: 'Mise en service facturée deux fois',
      opened: '2026-02-25 17:50',
      resolved: '2026-02-26 09:00',
      owner: 'claire',
      since: '2026-02-25 17:50',
    });
  },
);
