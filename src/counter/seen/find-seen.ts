// Whom of the customers seen here today some words may mean. Pure.
import { isFound } from '#src/lib/words-found.ts';
import type { Match } from '../matches.ts';
import type { Seen } from './seen.ts';

/** What a clerk sees of a number: that many of its last digits. */
const END = 3;
const digitsOf = (text: string): string => text.replaceAll(/\D/gu, '');

const codeOf = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z\d]/gu, '');
/** A number as it is printed, without its dash, or by its digits alone. */
const isSaid = (number: string, words: string): boolean =>
  codeOf(words) !== '' && [codeOf(number), digitsOf(number)].includes(codeOf(words));

/** What of a customer seen today they are found by. */
interface Findable extends Pick<Seen, 'customer'> {
  readonly orders?: readonly { readonly number: string }[];
  readonly cases?: readonly { readonly id: string }[];
}

/** By the beginnings of their names, the last digits of a phone number, a card, an order or a case. */
export function findSeen(all: readonly Findable[], words: string): readonly Match[] {
  const end = digitsOf(words).slice(-END);
  return all.flatMap(({ customer, orders = [], cases = [] }): readonly Match[] => {
    const { id, name, tier, keys } = customer;
    const ends = keys.filter(({ kind }) => kind === 'phone').map(({ value }) => digitsOf(value).slice(-END));
    const [phoneEnd] = ends;
    const seen = { ...(phoneEnd !== undefined && { phoneEnd }), ...(tier !== undefined && { tier }) };
    const match = { customerId: id, name, seen };
    const order = orders.find(({ number }) => isSaid(number, words));
    const reference = order?.number ?? cases.find((one) => isSaid(one.id, words))?.id;
    if (reference !== undefined) return [{ ...match, order: reference }];
    const isPhone = end.length === END && !/\p{L}/u.test(words) && ends.includes(end);
    const isCard = keys.some(({ kind, value }) => kind === 'loyalty' && isSaid(value, words));
    return isPhone || isCard || isFound(words, name) ? [match] : [];
  });
}
