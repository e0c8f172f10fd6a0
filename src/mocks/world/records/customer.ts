// Who a customer is, and the keys they are known by.
import type { CustomerId } from './record.ts';

export interface IdentityKeyRecord {
  readonly kind:
    | 'email'
    | 'phone'
    | 'chatwoot_contact'
    | 'mastodon_acct'
    | 'square_customer'
    | 'hubspot_contact'
    | 'loyalty'
    | 'web_user';
  readonly value: string;
  readonly verified: boolean;
  /** Where we have it from: `signed in`, `order DM-51902`, `said on the phone`. */
  readonly source: string;
  /** Who of us linked it, by staff id, and when; absent: it was known from the start. */
  readonly linkedBy?: string;
  readonly linkedAt?: number;
}

export interface CustomerRecord {
  readonly id: CustomerId;
  readonly name: string;
  readonly givenName: string;
  readonly brand: string;
  readonly since: number;
  readonly language: 'en' | 'fr';
  readonly pronoun: 'he' | 'she' | 'they';
  readonly keys: readonly IdentityKeyRecord[];
  /** What a back end knows them by and nobody here does yet: their records are there, and are found once it is linked. */
  readonly unlinked?: readonly Pick<IdentityKeyRecord, 'kind' | 'value'>[];
  readonly tier?: string;
  readonly value?: { readonly minor: number; readonly currency: string; readonly orders: number };
  readonly cost?: { readonly minor: number };
  readonly consent: {
    readonly service: boolean;
    readonly offersEmail: boolean;
    readonly offersPhone: boolean;
    readonly offersSms: boolean;
  };
  readonly doNotSell?: string;
}
