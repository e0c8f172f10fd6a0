// The one seeded world: forty people written by hand, thousands made from a seed, and one with a million records.
// Nothing is made before it is asked for; the same seed gives the same bytes.
import { bytesOf } from './attachments/bytes.ts';
import { catalogue } from './catalogue.ts';
import { listFeed } from './feed.ts';
import { margaretAshdown } from './generate/margaret/chats.ts';
import { conversationOf } from './generate/margaret/chats.ts';
import {
  margaretCase,
  margaretConversations,
  margaretFeed,
  margaretFinds,
} from './generate/margaret/margaret.ts';
import { people } from './generate/people.ts';
import { placeOfOrder } from './generate/plan.ts';
import { homeOf, numberOf, numberOfConversation } from './native-ids.ts';
import { brands, rates, staff, stores, teams } from './places.ts';
import type { CaseRecord } from './records/case.ts';
import type { CustomerRecord, IdentityKeyRecord } from './records/customer.ts';
import type { Feed, PlannedRecord, RecordKind, Records, World } from './records/world.ts';
import { onShelf } from './shelves.ts';
import { deeds } from './story/afternoon.ts';
import { chapters } from './story/chapters.ts';
import type { Story } from './story/draft.ts';
import { everyRecord } from './story/every-record.ts';
import { BEGINS_AT } from './when.ts';

const CASES = { demo: 2000, large: 50_000 } as const;

/** How each kind of key is compared: addresses and handles in lower case, the rest as written. */
export const normalised = (kind: IdentityKeyRecord['kind'], value: string): string =>
  kind === 'email' || kind === 'mastodon_acct' ? value.toLowerCase() : value;

interface Seed {
  readonly seed: number;
  readonly size: 'demo' | 'large';
}
let last: World | undefined;

/** The world of a seed. Cheap: tells no story by itself, and what the last one told is not told again. */
export function createWorld(wanted: Seed): World {
  if (last?.seed !== wanted.seed || last.size !== wanted.size) last = worldOf(wanted);
  return last;
}

