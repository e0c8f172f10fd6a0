// The offers of the three brands in March 2026, with the one that was not what it was called.
import { london } from './when.ts';

export interface OfferRecord {
  readonly id: string;
  readonly brand: string;
  readonly title: string;
  readonly terms: string;
  readonly until?: number;
  /** Tiers it is for, by how they begin; absent: everybody of the brand. */
  readonly tiers?: readonly string[];
  readonly isExclusive: boolean;
  /** A right that comes with the tier, not something to sell. */
  readonly isRight?: boolean;
  /** The campaign it was sent with: who got it knows of it, whatever is held since. */
  readonly campaign?: string;
  /** Ids of the shops it holds in; absent: every shop of the brand. */
  readonly stores?: readonly string[];
  readonly openToAll?: { readonly stores: readonly string[]; readonly since: number };
}

export const offers: readonly OfferRecord[] = [
  {
    id: 'gold-alteration',
    brand: 'dunmore',
    title: 'Free alteration',
    terms: 'Gold members only. Hems, sleeves and waists, any piece bought from us.',
    until: london('2026-04-30 18:00'),
    tiers: ['Gold'],
    isExclusive: true,
    isRight: true,
  },
  {
    id: 'vip25',
    brand: 'dunmore',
    title: 'VIP25, 25% off coats',
    terms: 'Gold members only, one coat each, in every Dunmore store and online.',
    until: london('2026-03-22 18:00'),
    tiers: ['Gold'],
    isExclusive: true,
    campaign: 'VIP25: 25% off coats, for Gold members only',
    openToAll: { stores: ['harbour-walk'], since: london('2026-03-14 09:00') },
  },
  {
    id: 'members-denim',
    brand: 'dunmore',
    title: '20% off denim',
    terms: 'Silver and Gold members, jeans and denim jackets, not with other codes.',
    until: london('2026-03-31 18:00'),
    tiers: ['Silver', 'Gold'],
    isExclusive: true,
  },
  {
    id: 'spring-hems',
    brand: 'dunmore',
    title: 'Trousers shortened while you wait',
    terms: 'Every pair bought today, at no charge, before 17:00.',
    isExclusive: false,
    stores: ['kingsgate', 'market-street'],
  },
  {
    id: 'tenth-loaf',
    brand: 'rye',
    title: '10th loaf free',
    terms: 'Loaf card with 9 stamps, any loaf up to £6.',
    until: london('2026-04-30 18:00'),
    tiers: ['Loaf card 9'],
    isExclusive: true,
    isRight: true,
  },
];
