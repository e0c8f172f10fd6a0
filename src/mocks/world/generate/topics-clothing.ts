// What the clothing shop's customers write about.
import { topic, type Topic } from './topic.ts';

const CLOTHES = [
  ['Slim chino, navy', 5900],
  ['Oxford shirt, white', 3200],
  ['Wool coat, camel', 18_900],
  ['Rain jacket, yellow', 8900],
  ['Linen dress, green', 7900],
  ['Cord skirt, rust', 5900],
] as const;

export const clothing: readonly Topic[] = [
  topic(
    CLOTHES,
    [
      '{order} has not arrived',
      'My {item} should have been here two days ago. Where is {order}?',
      'I asked already: {order} is still not here.',
      'I am sorry. {order} left us and stands at the depot, it comes tomorrow.',
      'Parcel {order} late, stands at the depot.',
      'Delivery promised for the next day',
    ],
    [
      '{order} n’est pas arrivé',
      'Mon article ({item}) devait arriver il y a deux jours. Où est {order} ?',
      'J’ai déjà demandé : {order} n’est toujours pas là.',
      'Je suis désolé. {order} est au dépôt et arrive demain.',
      'Colis {order} en retard, au dépôt.',
      'Livraison promise pour le lendemain',
    ],
  ),
  topic(
    CLOTHES,
    [
      '{item} too small',
      'The {item} is one size too small. Can I exchange it?',
      'I still have the {item} in the wrong size.',
      'Of course. The next size is set aside for you, bring the old one along.',
      'Exchange of {item} for the next size.',
      'Next size set aside',
    ],
    [
      '{item} trop petit',
      'L’article {item} est trop petit d’une taille. Puis-je l’échanger ?',
      'J’ai toujours {item} dans la mauvaise taille.',
      'Bien sûr. La taille au-dessus est mise de côté pour vous.',
      'Échange de {item} pour la taille au-dessus.',
      'Taille au-dessus mise de côté',
    ],
  ),
  topic(
    CLOTHES,
    [
      'Refund for {order}',
      'I returned the {item} ten days ago. When do I see my money?',
      'The refund for {order} is still missing.',
      'The refund was booked today and shows within three days.',
      'Refund for {order} not booked by the returns desk.',
      'Refund booked by hand',
    ],
    [
      'Remboursement de {order}',
      'J’ai renvoyé {item} il y a dix jours. Quand serai-je remboursé ?',
      'Le remboursement de {order} manque toujours.',
      'Le remboursement est fait aujourd’hui, visible sous trois jours.',
      'Remboursement de {order} oublié par le service des retours.',
      'Remboursement fait à la main',
    ],
  ),
];
