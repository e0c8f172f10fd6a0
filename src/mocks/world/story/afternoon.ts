// What the next two hours bring, told when the clock passes it: who gets in touch, and what colleagues do meanwhile.
// None of them is a story of its own, but for the bread of the Sunday after.
import type { PlannedDeed } from '../records/world.ts';
import { london } from '../when.ts';
import type { Teller } from './teller.ts';

const at = (clock: string): string => `2026-03-19 ${clock}`;

/** By customer, at the end of their story. */
export const contacts: Readonly<Record<string, (t: Teller) => void>> = {
  'marcus-bell': (t) => {
    t.mailIn(
      at('15:23'),
      'KG40 once more',
      'The 40% are on my account now, thank you. Do they hold for shoes as well? Marcus Bell',
    );
  },
  'camille-laurent': (t) => {
    t.smsIn(at('15:31'), 'Bonjour, pourriez-vous me garder une tarte aux poires pour samedi 10 h ? Camille');
  },
  'priti-shah': (t) => {
    t.web(at('15:38'), 'viewed', '/help/returns', 'Looked for help: returning without a receipt');
    t.mailIn(
      at('15:52'),
      'No receipt any more',
      'I would like to bring the second pair back too, but the receipt is gone. Is my card enough? Priti Shah',
    );
  },
  'jean-baptiste-roux': (t) => {
    t.mailIn(
      at('15:46'),
      'Facture de mars',
      'Bonjour, l’avoir de 30,00 £ n’est pas sur la facture de mars. L’ai-je mal lue ? J.-B. Roux',
    );
  },
  'kwame-boateng': (t) => {
    t.chat([
      [
        at('16:04:10'),
        'customer',
        'Hello, the engineer is booked for tomorrow. Does somebody have to be at home?',
      ],
      ['16:05:00', 'customer', 'I work until four.'],
    ]);
  },
  'imogen-clarke': (t) => {
    t.smsIn(at('16:11'), 'It is here! And it fits. Tell Tom thank you. Imogen');
  },
  'lena-fischer': (t) => {
    t.mailIn(
      at('16:37'),
      'Which size is W34?',
      'Your table says 86 cm and the label 88. Which one is right before I order again? Lena Fischer',
    );
    t.visit(at('17:06'), {
      store: 'kingsgate',
      by: 'Nadia Petrov',
      reason: 'advice',
      waited: 4,
      summary: 'Tried W34 on instead of waiting for an answer: it is 88 cm.',
      outcome: { kind: 'advised', text: 'W34 fits' },
    });
  },
  'theo-marchand': (t) => {
    t.mailIn(
      at('16:52'),
      'Re : Gâteau pour le 28 mars',
      'Bonjour Priya, ce sera le fraisier. Peut-on écrire « Bon anniversaire Jeanne » dessus ? Théo Marchand',
    );
  },
  'caroline-meyer': (t) => {
    t.smsIn(
      '2026-03-21 22:04',
      'Good evening! Nobody asked me, so here I am: 2 country loaves, sliced, and 1 brioche for tomorrow? I come at half past eight. Caroline Meyer',
    );
    t.smsOut('2026-03-21 22:11', 'Confirmed, ready from 7:30. Eva');
    t.order('2026-03-21 22:12', {
      number: 'R-2231',
      items: [
        ['Country loaf, sliced', 480, 2],
        ['Brioche', 500],
      ],
      location: 'mill-lane',
      source: 'sms',
      takenBy: 'Eva Jansen',
      paid: false,
      steps: [
        ['ordered', '2026-03-21 22:12'],
        ['ready', '2026-03-22 07:30'],
      ],
      fulfillment: {
        type: 'PICKUP',
        state: 'PREPARED',
        place: 'Mill Lane',
        shelf: 'B, blue bag',
        keptUntil: Date.UTC(2026, 2, 22, 14, 0),
        toldBy: 'SMS, Sat 22:11',
      },
    });
  },
};

/** What colleagues do at cases of their own. */
export const deeds: readonly PlannedDeed[] = [
  {
    at: london(at('15:27')),
    by: 'tom',
    does: 'notes',
    caseId: '20413',
    body: { text: 'The carrier rang: the suit is in the van and there by half past four.' },
  },
  {
    at: london(at('15:43')),
    by: 'claire',
    does: 'notes',
    caseId: '20372',
    body: { text: 'Abbey Green puts one aside until Saturday noon.' },
  },
  {
    at: london(at('16:14')),
    by: 'tom',
    does: 'resolve',
    caseId: '20413',
    body: { reason: 'The suit is there and fits.' },
  },
  {
    at: london(at('16:20')),
    by: 'leila',
    does: 'resolve',
    caseId: '20422',
    body: { reason: 'The card is in the account.' },
  },
];
