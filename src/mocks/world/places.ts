// The group: its three brands, their shops, and the people who work there.
import type { BrandRecord, StaffRecord, StoreRecord, TeamRecord } from './records.ts';

export const brands: readonly BrandRecord[] = [
  {
    id: 'rye',
    name: 'Rye & Daughters',
    site: 'ryeanddaughters.example',
    email: 'hello@ryeanddaughters.example',
    sms: '+447700900901',
    phone: '+448081570001',
    acct: 'ryeanddaughters',
  },
  {
    id: 'dunmore',
    name: 'Dunmore',
    site: 'dunmore.example',
    email: 'care@dunmore.example',
    sms: '+447700900902',
    phone: '+448081570002',
    acct: 'dunmore',
  },
  {
    id: 'northline',
    name: 'Northline',
    site: 'northline.example',
    email: 'help@northline.example',
    sms: '+447700900903',
    phone: '+448081570003',
    acct: 'northline',
  },
];

export function brandOf(id: string): BrandRecord {
  const brand = brands.find((candidate) => candidate.id === id);
  if (brand === undefined) throw new RangeError(`no brand ${id}`);
  return brand;
}

const shop = (id: string, name: string, brand: string): StoreRecord => ({
  id,
  name,
  brand,
  timeZone: 'Europe/London',
});
export const stores: readonly StoreRecord[] = [
  shop('kingsgate', 'Kingsgate', 'dunmore'),
  shop('harbour-walk', 'Harbour Walk', 'dunmore'),
  shop('market-street', 'Market Street', 'dunmore'),
  shop('station-arcade', 'Station Arcade', 'dunmore'),
  shop('northfield', 'Northfield', 'dunmore'),
  shop('mill-lane', 'Mill Lane', 'rye'),
  shop('abbey-green', 'Abbey Green', 'rye'),
];

/** The team that answers for all three brands. */
export const CARE = 'Customer care';
export const CONNECTIVITY = 'Connectivity';
const MINUTE_MS = 60_000;
export const teams: readonly TeamRecord[] = [
  { name: CARE, silenceMs: 45 * MINUTE_MS },
  { name: CONNECTIVITY, silenceMs: 90 * MINUTE_MS },
];
const ALL = ['rye', 'dunmore', 'northline'];

function person(
  id: string,
  name: string,
  role: StaffRecord['role'],
  team: string,
  more: Partial<StaffRecord> = {},
): StaffRecord {
  const [givenName = name, family = ''] = name.split(' ');
  return {
    id,
    name,
    givenName,
    initials: givenName.charAt(0) + family.charAt(0),
    role,
    team,
    brands: ALL,
    onShift: true,
    ...more,
  };
}

export const staff: readonly StaffRecord[] = [
  person('priya', 'Priya Nair', 'agent', CARE),
  person('tom', 'Tom Keller', 'agent', CARE),
  person('leila', 'Leila Aziz', 'agent', CARE),
  person('claire', 'Claire Vasseur', 'agent', CARE),
  person('owen', 'Owen Pryce', 'agent', CARE, { onShift: false }),
  person('ravi', 'Ravi Sood', 'agent', CONNECTIVITY, { brands: ['northline'] }),
  person('nadia', 'Nadia Petrov', 'store', 'Stores', { store: 'kingsgate', brands: ['dunmore'] }),
  // Northline has its counter inside Harbour Walk: who serves there sees the customers of both.
  person('jonas', 'Jonas Brandl', 'store', 'Stores', {
    store: 'harbour-walk',
    brands: ['dunmore', 'northline'],
  }),
  person('eva', 'Eva Jansen', 'store', 'Stores', { store: 'mill-lane', brands: ['rye'] }),
  person('mara', 'Mara Lind', 'lead', CARE),
  person('sam', 'Samira Haddad', 'supervisor', 'Customer experience'),
  person('rene', 'René Fabre', 'reviewer', 'Customer experience'),
  person('ada', 'Ada Kovač', 'admin', 'Systems'),
];

export function staffOf(id: string): StaffRecord {
  const found = staff.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`no colleague ${id}`);
  return found;
}
