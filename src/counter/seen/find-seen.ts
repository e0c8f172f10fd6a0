// Whom of the customers seen here today some words may mean. Pure.
import { isFound } from '#src/lib/words-found.ts';
import type { Match } from '../matches.ts';
import type { Seen } from './seen.ts';

/** What a clerk sees of a number: that many of its last digits. */
const END = 3;
const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

/** By the beginnings of their names, the last digits of a phone number, a card or an order. */
export function findSeen(all: readonly Seen[], words: string): readonly Match[] {
  const end = digitsOf(words).slice(-END);
  return all.flatMap(({ customer, orders = [] }): readonly Match[] => {
    const { id, name, tier, keys } = customer;
    const ends = keys.filter(({ kind }) => kind === 'phone').map(({ value }) => digitsOf(value).slice(-END));
    const [phoneEnd] = ends;
    const seen = { ...(phoneEnd !== undefined && { phoneEnd }), ...(tier !== undefined && { tier }) };
    const match = { customerId: id, name, seen };
    const order = orders.find(({ number }) => number.toLowerCase() === words.toLowerCase());
    if (order) return [{ ...match, order: order.number }];
    const isPhone = end.length === END && !/\p{L}/u.test(words) && ends.includes(end);
    const isCard = keys.some(
      ({ kind, value }) => kind === 'loyalty' && value.toLowerCase() === words.toLowerCase(),
    );
    return isPhone || isCard || isFound(words, name) ? [match] : [];
  });
}
