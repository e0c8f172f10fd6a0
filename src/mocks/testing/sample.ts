// One customer known to every channel, with the same number of records of every kind, some at the same second: what
// promises over all channels are kept against.
import type { World } from '../world/records/world.ts';
import type { Given } from './context.ts';
import { BEGINS_AT, tinyWorld } from './tiny-world.ts';

export const SAMPLE = 'james';
/** Records of each kind. */
export const SAMPLES = 45;

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The instant of the `n`th record, oldest first: half a day apart, every fifth at the second of the one before. */
export const sampleAt = (n: number): number => BEGINS_AT - (SAMPLES - (n % 5 === 4 ? n - 1 : n)) * 12 * HOUR;

const EMAIL = 'j.whitcombe@example.com';
const PHONE = '+447700900184';
const keys = [
  ['email', EMAIL],
  ['phone', PHONE],
  ['chatwoot_contact', '7018'],
  ['mastodon_acct', 'jwhitcombe@social.example'],
  ['square_customer', 'CUSTOMERJAMES0000000000000'],
  ['hubspot_contact', '90184'],
  ['loyalty', 'DM-L-20418'],
  ['web_user', 'jwhitcombe'],
] as const;

const records = (): NonNullable<Given['records']> => {
  const all = Array.from({ length: SAMPLES }, (_, n) => ({
    n,
    customer: SAMPLE,
    at: sampleAt(n),
    isIn: n % 3 !== 1,
  }));
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    'chat-message': all.map(({ n, customer, at, isIn }) => ({
      id: String(1000 + n),
      customer,
      at,
      conversation: n < 25 ? 71 : 72,
      from: isIn ? 'customer' : 'agent',
      who: isIn ? 'James Whitcombe' : 'Priya Nair',
      text: `Chat ${n}`,
    })),
    mail: all.map(({ n, customer, at, isIn }) => ({
      id: `M${two(n)}`,
      customer,
      at,
      direction: isIn ? 'in' : 'out',
      from: isIn
        ? { name: 'James Whitcombe', email: EMAIL }
        : { name: 'Dunmore', email: 'help@dunmore.example' },
      to: [isIn ? { name: 'Dunmore', email: 'help@dunmore.example' } : { name: null, email: EMAIL }],
      subject: `Mail ${n}`,
      text: `Words ${n}`,
      thread: 'T1',
      messageId: `m${n}@example.com`,
    })),
    sms: all.map(({ n, customer, at, isIn }) => ({
      id: `SM${n.toString(16).padStart(32, '0')}`,
      customer,
      at,
      direction: isIn ? 'in' : 'out',
      from: isIn ? PHONE : '+447700900000',
      to: isIn ? '+447700900000' : PHONE,
      body: `Text ${n}`,
      status: isIn ? 'received' : 'delivered',
      sentAt: at,
    })),
    call: all.map(({ n, customer, at, isIn }) => ({
      id: String(80_000 + n),
      customer,
      at,
      contactId: '90184',
      direction: isIn ? 'in' : 'out',
      line: 'Freephone',
      agent: 'Tom Keller',
      durationMs: 3 * MINUTE,
      status: 'COMPLETED',
      note: `<p>Call ${n}</p>`,
      fromNumber: isIn ? PHONE : '+448000000000',
      toNumber: isIn ? '+448000000000' : PHONE,
      createdAt: at + 5 * MINUTE,
    })),
    post: all.map(({ n, customer, at, isIn }) => {
      const id = String((BigInt(at) << 16n) + BigInt(n));
      return {
        id,
        customer,
        at,
        direction: isIn ? 'in' : 'out',
        ...(isIn && { notificationId: String(BigInt(id) + 1_000_000_000_000_000_000n) }),
        acct: isIn ? 'jwhitcombe@social.example' : 'dunmore',
        displayName: isIn ? 'James Whitcombe' : 'Dunmore',
        content: `<p>Post ${n}</p>`,
        visibility: 'public',
      };
    }),
    visit: all.map(({ n, customer, at }) => ({
      id: `vis_20418${two(n).padStart(3, '0')}`,
      customer,
      at,
      store: 'kingsgate',
      endedAt: at + 10 * MINUTE,
      reason: 'shopping',
      associate: { id: 'nadia', name: 'Nadia Petrov' },
      summary: `Visit ${n}`,
      items: [],
      orderIds: [],
      identifiedBy: 'loyalty',
      reportedBy: 'store',
    })),
    order: all.map(({ n, customer, at }) => ({
      id: `CAORDER${two(n)}`,
      customer,
      at,
      number: `DM-${50_000 + n}`,
      squareCustomer: 'CUSTOMERJAMES0000000000000',
      location: 'kingsgate',
      source: 'Web shop',
      state: 'OPEN',
      version: 1,
      updatedAt: at,
      items: [{ uid: 'l1', name: `Item ${n}`, quantity: '1', minor: 1000 }],
      currency: 'GBP',
      totalMinor: 1000,
      paid: true,
      steps: [{ kind: 'ordered', at }],
    })),
    'web-event': all.map(({ n, customer, at }) => ({
      id: `web_20418${two(n).padStart(3, '0')}`,
      customer,
      at,
      action: 'viewed',
      page: `/page/${n}`,
      text: `Page ${n}`,
      signedIn: true,
      user: 'jwhitcombe',
    })),
    touch: all.map(({ n, customer, at }) => ({
      id: `tch_20418${two(n).padStart(3, '0')}`,
      customer,
      at,
      medium: 'email',
      campaign: `Campaign ${n}`,
      state: 'sent',
    })),
    'desk-entry': all.map(({ n, customer, at }) => ({
      id: `ent_20418${two(n).padStart(3, '0')}`,
      customer,
      at,
      kind: 'note',
      caseId: '20418',
      who: 'Priya Nair',
      staffId: 'priya',
      text: `Note ${n}`,
    })),
  };
};

/** The tiny world with this customer in it. */
export function sampleWorld(): World {
  const base = tinyWorld();
  const customers = Array.from({ length: base.customerCount }, (_, index) => base.customerAt(index)).map(
    (one) =>
      one.id === SAMPLE
        ? {
            ...one,
            keys: keys.map(([kind, value]) => ({ kind, value, verified: true, source: 'signed in' })),
          }
        : one,
  );
  const talk = { customer: SAMPLE, contactId: 7018, site: 'dunmore.example' } as const;
  return tinyWorld({
    customers,
    stores: [{ id: 'kingsgate', name: 'Kingsgate', brand: 'dunmore', timeZone: 'Europe/London' }],
    records: records(),
    conversations: [
      { ...talk, id: 71, createdAt: sampleAt(0), lastActivityAt: sampleAt(24), status: 'resolved' },
      { ...talk, id: 72, createdAt: sampleAt(25), lastActivityAt: sampleAt(SAMPLES - 1), status: 'open' },
    ],
  });
}
