// Two customers of two brands who have one of everything: what one of them has must not show when the other is asked for.
import type { CustomerRecord } from '../world/records/customer.ts';
import type { RecordKind, Records, World } from '../world/records/world.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from './tiny-world.ts';
import { idsOf, recordsOf, type Twin } from './twin-records.ts';

function customerOf(twin: Twin): CustomerRecord {
  const ids = idsOf(twin);
  const keys = [
    ['email', ids.email],
    ['phone', ids.phone],
    ['chatwoot_contact', ids.contact],
    ['mastodon_acct', ids.acct],
    ['square_customer', ids.square],
    ['hubspot_contact', ids.hubspot],
    ['loyalty', ids.loyalty],
    ['web_user', ids.user],
  ] as const;
  return {
    id: twin.id,
    name: twin.name,
    givenName: twin.name.split(' ')[0] ?? twin.name,
    brand: twin.brand,
    since: BEGINS_AT,
    language: 'en',
    pronoun: 'they',
    keys: keys.map(([kind, value]) => ({ kind, value, verified: true, source: twin.words })),
    value: { minor: 64_200, currency: 'GBP', orders: 9 },
    cost: { minor: 1200 },
    consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
  };
}

/** A world of these people alone, with a case and a conversation each. */
export function twinWorld(twins: readonly Twin[]): World {
  const all = twins.map((twin) => ({ twin, ids: idsOf(twin), records: recordsOf(twin) }));
  const of = <K extends RecordKind>(kind: K): readonly Records[K][] => {
    const lists: readonly (readonly Records[K][])[] = all.map((one) => one.records[kind]);
    return lists.reduce((some, list) => [...some, ...list], []);
  };
  const holders = (['chat-message', 'mail', 'post'] as const).flatMap((kind) =>
    all.flatMap(({ records: own }) => own[kind].map((record) => ({ kind, record }))),
  );
  const orders = all.flatMap((one) => one.records.order);
  const world = tinyWorld({
    customers: twins.map(customerOf),
    stores: [{ id: 'kingsgate', name: 'Kingsgate', brand: 'dunmore', timeZone: 'Europe/London' }],
    cases: all.map(({ twin, ids }) =>
      aCase(ids.case, {
        customer: twin.id,
        brand: twin.brand,
        subject: twin.words,
        entries: [{ channel: 'orders', id: ids.order }],
      }),
    ),
    conversations: all.map(({ twin, ids }) => ({
      id: ids.talk,
      customer: twin.id,
      contactId: Number(ids.contact),
      site: 'shop.example',
      createdAt: BEGINS_AT - 2 * HOUR_MS,
      lastActivityAt: BEGINS_AT - HOUR_MS,
      status: 'open',
    })),
    records: {
      'chat-message': of('chat-message'),
      mail: of('mail'),
      sms: of('sms'),
      call: of('call'),
      post: of('post'),
      visit: of('visit'),
      order: of('order'),
      'web-event': of('web-event'),
      touch: of('touch'),
      'desk-entry': of('desk-entry'),
    },
    attachment: (id) => {
      for (const { kind, record } of holders) {
        const file = record.attachments?.find((one) => one.id === id);
        const on = { kind, id: record.id };
        if (file) return { record: file, bytes: new Uint8Array(3), on, customer: record.customer };
      }
      return undefined;
    },
  });
  return { ...world, orderByNumber: (number) => orders.find((order) => order.number === number) };
}
