// How a story introduces its customer, and the keys we know them by.
import { loyaltyOf, squareOf } from '../generate/key-values.ts';
import type { CustomerRecord, IdentityKeyRecord } from '../records/customer.ts';
import { london } from '../when.ts';
import { contacts } from './afternoon.ts';
import type { Story } from './draft.ts';
import { tell, type Teller } from './teller.ts';

type Kind = IdentityKeyRecord['kind'];

export interface PersonTold {
  readonly id: string;
  readonly name: string;
  readonly givenName?: string;
  readonly brand: 'rye' | 'dunmore' | 'northline';
  /** London date of the first contact. */
  readonly since: string;
  readonly pronoun: CustomerRecord['pronoun'];
  readonly language?: CustomerRecord['language'];
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  readonly acct?: string;
  readonly web?: string;
  /** A social account of theirs that nobody here knows of yet. */
  readonly unlinkedAcct?: string;
  /** Kinds of keys nobody knows. */
  readonly without?: readonly Kind[];
  /** Kinds of keys that are only believed to be theirs, with where we have them from. */
  readonly unverified?: Readonly<Partial<Record<Kind, string>>>;
  readonly sources?: Readonly<Partial<Record<Kind, string>>>;
  readonly more?: Partial<Omit<CustomerRecord, 'keys' | 'id' | 'name'>>;
}

const SOURCES: Readonly<Record<Kind, string>> = {
  email: 'confirmed by mail',
  phone: 'confirmed by SMS',
  chatwoot_contact: 'signed in on chat',
  mastodon_acct: 'linked by the customer',
  square_customer: 'till receipt',
  hubspot_contact: 'said on the phone',
  loyalty: 'card shown in store',
  web_user: 'signed in',
};

/** The customer a story is about. `number` is below 100 and nobody else's. */
export function introduce(number: number, told: PersonTold): CustomerRecord {
  const values: readonly (readonly [Kind, string | undefined])[] = [
    ['email', told.email],
    ['phone', told.phone],
    ['web_user', told.web],
    ['mastodon_acct', told.acct],
    ['chatwoot_contact', String(20_000 + number)],
    ['hubspot_contact', told.phone === undefined ? undefined : String(510_000 + number)],
    ['square_customer', squareOf(number)],
    ['loyalty', loyaltyOf(told.brand, number)],
  ];
  const keys = values.flatMap(([kind, value]): IdentityKeyRecord[] => {
    if (value === undefined || told.without?.includes(kind) === true) return [];
    const doubt = told.unverified?.[kind];
    return [
      { kind, value, verified: doubt === undefined, source: doubt ?? told.sources?.[kind] ?? SOURCES[kind] },
    ];
  });
  return {
    id: told.id,
    name: told.name,
    givenName: told.givenName ?? told.name.split(' ')[0] ?? told.name,
    brand: told.brand,
    since: london(told.since),
    language: told.language ?? 'en',
    pronoun: told.pronoun,
    keys,
    ...(told.unlinkedAcct !== undefined && {
      unlinked: [{ kind: 'mastodon_acct', value: told.unlinkedAcct }],
    }),
    consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
    ...told.more,
  };
}

/** A hand-written customer: known at once, told when somebody asks. */
export interface Chapter {
  readonly number: number;
  readonly customer: CustomerRecord;
  readonly story: () => Story;
}

export function chapter(number: number, person: PersonTold, story: (t: Teller) => void): Chapter {
  const customer = introduce(number, person);
  let told: Story | undefined;
  const whole = (t: Teller) => {
    story(t);
    contacts[customer.id]?.(t);
  };
  return { number, customer, story: () => (told ??= tell(number, customer, whole)) };
}