function worldOf({ seed, size }: Seed): World {
  const hasMargaret = size === 'large';
  const byId = new Map(chapters.map((one) => [one.customer.id, one]));
  const byNumber = new Map(chapters.map((one) => [one.number, one]));
  const written = [...chapters.map((one) => one.customer), ...(hasMargaret ? [margaretAshdown] : [])];
  const keyed = Map.groupBy(
    written.flatMap((customer) =>
      [...customer.keys, ...(customer.unlinked ?? [])].map((key) => ({
        customer,
        at: `${key.kind} ${normalised(key.kind, key.value)}`,
      })),
    ),
    (one) => one.at,
  );
  let told: readonly CaseRecord[] | undefined;
  const writtenCases = (): readonly CaseRecord[] =>
    (told ??= [...chapters.flatMap((one) => one.story().cases), ...(hasMargaret ? [margaretCase()] : [])]);
  let future: readonly PlannedRecord[] | undefined;
  const plannedRecords = (): readonly PlannedRecord[] =>
    (future ??= chapters
      .flatMap((one) => everyRecord(one.story().records))
      .filter(({ record }) => record.at > BEGINS_AT)
      .map(({ kind, record }) => ({ kind, id: record.id, at: record.at }))
      .toSorted((a, b) => a.at - b.at));
  let counted: ReturnType<typeof people> | undefined;
  const others = () => (counted ??= people(seed, size, CASES[size] - writtenCases().length));
  let casesById: ReadonlyMap<string, CaseRecord> | undefined;
  const isMargaret = (id: string): boolean => hasMargaret && id === margaretAshdown.id;

  const storyOf = (id: string): Story | undefined => {
    const chapter = byId.get(id);
    if (chapter !== undefined) return chapter.story();
    const place = others().placeOfCustomer(id);
    return place === undefined ? undefined : others().storyAt(place);
  };
  const storyOfNumber = (number: number): Story | undefined => {
    const chapter = byNumber.get(number);
    if (chapter !== undefined) return chapter.story();
    const place = others().placeOfNumber(number);
    return place === undefined ? undefined : others().storyAt(place);
  };
  const find = <K extends RecordKind>(kind: K, id: string): Records[K] | undefined => {
    const hers = hasMargaret ? margaretFinds(kind, id) : undefined;
    if (hers !== undefined) return hers;
    const number = numberOf(kind, id);
    const story = number === undefined ? undefined : storyOfNumber(number);
    return story?.records[kind].find((record) => record.id === id);
  };

  return {
    seed,
    size,
    beginsAt: BEGINS_AT,
    staff,
    teams,
    stores,
    brands,
    catalogue,
    onShelf: (...asked) => onShelf(seed, ...asked),
    rates,
    get planned() {
      return plannedRecords();
    },
    deeds,
    get customerCount() {
      return written.length + others().count;
    },
    customer: (id) => {
      if (isMargaret(id)) return margaretAshdown;
      const place = byId.has(id) ? undefined : others().placeOfCustomer(id);
      return byId.get(id)?.customer ?? (place === undefined ? undefined : others().customerAt(place));
    },
    customerAt: (index) => inside(index, written, others().count, (place) => others().customerAt(place)),
    byKey: (kind, value): readonly CustomerRecord[] => {
      const wanted = normalised(kind, value);
      const hands = keyed.get(`${kind} ${wanted}`)?.map((one) => one.customer) ?? [];
      const place = others().placeOfKey(kind, wanted);
      return place === undefined ? hands : [...hands, others().customerAt(place)];
    },
    get caseCount() {
      return writtenCases().length + others().count;
    },
    case: (id) => {
      casesById ??= new Map(writtenCases().map((one) => [one.id, one]));
      const place = others().placeOfCase(id);
      return casesById.get(id) ?? (place === undefined ? undefined : others().caseAt(place));
    },
    caseAt: (index) => inside(index, writtenCases(), others().count, (place) => others().caseAt(place)),
    casesOf: (customer) => {
      if (isMargaret(customer)) return [margaretCase()];
      const chapter = byId.get(customer);
      if (chapter !== undefined) return chapter.story().cases;
      const place = others().placeOfCustomer(customer);
      return place === undefined ? [] : [others().caseAt(place)];
    },
    feed: <K extends RecordKind>(kind: K, customer: string): Feed<Records[K]> =>
      isMargaret(customer) ? margaretFeed(kind) : listFeed<K>(kind, storyOf(customer)?.records[kind] ?? []),
    find,
    orderByNumber: (number) => {
      const place = placeOfOrder(number);
      const stories = [
        ...(place !== undefined && place < others().count ? [others().storyAt(place)] : []),
        ...chapters.map((one) => one.story()),
      ];
      return stories.flatMap((one) => one.records.order).find((one) => one.number === number);
    },
    collectedAt: (store) =>
      chapters
        .flatMap((one) => one.story().records.order)
        .filter(({ location, fulfillment }) => location === store && fulfillment?.type === 'PICKUP')
        .map(({ id }) => id),
    conversations: (customer) =>
      isMargaret(customer) ? margaretConversations() : (storyOf(customer)?.conversations ?? []),
    conversation: (id) =>
      (hasMargaret ? conversationOf(id) : undefined) ??
      storyOfNumber(numberOfConversation(id))?.conversations.find((one) => one.id === id),
    attachment: (id) => {
      const home = homeOf(id);
      const holder = home && find(home.kind, home.record);
      const record = holder?.attachments?.find((file) => file.id === id);
      if (!home || !holder || !record) return undefined;
      const on = { kind: home.kind, id: home.record };
      return { record, bytes: bytesOf(record), on, customer: holder.customer };
    },
  };
}

function inside<T>(index: number, first: readonly T[], more: number, then: (place: number) => T): T {
  const found = first[index];
  if (found !== undefined) return found;
  const place = index - first.length;
  if (!Number.isInteger(place) || place < 0 || place >= more)
    throw new RangeError(`no ${index} of ${first.length + more}`);
  return then(place);
}
