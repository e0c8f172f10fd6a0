// The pretend help centres, one for each brand, in two languages.
import { json, type Call } from '#src/mocks/backend.ts';

interface Written {
  readonly slug: string;
  readonly category: string;
  readonly title: string;
  readonly description: string;
  readonly content: string;
}

const ARTICLES: Readonly<Record<string, Readonly<Record<string, readonly Written[]>>>> = {
  dunmore: {
    en: [
      {
        slug: 'return-in-a-store',
        category: 'returns',
        title: 'Return or exchange in a store',
        description: 'Any Dunmore store takes any Dunmore order, for 30 days.',
        content:
          'Any of our stores takes back what you bought online or in another store, for 30 days.\n\n- Bring the order number or the receipt.\n- We exchange at once where your size is in stock, else we order it for you.\n- A refund is on your card within five working days.',
      },
      {
        slug: 'faults-after-wear',
        category: 'returns',
        title: 'A seam, a zip or a button gave way',
        description: 'Faults within two years are ours: repaired, replaced or refunded.',
        content:
          'If a seam, a zip or a button gives way within two years, that is ours to put right. We repair it, replace it or refund it, as you prefer. A photo is enough to begin.',
      },
      {
        slug: 'change-an-order',
        category: 'ordering',
        title: 'Change or cancel an order',
        description: 'For two hours, as long as it is not packed.',
        content:
          'You can change the size or cancel for two hours after ordering, as long as the parcel is not packed. After that, send it back free of charge.',
      },
    ],
    fr: [
      {
        slug: 'rendre-en-magasin',
        category: 'retours',
        title: 'Rendre ou échanger en magasin',
        description: 'Chaque magasin Dunmore reprend chaque commande, pendant 30 jours.',
        content:
          'Chacun de nos magasins reprend pendant 30 jours ce que vous avez acheté en ligne ou dans un autre magasin.\n\n- Apportez le numéro de commande ou le ticket.\n- Nous échangeons aussitôt si votre taille est en stock.\n- Le remboursement arrive sous cinq jours ouvrés.',
      },
      {
        slug: 'changer-une-commande',
        category: 'commandes',
        title: 'Modifier ou annuler une commande',
        description: 'Pendant deux heures, tant que le colis n’est pas fait.',
        content:
          'Vous pouvez changer de taille ou annuler pendant deux heures après la commande, tant que le colis n’est pas fait. Ensuite, renvoyez-la gratuitement.',
      },
    ],
  },
  northline: {
    en: [
      {
        slug: 'line-drops',
        category: 'faults',
        title: 'The line drops in the evening',
        description: 'Three things to try, and what we measure meanwhile.',
        content:
          'Three things help to find the fault:\n\n1. Plug the router into the first socket, without an extension.\n2. Leave it on for one whole evening: we measure from our side.\n3. Note the time when it drops.',
      },
      {
        slug: 'read-your-bill',
        category: 'bills',
        title: 'How to read your bill',
        description: 'What changed is on page two, with the day it changed.',
        content:
          'Page one is what you pay. Page two says what changed since last month and from which day. A month that was changed in the middle has two lines: both are part of the month, none is charged twice.',
      },
    ],
    fr: [
      {
        slug: 'lire-la-facture',
        category: 'factures',
        title: 'Comment lire votre facture',
        description: 'Ce qui a changé est en page deux, avec la date.',
        content:
          'La page une dit ce que vous payez. La page deux dit ce qui a changé depuis le mois dernier, et à partir de quel jour. Un mois modifié en cours de route a deux lignes : aucune n’est comptée deux fois.',
      },
    ],
  },
  rye: {
    en: [
      {
        slug: 'order-for-sunday',
        category: 'ordering',
        title: 'Order bread for Sunday',
        description: 'By text until Saturday 22:00, collected from 8:00.',
        content:
          'Text us until 22:00 on Saturday, and your bread is packed under your name from 8:00 on Sunday. You pay at the counter.',
      },
    ],
    fr: [
      {
        slug: 'commander-pour-dimanche',
        category: 'commandes',
        title: 'Commander du pain pour dimanche',
        description: 'Par SMS jusqu’au samedi 22 h, à retirer dès 8 h.',
        content:
          'Écrivez-nous jusqu’au samedi 22 h, et votre pain est prêt à votre nom dès 8 h le dimanche. Vous payez au comptoir.',
      },
    ],
  },
};

const WRITTEN_AT = Date.UTC(2026, 1, 2, 9) / 1000;
const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** GET /hc/:portal/:locale/articles.json?query=&page=&per_page=: any word of the query is found anywhere. */
export function articles({ params, url, ctx }: Call): Response {
  const { portal = '', locale = '' } = params;
  const brand = ctx.world.brands.find(({ id }) => id === portal);
  if (!brand) return json({ error: 'Resource could not be found' }, 404);
  const words = fold(url.searchParams.get('query') ?? '')
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = ARTICLES[portal]?.[locale] ?? [];
  const found = all.filter(({ title, description, content }) =>
    words.every((word) => fold(`${title} ${description} ${content}`).includes(word)),
  );
  const size = Math.max(1, Number(url.searchParams.get('per_page') ?? 25));
  const start = (Math.max(1, Number(url.searchParams.get('page') ?? 1)) - 1) * size;
  return json({
    payload: found.slice(start, start + size).map((one) => ({
      id: 1 + all.indexOf(one),
      ...one,
      status: 'published',
      account_id: 1,
      last_updated_at: new Date(WRITTEN_AT * 1000).toISOString(),
      category: { id: 1, slug: one.category, locale },
      portal: { slug: portal, name: brand.name, custom_domain: `help.${brand.site}` },
    })),
    meta: { articles_count: found.length, current_page: 1 },
  });
}
