import { expect, test } from 'vitest';
import { confirmation, type Confirmed } from './confirmation.ts';

const order = (language: Confirmed['language'], pickUpAt: string): Confirmed => ({
  language,
  givenName: 'Mireille',
  number: 'RY-2051',
  items: ['2 pains de seigle'],
  place: 'Rue du Port',
  zone: 'Europe/Paris',
  pickUpAt: Date.parse(pickUpAt),
  total: 0,
  currency: 'EUR',
  by: 'Inès',
});

test('the day and the clock are the shop’s, in the customer’s language, and the first of a month is its 1er', () => {
  expect(confirmation(order('fr', '2026-05-31T22:30:00Z'))).toBe(
    'Bonjour Mireille, c’est noté : 2 pains de seigle. Commande RY-2051, prête lundi 1er juin à 00:30 chez Rue du Port. Inès',
  );
  expect(confirmation(order('en', '2026-06-01T08:00:00Z'))).toContain(
    'ready Monday 1 June, 10:00, at Rue du Port.',
  );
});
