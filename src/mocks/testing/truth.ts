// What must stand on a customer's line, told by the world itself: the key and the instant of every entry a record makes.
import type { Feed, RecordKind, Records, World } from '../world/records/world.ts';
import { channelOf, recordKinds } from '../world/threads.ts';

/** An entry that must be there. */
export interface Due {
  /** `<channel>/<id>`. */
  readonly key: string;
  readonly at: number;
  /** Its entry may have another key or instant: a raw record, which perhaps nobody can read; a message under way. */
  readonly isLoose: boolean;
  /** The moment an order became ready comes with the order, placed at this instant. */
  readonly withAt?: number;
}

export interface Truth {
  /** Every entry of a channel at or after `from` and before `to`. */
  readonly between: (channel: string, from: number, to: number) => readonly Due[];
  /** The entry with this key, if it is one of this customer's. */
  readonly find: (key: string) => Due | undefined;
  /** When the first record happened. */
  readonly firstAt: number;
}

const DAY = 24 * 3_600_000;
/** Feeds up to this long are looked through whole. */
const FEW = 5000;
/** In longer ones an order's last change is at most so long after it was placed. */
const SETTLED = 60 * DAY;
const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;

/** One customer's entries as of `now`, read from the seeded world by place: a million are never made. */
export function truthOf(world: World, customer: string, now: number): Truth {
  const kindOf = new Map(recordKinds.map((kind) => [channelOf(kind), kind]));
  const feeds = new Map<RecordKind, Feed<Records[RecordKind]>>(
    recordKinds.map((kind) => [kind, world.feed(kind, customer)]),
  );
  const isKnown = (record: Records[RecordKind]) =>
    record.at <= now && !('durationMs' in record && record.createdAt > now);
  return {
    between(channel, from, to) {
      const kind = kindOf.get(channel);
      const feed = kind && feeds.get(kind);
      if (!feed) return [];
      const isFew = feed.length <= FEW;
      const slack = kind === 'order' ? SETTLED : 1000;
      const low = isFew ? 0 : feed.indexOf(from);
      const high = isFew ? feed.length : feed.indexOf(to + slack);
      const due: Due[] = [];
      for (let index = low; index < high; index++) {
        const record = feed.at(index);
        if (isKnown(record)) due.push(...dueOf(kind, record).filter(({ at }) => at >= from && at < to));
      }
      return due.filter(({ withAt = from }) => withAt >= from && withAt < to);
    },
    find(key) {
      const [, channel = '', id = ''] = /^([^/]+)\/(.+?)(?:\/ready)?$/.exec(key) ?? [];
      const kind = kindOf.get(channel);
      const record = kind && world.find(kind, id);
      if (!kind || record?.customer !== customer || !isKnown(record)) return undefined;
      return dueOf(kind, record).find((due) => due.key === key);
    },
    firstAt: Math.min(...[...feeds.values()].flatMap((feed) => (feed.length > 0 ? [feed.at(0).at] : []))),
  };
}

/** The entries a record makes. Some back ends keep whole seconds. */
function dueOf(kind: RecordKind, record: Records[RecordKind]): readonly Due[] {
  const { at } = record;
  const own = {
    key: `${channelOf(kind)}/${record.id}`,
    isLoose: 'wire' in record && record.wire !== undefined,
  };
  if ('draft' in record && record.draft === true) return [];
  if (kind === 'sms' && 'sentAt' in record)
    return [{ ...own, at: wholeSecond(record.sentAt ?? at), isLoose: own.isLoose || record.sentAt === null }];
  if ('steps' in record) {
    const ready = record.steps.findLast((step) => step.kind === 'ready');
    const isPickUp = record.fulfillment?.type === 'PICKUP';
    const isLater = ready && isPickUp && Math.floor(ready.at / DAY) !== Math.floor(at / DAY);
    return [
      { ...own, at },
      ...(isLater ? [{ ...own, key: `${own.key}/ready`, at: ready.at, withAt: at }] : []),
    ];
  }
  const isWhole = kind === 'chat-message' || kind === 'mail' || kind === 'visit';
  return [{ ...own, at: isWhole ? wholeSecond(at) : at }];
}
