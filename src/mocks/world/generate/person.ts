// A customer nobody wrote by hand, from the seed and a number alone; and back from any key to that number.
import { dice, mix, pickAt } from '../chance.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../records/customer.ts';
import { DAY } from '../when.ts';
import { loyaltyOf, squareOf } from './key-values.ts';
import { NAMES, plain } from './names.ts';
import { landlineOf, mobileOf, numberOfPhone } from './phone-numbers.ts';

/** Numbers below belong to the hand-written. */
export const GENERATED_FROM = 100;
const SINCE_FROM = Date.UTC(2016, 0, 4);
const SINCE_DAYS = 3300;

const isFrench = (number: number): boolean => number % 10 === 7;
const BRANDS = ['dunmore', 'dunmore', 'northline', 'rye', 'northline', 'dunmore'] as const;

function brandFor(seed: number, number: number): string {
  return pickAt(BRANDS, mix(seed, number, 3));
}

/** The generated customer with this number (100 and more). */
export function generatedCustomer(seed: number, number: number): CustomerRecord {
  const roll = dice(mix(seed, number, 1));
  const language = isFrench(number) ? 'fr' : 'en';
  const given = roll.pick(NAMES[language].given);
  const family = roll.pick(NAMES[language].family);
  const brand = brandFor(seed, number);
  const [a, b] = [plain(given), plain(family)];
  const keys: IdentityKeyRecord[] = [];
  const key = (
    kind: IdentityKeyRecord['kind'],
    value: string | undefined,
    source: string,
    verified = true,
  ) => {
    if (value !== undefined) keys.push({ kind, value, verified, source });
  };
  const phone = mobileOf(number, language) ?? landlineOf(number);
  key(
    'email',
    `${a}.${b}.${number}@example.${language === 'fr' ? 'fr' : roll.pick(['com', 'org', 'net'])}`,
    'confirmed by mail',
  );
  key('phone', phone, 'said on the phone', roll.maybe(0.9));
  key('web_user', `${a}${b.charAt(0)}${number}`, 'signed in');
  key(
    'mastodon_acct',
    roll.maybe(0.25) ? `${a}_${number}@elsewhere.example` : undefined,
    'linked by the customer',
    roll.maybe(0.7),
  );
  key('chatwoot_contact', String(20_000 + number), 'signed in on chat');
  key('hubspot_contact', phone === undefined ? undefined : String(510_000 + number), 'said on the phone');
  key('square_customer', squareOf(number), 'till receipt');
  key(
    'loyalty',
    roll.maybe(0.6) || phone === undefined ? loyaltyOf(brand, number) : undefined,
    'card shown in store',
  );
  return {
    id: `${a}-${b}-${number}`,
    name: `${given} ${family}`,
    givenName: given,
    brand,
    since: SINCE_FROM + roll.below(SINCE_DAYS) * DAY + 9 * 3_600_000,
    language,
    pronoun: roll.pick(['she', 'he', 'she', 'he', 'they']),
    keys,
    ...(roll.maybe(0.15) && { tier: roll.pick(['Silver', 'Gold']) }),
    value: { minor: roll.between(20, 2400) * 100, currency: 'GBP', orders: roll.between(1, 30) },
    cost: { minor: roll.between(0, 90) * 100 },
    consent: {
      service: true,
      offersEmail: roll.maybe(0.6),
      offersPhone: roll.maybe(0.15),
      offersSms: roll.maybe(0.3),
    },
  };
}

/** The number inside a generated customer's id; the caller compares the whole id. */
export function numberOfCustomer(id: string): number | undefined {
  const digits = /-(\d+)$/.exec(id)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** The number inside a key's value; the caller compares the whole value. */
export function numberOfKey(kind: IdentityKeyRecord['kind'], value: string): number | undefined {
  const number = rawNumberOfKey(kind, value);
  return number !== undefined && Number.isSafeInteger(number) && number >= GENERATED_FROM
    ? number
    : undefined;
}

function rawNumberOfKey(kind: IdentityKeyRecord['kind'], value: string): number | undefined {
  const after = (pattern: RegExp): number => Number(pattern.exec(value)?.[1] ?? Number.NaN);
  switch (kind) {
    case 'email':
      return after(/\.(\d+)@/);
    case 'phone':
      return numberOfPhone(value);
    case 'web_user':
      return after(/(\d+)$/);
    case 'mastodon_acct':
      return after(/_(\d+)@/);
    case 'chatwoot_contact':
      return Number(value) - 20_000;
    case 'hubspot_contact':
      return Number(value) - 510_000;
    case 'square_customer':
      return Number.parseInt(value.slice(12), 36);
    case 'loyalty':
      return (after(/-(\d+)$/) - 300_000) / 7;
  }
}
