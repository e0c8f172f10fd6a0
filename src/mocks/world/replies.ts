// The saved replies of the group: words that agents need every day, each in two languages.
import type { Reply } from '#src/desk/replies.ts';

interface Words {
  readonly title: string;
  readonly text: string;
}
interface Said {
  readonly id: string;
  readonly brands?: readonly string[];
  readonly channels?: readonly string[];
  readonly en: Words;
  readonly fr: Words;
}

const said: readonly Said[] = [
  {
    id: 'looking',
    en: {
      title: 'I am looking into it',
      text: 'Thank you, {{customer.given_name}}. I am looking into it now and write again by {{promise.due}}.',
    },
    fr: {
      title: 'Je m’en occupe',
      text: 'Merci, {{customer.given_name}}. Je m’en occupe et je vous récris d’ici {{promise.due}}.',
    },
  },
  {
    id: 'sorry-again',
    en: {
      title: 'Sorry that you had to tell us again',
      text: 'I am sorry that you had to tell this more than once. It is all in front of me now, and I stay with it until it is settled. {{agent.given_name}}',
    },
    fr: {
      title: 'Désolé de vous avoir fait répéter',
      text: 'Je suis désolé que vous ayez dû le dire plus d’une fois. J’ai tout sous les yeux et je m’en occupe jusqu’au bout. {{agent.given_name}}',
    },
  },
  {
    id: 'ring-by',
    en: {
      title: 'I ring you by …',
      text: 'I ring you by {{promise.due}}. If that does not suit you, tell me when it does.',
    },
    fr: {
      title: 'Je vous appelle d’ici …',
      text: 'Je vous appelle d’ici {{promise.due}}. Si cela ne vous convient pas, dites-moi quand.',
    },
  },
  {
    id: 'order-leaves',
    brands: ['dunmore'],
    en: {
      title: 'Your order leaves today',
      text: 'Good news, {{customer.given_name}}: order {{order.number}} leaves today. You get the tracking number as soon as it is on its way.',
    },
    fr: {
      title: 'Votre commande part aujourd’hui',
      text: 'Bonne nouvelle, {{customer.given_name}} : la commande {{order.number}} part aujourd’hui. Vous recevrez le numéro de suivi dès son départ.',
    },
  },
  {
    id: 'still-change',
    brands: ['dunmore'],
    en: {
      title: 'You can still change it',
      text: 'Order {{order.number}} is not packed yet, so I can still change or cancel it. Which size shall it be?',
    },
    fr: {
      title: 'Vous pouvez encore la modifier',
      text: 'La commande {{order.number}} n’est pas encore emballée : je peux la modifier ou l’annuler. Quelle taille voulez-vous ?',
    },
  },
  {
    id: 'return-label',
    brands: ['dunmore'],
    channels: ['email', 'chat'],
    en: {
      title: 'Send it back free of charge',
      text: 'Dear {{customer.given_name}},\n\nplease send order {{order.number}} back with the label that came with it. It costs you nothing.\n\nAs soon as it is here I refund the price to your card.\n\n{{agent.given_name}}, {{brand.name}}',
    },
    fr: {
      title: 'Renvoyez-la gratuitement',
      text: 'Bonjour {{customer.given_name}},\n\nrenvoyez la commande {{order.number}} avec l’étiquette jointe. Cela ne vous coûte rien.\n\nDès sa réception, je rembourse le prix sur votre carte.\n\n{{agent.given_name}}, {{brand.name}}',
    },
  },
  {
    id: 'ready',
    brands: ['dunmore', 'rye'],
    channels: ['sms', 'chat', 'email'],
    en: {
      title: 'Ready to collect',
      text: 'Order {{order.number}} is ready for you at {{store.name}}. Your name is enough.',
    },
    fr: {
      title: 'Prête à être retirée',
      text: 'La commande {{order.number}} vous attend à {{store.name}}. Votre nom suffit.',
    },
  },
  {
    id: 'line-test',
    brands: ['northline'],
    en: {
      title: 'We measure your line tonight',
      text: 'Please leave the router on tonight, {{customer.given_name}}. We measure your line from 18:00 and I tell you tomorrow what we found.',
    },
    fr: {
      title: 'Nous mesurons votre ligne ce soir',
      text: 'Laissez votre box allumée ce soir, {{customer.given_name}}. Nous mesurons votre ligne dès 18 h et je vous dis demain ce que nous avons trouvé.',
    },
  },
  {
    id: 'engineer',
    brands: ['northline'],
    en: {
      title: 'An engineer comes',
      text: 'An engineer comes on {{visit.day}}. You need not be at home: the fault is in the street.',
    },
    fr: {
      title: 'Un technicien passe',
      text: 'Un technicien passe le {{visit.day}}. Vous n’avez pas besoin d’être là : la panne est dans la rue.',
    },
  },
  {
    id: 'bread-packed',
    brands: ['rye'],
    channels: ['sms', 'chat'],
    en: {
      title: 'Your bread is packed',
      text: 'It is packed under your name, {{customer.given_name}}, from 8:00 at {{store.name}}. You pay at the counter.',
    },
    fr: {
      title: 'Votre pain est prêt',
      text: 'Il est prêt à votre nom, {{customer.given_name}}, dès 8 h à {{store.name}}. Vous payez au comptoir.',
    },
  },
  {
    id: 'private',
    channels: ['social'],
    en: {
      title: 'May I write to you privately?',
      text: 'Thank you for telling us. May I write to you privately? Then I can look at your order. {{agent.given_name}}',
    },
    fr: {
      title: 'Puis-je vous écrire en privé ?',
      text: 'Merci de nous l’avoir dit. Puis-je vous écrire en privé pour regarder votre commande ? {{agent.given_name}}',
    },
  },
  {
    id: 'case-number',
    en: {
      title: 'Your case number',
      text: 'Your case has the number {{case.number}}. Whoever answers you next sees everything we wrote.',
    },
    fr: {
      title: 'Votre numéro de dossier',
      text: 'Votre dossier porte le numéro {{case.number}}. La prochaine personne qui vous répond verra tout ce que nous avons écrit.',
    },
  },
  {
    id: 'anything-else',
    en: {
      title: 'Is there anything else?',
      text: 'Is there anything else I can do for you, {{customer.given_name}}?',
    },
    fr: {
      title: 'Puis-je faire autre chose ?',
      text: 'Puis-je faire autre chose pour vous, {{customer.given_name}} ?',
    },
  },
];

export const replies: readonly Reply[] = said.flatMap(({ id, brands = [], channels = [], en, fr }) => {
  const fits = { brands: [...brands], channels: [...channels] };
  return [
    { id: `${id}-en`, language: 'en' as const, ...en, ...fits },
    { id: `${id}-fr`, language: 'fr' as const, ...fr, ...fits },
  ];
});
