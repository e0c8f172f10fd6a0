// Builders for tests of store visits: what the customer is known by, and one visit as the log writes it.
import type { IdentitySet } from '#src/channels/channel.ts';
import type { Visit } from './wire.ts';

export const identity: IdentitySet = {
  customerId: 'james',
  name: 'James Whitcombe',
  keys: [
    { kind: 'loyalty', value: 'DM-55120', verified: true },
    { kind: 'phone', value: '+447700900184', verified: false },
    { kind: 'email', value: 'j.whitcombe@example.com', verified: true },
  ],
};

export const visitOnWire: Visit = {
  id: 'vis_00001002',
  store: { id: 'kingsgate', name: 'Kingsgate', time_zone: 'Europe/London' },
  started_at: '2026-03-14T12:04:00+00:00',
  ended_at: '2026-03-14T12:47:00+00:00',
  reason: 'return',
  reason_text: 'Faulty item: seat seam split',
  queue: {
    joined_at: '2026-03-14T12:04:00+00:00',
    served_at: '2026-03-14T12:29:00+00:00',
    wait_seconds: 1500,
  },
  associate: { id: 'nadia', name: 'Nadia Petrov' },
  summary: 'Chinos brought back, seam split.',
  outcome: {
    kind: 'refunded',
    text: 'Refunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.',
    amount: { minor: 5900, currency: 'GBP' },
    code: 'KG40',
    discount_percent: 40,
  },
  items: [{ name: 'Slim chino, navy, W32', price: { minor: 5900, currency: 'GBP' }, returned: true }],
  order_ids: [],
  party_identified_by: 'loyalty',
  matched_key: { kind: 'loyalty', value: 'DM-55120' },
  sent_here_by: 'chat',
  told_again: true,
  reported_by: 'store',
  notes: [],
};
