// What the bakery's customers write about.
import { topic, type Topic } from './topic.ts';

const BREAD = [
  ['Country loaf', 480],
  ['Rye loaf', 520],
  ['Pear tart', 1400],
  ['Birthday cake', 3600],
  ['Seeded rolls, six', 390],
  ['Brioche', 500],
] as const;

export const bakery: readonly Topic[] = [
  topic(
    BREAD,
    [
      'Order for Saturday',
      'May I order {item} for Saturday, to collect at nine?',
      'Just to be sure: is my {item} on the list for Saturday?',
      'It is on the list: {item}, Saturday from nine, order {order}.',
      'Wants {item} for Saturday at nine.',
      'On the list as {order}',
    ],
    [
      'Commande pour samedi',
      'Puis-je commander {item} pour samedi, à retirer à neuf heures ?',
      'Je voulais m’assurer que {item} est bien noté pour samedi.',
      'C’est noté : {item}, samedi dès neuf heures, commande {order}.',
      'Souhaite {item} pour samedi à neuf heures.',
      'Noté sous {order}',
    ],
  ),
  topic(
    BREAD,
    [
      'Is there nut in it?',
      'Does the {item} contain nuts? My son must not have any.',
      'Nobody could tell me in the shop whether the {item} has nuts in it.',
      'The {item} is made without nuts, but in a room where nuts are used.',
      'Asks for nuts in {item}.',
      'Told: no nuts, but traces are possible',
    ],
    [
      'Contient-il des noix ?',
      'Y a-t-il des noix dans {item} ? Mon fils n’y a pas droit.',
      'En boutique, personne ne savait s’il y a des noix dans {item}.',
      '{item} est fait sans noix, mais dans un lieu où l’on en travaille.',
      'Demande si {item} contient des noix.',
      'Répondu : sans noix, traces possibles',
    ],
  ),
  topic(
    BREAD,
    [
      '{item} was burnt',
      'The {item} I bought this morning is black underneath.',
      'I would like to come back to the burnt {item}.',
      'That should not have left the oven. The next one is on us.',
      '{item} burnt underneath.',
      'Next one is free',
    ],
    [
      '{item} brûlé',
      '{item} acheté ce matin est noir en dessous.',
      'Je reviens sur {item} brûlé.',
      'Il n’aurait pas dû quitter le four. Le prochain est pour nous.',
      '{item} brûlé en dessous.',
      'Le prochain est offert',
    ],
  ),
];
