// The words that confirm an order to the customer, in the customer's language, whatever the language of the screen.
import { clockTime, money, written } from '#src/lib/format.ts';
import type { Instant } from '#src/lib/time.ts';

export interface Confirmed {
  readonly language: 'en' | 'fr';
  readonly givenName: string;
  readonly number: string;
  readonly items: readonly string[];
  readonly place: string;
  readonly zone: string;
  readonly pickUpAt: Instant;
  /** Minor units; 0: said at the till. */
  readonly total: number;
  readonly currency: string;
  /** Who signs. */
  readonly by: string;
}

export function confirmation(order: Confirmed): string {
  const { language, givenName, number, items, place, zone, pickUpAt, total, currency, by } = order;
  const day = written(pickUpAt, language, zone, { weekday: 'long', day: 'numeric', month: 'long' });
  const clock = clockTime(pickUpAt, language, zone);
  const sum = money(total, currency, language);
  const list = items.join(', ');
  return language === 'fr'
    ? `Bonjour ${givenName}, c’est noté : ${list}. Commande ${number}, prête ${day} à ${clock} chez ${place}.${total > 0 ? ` À payer : ${sum}.` : ''} ${by}`
    : `Hello ${givenName}, it is on the list: ${list}. Order ${number}, ready ${day}, ${clock}, at ${place}.${total > 0 ? ` To pay: ${sum}.` : ''} ${by}`;
}
