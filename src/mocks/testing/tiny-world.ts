// A handful of people for tests of the whole gateway: two brands, four colleagues, three customers, three cases.
import type { CaseRecord } from '../world/records/case.ts';
import type { CustomerRecord } from '../world/records/customer.ts';
import type { DeskEntryRecord } from '../world/records/desk-entry.ts';
import type { StaffRecord } from '../world/records/group.ts';
import type { World } from '../world/records/world.ts';
import { testContext, type Given } from './context.ts';

export const BEGINS_AT = Date.parse('2026-03-19T15:12:00Z');
export const HOUR_MS = 3_600_000;

const staff = (
  id: string,
  name: string,
  role: StaffRecord['role'],
  brands: readonly string[],
): StaffRecord => ({
  id,
  name,
  givenName: name.split(' ')[0] ?? name,
  initials: name.replaceAll(/[a-z ]/g, ''),
  role,
  team: 'Customer care',
  brands,
  onShift: true,
});

const customer = (id: string, name: string, brand: string, keys: CustomerRecord['keys']): CustomerRecord => ({
  id,
  name,
  givenName: name.split(' ')[0] ?? name,
  brand,
  since: Date.parse('2019-05-01T00:00:00Z'),
  language: 'en',
  pronoun: 'they',
  keys,
  value: { minor: 64_200, currency: 'GBP', orders: 9 },
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
});

const key = (kind: CustomerRecord['keys'][number]['kind'], value: string) => ({
  kind,
  value,
  verified: true,
  source: 'signed in',
});

/** A case nobody owns, five hours old, with nothing in it; give what differs. */
export const aCase = (id: string, more: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  customer: 'james',
  subject: 'Chinos split',
  brand: 'dunmore',
  team: 'Customer care',
  state: 'open',
  ownerId: null,
  openedAt: BEGINS_AT - 5 * HOUR_MS,
  customerWroteAt: BEGINS_AT - HOUR_MS,
  replyDueAt: null,
  unread: 0,
  trail: [],
  promises: [],
  threads: [],
  entries: [],
  remarks: [],
  version: 1,
  ...more,
});

export const aNote = (id: string, at: number, text: string): DeskEntryRecord => ({
  id,
  customer: 'james',
  at,
  kind: 'note',
  caseId: '20418',
  who: 'Priya Nair',
  staffId: 'priya',
  text,
});

/** The tiny world; records given come on top. Records later than `BEGINS_AT` are planned. */
export function tinyWorld(more: Partial<Omit<Given, 'now'>> = {}, planned: World['planned'] = []): World {
  const { world } = testContext({
    now: Infinity,
    staff: [
      staff('priya', 'Priya Nair', 'agent', ['dunmore', 'rye']),
      staff('tom', 'Tom Keller', 'agent', ['dunmore', 'rye']),
      staff('nadia', 'Nadia Petrov', 'store', ['dunmore']),
      staff('rene', 'René Fabre', 'reviewer', ['dunmore', 'rye']),
    ],
    teams: [{ name: 'Customer care', silenceMs: HOUR_MS / 2 }],
    brands: ['dunmore', 'rye'].map((id) => ({
      id,
      name: id,
      site: `${id}.example`,
      email: `help@${id}.example`,
      sms: '+447700900000',
      phone: '+448000000000',
      acct: id,
    })),
    customers: [
      customer('james', 'James Whitcombe', 'dunmore', [
        key('phone', '+447700900184'),
        key('email', 'j.whitcombe@example.com'),
      ]),
      customer('mireille', 'Mireille Castán', 'dunmore', [key('phone', '+447700900311')]),
      customer('caroline', 'Caroline Meyer', 'rye', [key('phone', '+447700900142')]),
    ],
    cases: [
      aCase('20418', { ownerId: 'priya', replyDueAt: BEGINS_AT + 6 * 60_000, unread: 1 }),
      aCase('20419', { customer: 'mireille', subject: 'VIP offer' }),
      aCase('20420', { customer: 'caroline', subject: 'Sunday bread', brand: 'rye' }),
    ],
    ...more,
  });
  return { ...world, beginsAt: BEGINS_AT, planned };
}
