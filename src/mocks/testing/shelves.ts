// Where the little world of tests keeps its records: by kind and id, and in their order for whoever asks for a feed.
import { listFeed } from '../world/feed.ts';
import type { CustomerId } from '../world/records/record.ts';
import type { Feed, RecordKind, Records } from '../world/records/world.ts';

export type Lists = { readonly [K in RecordKind]?: readonly Records[K][] };

interface Shelf<R> {
  readonly byId: Map<string, R>;
  /** Sorted when first asked for: a shelf that is read from does not change any more, a write makes a new one. */
  readonly feeds: Map<CustomerId, Feed<R>>;
}
type Shelves = { readonly [K in RecordKind]: Shelf<Records[K]> };

export const shelvesOf = (lists: Lists): Shelves => ({
  'chat-message': shelf(lists['chat-message']),
  mail: shelf(lists.mail),
  sms: shelf(lists.sms),
  call: shelf(lists.call),
  post: shelf(lists.post),
  visit: shelf(lists.visit),
  order: shelf(lists.order),
  'web-event': shelf(lists['web-event']),
  touch: shelf(lists.touch),
  'desk-entry': shelf(lists['desk-entry']),
});

export const copyOf = (shelves: Shelves): Shelves => ({
  'chat-message': shelf(shelves['chat-message'].byId.values()),
  mail: shelf(shelves.mail.byId.values()),
  sms: shelf(shelves.sms.byId.values()),
  call: shelf(shelves.call.byId.values()),
  post: shelf(shelves.post.byId.values()),
  visit: shelf(shelves.visit.byId.values()),
  order: shelf(shelves.order.byId.values()),
  'web-event': shelf(shelves['web-event'].byId.values()),
  touch: shelf(shelves.touch.byId.values()),
  'desk-entry': shelf(shelves['desk-entry'].byId.values()),
});

const shelf = <R extends { readonly id: string }>(records: Iterable<R> = []): Shelf<R> => ({
  byId: new Map(Array.from(records, (record) => [record.id, record])),
  feeds: new Map(),
});

/** A customer's feed as of `now`; what is planned for later stands at the end of it. */
export function shelfFeed<K extends RecordKind>(
  kind: K,
  { byId, feeds }: Shelf<Records[K]>,
  customer: CustomerId,
  now: number,
): Feed<Records[K]> {
  const whole =
    feeds.get(customer) ??
    listFeed(
      kind,
      [...byId.values()].filter((record) => record.customer === customer),
    );
  feeds.set(customer, whole);
  const length = whole.indexOf(now + 1);
  return {
    length,
    at(index) {
      if (index >= length) throw new RangeError(`no ${kind} at ${index} of ${length}`);
      return whole.at(index);
    },
    indexOf: (instant) => Math.min(whole.indexOf(instant), length),
  };
}
