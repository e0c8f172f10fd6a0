// Who is asked about, and by which keys.

/** One way a customer is known, as the desk's directory says. */
export interface IdentityKey {
  readonly kind:
    | 'email'
    | 'phone'
    | 'chatwoot_contact'
    | 'mastodon_acct'
    | 'square_customer'
    | 'hubspot_contact'
    | 'loyalty'
    | 'web_user'
    /** Our own id of the customer: what the desk itself asks by. */
    | 'customer';
  readonly value: string;
  readonly verified: boolean;
}

/** Who is asked about. A lane without a usable key is `notLinked` and is never asked. */
export interface IdentitySet {
  readonly customerId: string;
  readonly name: string;
  readonly keys: readonly IdentityKey[];
}
