// One customer and their brand, for tests of a single pretend back end: each knows them by keys of its own.
import type { CustomerRecord } from '../world/records/customer.ts';
import type { BrandRecord } from '../world/records/group.ts';

/** James, known by these keys alone. */
export const jamesBy = (...keys: CustomerRecord['keys']): CustomerRecord => ({
  id: 'james',
  name: 'James Whitcombe',
  givenName: 'James',
  brand: 'dunmore',
  since: 0,
  language: 'en',
  pronoun: 'he',
  keys,
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
});

export const OUR_NUMBER = '+447700900902';
export const THEIR_NUMBER = '+447700900184';

export const dunmore: BrandRecord = {
  id: 'dunmore',
  name: 'Dunmore',
  site: 'dunmore.example',
  email: 'care@dunmore.example',
  sms: OUR_NUMBER,
  phone: '+448081570002',
  acct: 'dunmore',
};
