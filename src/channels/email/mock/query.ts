// Email/query of the pretend server: filters, anchors and positions over feeds that may hold a million mails.
import type { BackendContext } from '#src/mocks/backend.ts';
import { BOXES, findMail, type Mail } from './store.ts';

type Filter = Readonly<Record<string, unknown>>;

export class MethodError extends Error {
  readonly type: string;
  readonly more: Readonly<Record<string, unknown>>;
  constructor(type: string, more: Readonly<Record<string, unknown>> = {}) {
    super(type);
    this.type = type;
    this.more = more;
  }
}

/** Above so many mails, positions count every mail of the customer instead of the matching ones only. */
const COUNTED = 3000;
const MOST = 100;

interface View {
  readonly length: number;
  /** 0 is the first in the order asked for. */
  at(index: number): Mail;
  indexOf(mail: Mail): number;
}

export interface QueryArgs {
  readonly filter?: Filter | null;
  readonly sort?: readonly { readonly property?: unknown; readonly isAscending?: unknown }[] | null;
  readonly position?: number;
  readonly anchor?: string | null;
  readonly anchorOffset?: number;
  readonly limit?: number | null;
  readonly calculateTotal?: boolean;
}

/** Ids and position of a window of the matching mails. Throws MethodError. */
export async function runQuery(ctx: BackendContext, args: QueryArgs): Promise<object> {
  const filter = args.filter ?? {};
  checkFilter(filter);
  const sort = args.sort?.[0];
  if (sort && sort.property !== 'receivedAt') throw new MethodError('unsupportedSort');
  const isAscending = sort?.isAscending === true;
  const view = await viewOf(ctx, filter, isAscending);
  const limit = Math.min(args.limit ?? MOST, MOST);
  if (limit < 0) throw new MethodError('invalidArguments', { arguments: ['limit'] });
  const start = await startOf(ctx, view, args);
  const ids: string[] = [];
  for (let index = start; index < view.length && ids.length < limit; index++) {
    const mail = view.at(index);
    if (matches(filter, mail)) ids.push(mail.id);
  }
  return {
    ids,
    position: start,
    ...(args.calculateTotal && { total: view.length }),
    ...(args.limit != null && args.limit > MOST && { limit: MOST }),
    canCalculateChanges: false,
  };
}

async function startOf(ctx: BackendContext, view: View, args: QueryArgs): Promise<number> {
  if (args.anchor == null) {
    const position = args.position ?? 0;
    // A negative position counts from the end.
    return Math.max(0, position < 0 ? view.length + position : position);
  }
  const mail = await findMail(ctx, args.anchor);
  const index = mail ? view.indexOf(mail) : -1;
  if (index === -1) throw new MethodError('anchorNotFound');
  return Math.max(0, index + (args.anchorOffset ?? 0));
}

async function viewOf(ctx: BackendContext, filter: Filter, isAscending: boolean): Promise<View> {
  const customers = new Set(
    addressesIn(filter)
      .flatMap((address) => ctx.world.byKey('email', address))
      .map(({ id }) => id),
  );
  const feeds = await Promise.all([...customers].map((id) => ctx.feed('mail', id)));
  const [first, ...others] = feeds;
  const [after, before] = boundsIn(filter);
  if (first && others.length === 0 && first.length > COUNTED) {
    const low = after === undefined ? 0 : first.indexOf(after);
    const high = before === undefined ? first.length : first.indexOf(before + 1000);
    const length = Math.max(0, high - low);
    const place = (index: number) => (isAscending ? low + index : high - 1 - index);
    return {
      length,
      at: (index) => first.at(place(index)),
      indexOf: (mail) => {
        let index = first.indexOf(mail.at);
        while (index < high && first.at(index).at === mail.at && first.at(index).id !== mail.id) index += 1;
        return index >= low && index < high && first.at(index).id === mail.id ? place(index) : -1;
      },
    };
  }
  const all = new Map<string, Mail>();
  for (const feed of feeds) {
    const from = Math.max(0, feed.length - 20 * COUNTED);
    for (let index = from; index < feed.length; index++) all.set(feed.at(index).id, feed.at(index));
  }
  // Mails of one second stand in the same order whichever way the list is sorted.
  const way = isAscending ? 1 : -1;
  const mails = [...all.values()]
    .filter((mail) => matches(filter, mail))
    .toSorted((a, b) => way * (seconds(a.at) - seconds(b.at)) || (a.id < b.id ? 1 : -1));
  return {
    length: mails.length,
    at: (index) => mails[index] ?? nothing(),
    indexOf: (mail) => mails.findIndex((one) => one.id === mail.id),
  };
}

