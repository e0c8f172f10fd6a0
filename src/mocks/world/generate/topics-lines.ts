// What the internet provider's customers write about.
import { topic, type Topic } from './topic.ts';

const LINES = [
  ['Fibre 80', 2400],
  ['Fibre 150', 2900],
  ['Fibre 300', 3600],
  ['Broadband and phone', 3400],
] as const;

export const lines: readonly Topic[] = [
  topic(
    LINES,
    [
      'Line is slow',
      'My {item} line is slow every evening. Can you measure it?',
      'It is slow again. You measured it last time and said it was fine.',
      'I have measured it: your line is fine, the wireless is not. I send you a guide.',
      '{item} slow in the evening, line test clean.',
      'Wireless guide sent',
    ],
    [
      'Ligne lente',
      'Ma ligne {item} est lente tous les soirs. Pouvez-vous la mesurer ?',
      'Elle est de nouveau lente. Vous l’aviez mesurée et jugée bonne.',
      'Mesure faite : la ligne est bonne, le sans-fil non. Je vous envoie un guide.',
      '{item} lente le soir, mesure bonne.',
      'Guide envoyé',
    ],
  ),
  topic(
    LINES,
    [
      'Bill higher than agreed',
      'My bill for {item} is higher than what was agreed.',
      'The bill is still wrong this month.',
      'You are right, a discount was left out. It comes off the next bill.',
      'Discount missing on the bill for {item}.',
      'Credit on the next bill',
    ],
    [
      'Facture trop élevée',
      'Ma facture pour {item} dépasse ce qui était convenu.',
      'La facture est encore fausse ce mois-ci.',
      'Vous avez raison, une remise manquait. Elle sera déduite.',
      'Remise manquante sur {item}.',
      'Avoir sur la prochaine facture',
    ],
  ),
  topic(
    LINES,
    [
      'Moving house',
      'I am moving on the first. Can I take my {item} with me?',
      'Is there news about my move? I asked last week.',
      'Yes, the line is ordered for your new address, number {order}.',
      'Moves house, takes {item} along, {order}.',
      'Line ordered for the new address',
    ],
    [
      'Déménagement',
      'Je déménage le premier. Puis-je garder {item} ?',
      'Du nouveau pour mon déménagement ? J’ai demandé la semaine dernière.',
      'Oui, la ligne est commandée à la nouvelle adresse, numéro {order}.',
      'Déménage, garde {item}, {order}.',
      'Ligne commandée à la nouvelle adresse',
    ],
  ),
];
