// The group: its three brands, their shops, and the people who work there.
import type { OpenHours } from '#src/cases/rules/calendar.ts';
import type { ServiceRates } from '#src/desk/journey.ts';
import type { BrandRecord, StaffRecord, StoreRecord, TeamRecord } from './records/group.ts';

export const brands: readonly BrandRecord[] = [
  {
    id: 'rye',
    name: 'Rye & Daughters',
    site: 'ryeanddaughters.example',
    email: 'hello@ryeanddaughters.example',
    sms: '+447700900901',
    phone: '+448081570001',
    acct: 'ryeanddaughters',
    returns: { days: 0, faultyDays: 3, hygiene: [''] },
  },
  {
    id: 'dunmore',
    name: 'Dunmore',
    site: 'dunmore.example',
    email: 'care@dunmore.example',
    sms: '+447700900902',
    phone: '+448081570002',
    acct: 'dunmore',
    returns: { days: 28, faultyDays: 183, hygiene: ['sock', 'underwear', 'swim', 'tights', 'earring'] },
  },
  {
    id: 'northline',
    name: 'Northline',
    site: 'northline.example',
    email: 'help@northline.example',
    sms: '+447700900903',
    phone: '+448081570003',
    acct: 'northline',
    returns: { days: 14, faultyDays: 183, hygiene: ['earphone'] },
  },
];

export function brandOf(id: string): BrandRecord {
  const brand = brands.find((candidate) => candidate.id === id);
  if (brand === undefined) throw new RangeError(`no brand ${id}`);
  return brand;
}

const WEEKDAYS = [1, 2, 3, 4, 5];
const on = (days: readonly number[], from: string, to: string): readonly OpenHours[] =>
  days.map((day) => ({ day, from, to }));
/** When a brand's shops are open. */
const shopHours: Readonly<Record<string, readonly OpenHours[]>> = {
  rye: [...on([...WEEKDAYS, 6], '07:00', '18:00'), ...on([7], '07:30', '13:00')],
  dunmore: [...on([...WEEKDAYS, 6], '09:00', '19:00'), ...on([7], '11:00', '17:00')],
};
const shop = (id: string, name: string, brand: string): StoreRecord => ({
  id,
  name,
  brand,
  timeZone: 'Europe/London',
  hours: shopHours[brand] ?? [],
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
/** England and Wales. */
const BANK_HOLIDAYS = [
  { day: '2026-01-01', name: 'New Year’s Day' },
  { day: '2026-04-03', name: 'Good Friday' },
  { day: '2026-04-06', name: 'Easter Monday' },
  { day: '2026-05-04', name: 'Early May bank holiday' },
  { day: '2026-05-25', name: 'Spring bank holiday' },
  { day: '2026-08-31', name: 'Summer bank holiday' },
  { day: '2026-12-25', name: 'Christmas Day' },
  { day: '2026-12-28', name: 'Boxing Day, a day late' },
];
export const teams: readonly TeamRecord[] = [
  {
    name: CARE,
    silenceMs: 45 * MINUTE_MS,
    calendar: {
      zone: 'Europe/London',
      hours: [...on(WEEKDAYS, '08:00', '20:00'), ...on([6], '09:00', '17:00')],
      holidays: BANK_HOLIDAYS,
    },
  },
  {
    name: CONNECTIVITY,
    silenceMs: 90 * MINUTE_MS,
    calendar: {
      zone: 'Europe/London',
      hours: [...on(WEEKDAYS, '08:00', '12:30'), ...on(WEEKDAYS, '13:00', '18:00')],
      holidays: BANK_HOLIDAYS,
    },
    replyWithinMs: { chat: 15 * MINUTE_MS },
  },
];
/** A setting of the group: shown beside every figure that comes of it. */
export const rates: ServiceRates = {
  perHour: [
    { minor: 2600, currency: 'GBP' },
    { minor: 3000, currency: 'EUR' },
  ],
  pauseSeconds: 300,
  writing: [
    { channel: 'email', customerSeconds: 300, staffSeconds: 360 },
    { channel: 'sms', customerSeconds: 60, staffSeconds: 60 },
    { channel: 'social', customerSeconds: 180, staffSeconds: 240 },
    { channel: 'website', customerSeconds: 120 },
    { channel: 'notes', staffSeconds: 60 },
  ],
};
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
  person('iris', 'Iris Blom', 'reviewer', 'Customer experience'),
  person('ada', 'Ada Kovač', 'admin', 'Systems'),
];

export function staffOf(id: string): StaffRecord {
  const found = staff.find((candidate) => candidate.id === id);
  if (found === undefined) throw new RangeError(`no colleague ${id}`);
  return found;
}
