// Who a customer is, and by which keys.
import * as z from 'zod/mini';
import { StaffRef } from './staff.ts';

const instant = z.iso.datetime({ offset: true });
const money = z.object({ minor: z.int(), currency: z.string() });

export const keyKinds = [
  'email',
  'phone',
  'chatwoot_contact',
  'mastodon_acct',
  'square_customer',
  'hubspot_contact',
  'loyalty',
  'web_user',
] as const;

export const IdentityKey = z.object({
  kind: z.enum(keyKinds),
  value: z.string(),
  verified: z.boolean(),
  /** Where we have it from, in plain words. */
  source: z.string(),
  /** Who of us linked it and when; absent: nobody of us did. */
  linkedBy: z.optional(StaffRef),
  linkedAt: z.optional(instant),
});

/** Who a customer is; its `version` is the ETag that writes of keys must name. */
export const Customer = z.object({
  id: z.string(),
  name: z.string(),
  givenName: z.string(),
  brand: z.string(),
  since: instant,
  language: z.enum(['en', 'fr']),
  pronoun: z.enum(['he', 'she', 'they']),
  keys: z.array(IdentityKey),
  tier: z.optional(z.string()),
  /** Absent for roles that may not see it. */
  value: z.optional(z.object({ ...money.shape, orders: z.int() })),
  cost: z.optional(money),
  consent: z.object({
    service: z.boolean(),
    offersEmail: z.boolean(),
    offersPhone: z.boolean(),
    offersSms: z.boolean(),
  }),
  doNotSell: z.optional(z.string()),
  version: z.int(),
});
export type Customer = z.infer<typeof Customer>;

export const Brand = z.object({ id: z.string(), name: z.string() });
export type Brand = z.infer<typeof Brand>;
