// What people type and whom they mean: names without accents, by their beginnings, by their sound and with a slip of
// the finger; numbers in any notation, the last digits suffice; addresses; loyalty cards.
import type { CustomerRecord } from '../../world/records/customer.ts';
import type { World } from '../../world/records/world.ts';
import { soundOf } from './sounds.ts';

const SLICE = 2000;

export interface Known {
  readonly customer: CustomerRecord;
  /** The words of the name, folded. */
  readonly words: readonly string[];
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Letters and digits alone. */
  readonly cards: readonly string[];
}

const indexes = new WeakMap<World, Promise<readonly Known[]>>();

/** Everybody, walked once in slices. */
export function everybody(world: World): Promise<readonly Known[]> {
  const known = indexes.get(world) ?? walk(world);
  indexes.set(world, known);
  return known;
}

async function walk(world: World): Promise<readonly Known[]> {
  const all: Known[] = [];
  for (let at = 0; at < world.customerCount; at++) {
    all.push(knownAs(world.customerAt(at)));
    if (at % SLICE === SLICE - 1) await new Promise((resolve) => setTimeout(resolve));
  }
  return all;
}

export function knownAs(customer: CustomerRecord): Known {
  const values = (kind: string) => customer.keys.filter((key) => key.kind === kind).map(({ value }) => value);
  return {
    customer,
    words: fold(customer.name).split(/[\s'-]+/),
    phones: values('phone').map(digitsIn),
    emails: values('email').map((value) => value.toLowerCase()),
    cards: values('loyalty').map(codeOf),
  };
}

/** Lower case, no accents. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim();

/** A card's number as it is printed, scanned or read out: letters and digits alone. */
export const codeOf = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z\d]/g, '');

export const digitsIn = (text: string): string => text.replaceAll(/\D/g, '');

/** The digits of a number as somebody wrote it, without the ways to begin it; undefined when it is no number. */
export function numberIn(query: string): string | undefined {
  if (!/^[+(\d][\d\s()./-]*$/.test(query.trim())) return undefined;
  const plain = digitsIn(query.replaceAll('(0)', ''));
  const digits = plain.replace(/^00/, '').replace(/^0/, '');
  return digits.length >= 3 ? digits : undefined;
}

/** How well a name fits: 0 not at all, 4 word for word. Every word typed must fit a word of the name. */
export function nameFit(words: readonly string[], typed: readonly string[]): number {
  const fits = typed.map((word) => Math.max(...words.map((own) => wordFit(own, word))));
  return fits.length === 0 ? 0 : Math.min(...fits);
}

function wordFit(own: string, typed: string): number {
  if (own === typed) return 4;
  if (own.startsWith(typed)) return 3;
  if (typed.length >= 4 && isOneSlip(own.slice(0, typed.length + 1), typed)) return 2;
  const sound = soundOf(typed);
  return sound !== undefined && sound === soundOf(own) ? 1 : 0;
}

/** One letter wrong, missing, too many, or two swapped; `own` may go on after what was typed. */
function isOneSlip(own: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && own[at] === typed[at]) at += 1;
  const restOwn = own.slice(at);
  const rest = typed.slice(at);
  const begins = (text: string, start: string) => text.startsWith(start);
  return (
    begins(restOwn.slice(1), rest.slice(1)) ||
    begins(restOwn, rest.slice(1)) ||
    begins(restOwn.slice(1), rest) ||
    (restOwn[0] === rest[1] && restOwn[1] === rest[0] && begins(restOwn.slice(2), rest.slice(2)))
  );
}