function nothing(): never {
  throw new MethodError('serverFail');
}

const conditionsOf = (filter: Filter): readonly Filter[] =>
  Array.isArray(filter['conditions']) ? (filter['conditions'] as readonly Filter[]) : [];

/** Every address a filter names; a filter without one would open everybody's mail and is refused. */
export function addressesIn(filter: Filter): readonly string[] {
  const header = Array.isArray(filter['header']) ? (filter['header'] as readonly unknown[]) : [];
  const named = ['from', 'to', 'cc'].includes(String(header[0]).toLowerCase()) ? [header[1]] : [];
  const here = [...['from', 'to', 'cc'].map((field) => filter[field]), ...named].flatMap((word) =>
    typeof word === 'string' && word.includes('@') ? [word.trim().toLowerCase()] : [],
  );
  return [...here, ...conditionsOf(filter).flatMap(addressesIn)];
}

function boundsIn(filter: Filter): readonly [after?: number, before?: number] {
  if (filter['operator'] !== undefined && filter['operator'] !== 'AND') return [];
  const all = [filter, ...conditionsOf(filter)];
  const of = (name: string) => all.map((one) => instantOf(one[name])).find((at) => at !== undefined);
  return [of('after'), of('before')];
}

const instantOf = (text: unknown): number | undefined =>
  typeof text === 'string' ? Date.parse(text) : undefined;

type Test = (mail: Mail, value: unknown) => boolean;
const seconds = (at: number): number => Math.floor(at / 1000) * 1000;
const words = (list: readonly { readonly name: string | null; readonly email: string }[] = []): string =>
  list
    .map(({ name, email }) => `${name ?? ''} <${email}>`)
    .join(', ')
    .toLowerCase();
/** Header fields match by a part of their text, as real servers do: the asker must look again. */
const contains = (text: string, value: unknown): boolean =>
  typeof value === 'string' && text.includes(value.trim().toLowerCase());
const boxOf = (mail: Mail): string =>
  mail.draft ? BOXES.drafts : mail.direction === 'in' ? BOXES.inbox : BOXES.sent;

const HEADERS: Readonly<Record<string, (mail: Mail) => string>> = {
  from: (mail) => words([mail.from]),
  to: (mail) => words(mail.to),
  cc: (mail) => words(mail.cc),
  'message-id': (mail) => mail.messageId.toLowerCase(),
};

const TESTS: Readonly<Record<string, Test>> = {
  from: (mail, value) => contains(words([mail.from]), value),
  to: (mail, value) => contains(words(mail.to), value),
  cc: (mail, value) => contains(words(mail.cc), value),
  subject: (mail, value) => contains(mail.subject.toLowerCase(), value),
  text: (mail, value) => contains(`${mail.subject} ${mail.text}`.toLowerCase(), value),
  // The standard means strictly before; real servers count the second itself in.
  before: (mail, value) => seconds(mail.at) <= (instantOf(value) ?? 0),
  after: (mail, value) => seconds(mail.at) >= (instantOf(value) ?? 0),
  inMailbox: (mail, value) => boxOf(mail) === value,
  inMailboxOtherThan: (mail, value) => Array.isArray(value) && !value.includes(boxOf(mail)),
  header: (mail, value) =>
    Array.isArray(value) && contains(named(HEADERS, String(value[0]).toLowerCase())?.(mail) ?? '', value[1]),
};

/** What somebody else names: only what is ours, never what every object has. */
const named = <T>(ours: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(ours, name) ? ours[name] : undefined;

function checkFilter(filter: Filter): void {
  if (filter['operator'] !== undefined) conditionsOf(filter).forEach(checkFilter);
  else if (Object.keys(filter).some((name) => !named(TESTS, name)))
    throw new MethodError('unsupportedFilter');
}

function matches(filter: Filter, mail: Mail): boolean {
  const { operator } = filter;
  if (operator !== undefined) {
    const inner = conditionsOf(filter);
    if (operator === 'OR') return inner.some((one) => matches(one, mail));
    if (operator === 'NOT') return !inner.some((one) => matches(one, mail));
    return inner.every((one) => matches(one, mail));
  }
  return Object.entries(filter).every(([name, value]) => named(TESTS, name)?.(mail, value) ?? false);
}
