// What generated customers write about: a problem in a few sentences per brand and language.
// `{item}` and `{order}` are filled in; every channel takes the sentence that suits it.

export interface Words {
  readonly subject: string;
  /** The customer's first word about it. */
  readonly ask: string;
  /** On the next channel, when it was not settled. */
  readonly again: string;
  readonly reply: string;
  /** What the agent wrote down about a call or a visit. */
  readonly note: string;
  readonly outcome: string;
}
export interface Topic {
  readonly items: readonly (readonly [name: string, minor: number])[];
  readonly en: Words;
  readonly fr: Words;
}

const topic = (items: Topic['items'], en: readonly string[], fr: readonly string[]): Topic => ({
  items,
  en: wordsOf(en),
  fr: wordsOf(fr),
});

function wordsOf([
  subject = '',
  ask = '',
  again = '',
  reply = '',
  note = '',
  outcome = '',
]: readonly string[]): Words {
  return { subject, ask, again, reply, note, outcome };
}

const CLOTHES = [
  ['Slim chino, navy', 5900],
  ['Oxford shirt, white', 3200],
  ['Wool coat, camel', 18_900],
  ['Rain jacket, yellow', 8900],
  ['Linen dress, green', 7900],
  ['Cord skirt, rust', 5900],
] as const;
const BREAD = [
  ['Country loaf', 480],
  ['Rye loaf', 520],
  ['Pear tart', 1400],
  ['Birthday cake', 3600],
  ['Seeded rolls, six', 390],
  ['Brioche', 500],
] as const;
const LINES = [
  ['Fibre 80', 2400],
  ['Fibre 150', 2900],
  ['Fibre 300', 3600],
  ['Broadband and phone', 3400],
] as const;

export const TOPICS: Readonly<Record<string, readonly Topic[]>> = {
  dunmore: [
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
  ],
  rye: [
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
  ],
  northline: [
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
  ],
};

/** A sentence with its item and order filled in. */
export const fill = (text: string, item: string, order: string): string =>
  text.replaceAll('{item}', item).replaceAll('{order}', order);

export const CAMPAIGNS: Readonly<Record<string, readonly string[]>> = {
  dunmore: ['Members first: 20% off denim', 'Coats weekend', 'Linen is back', 'Winter sale'],
  rye: ['What we bake this month', 'Tart weekend', 'Easter lambs'],
  northline: ['Faster for less', 'Bring a neighbour', 'Your prices from March'],
};
