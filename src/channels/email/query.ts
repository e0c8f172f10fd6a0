// Asks for mails: one round trip that finds them and fetches them whole.
import type { IdentityKey } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import { SECOND } from '#src/lib/time.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import { answerOf, callAt, type MethodCall } from './call.ts';
import { entryOfMail, idIn, instantIn, readMail, unreadableMail } from './map.ts';
import { downloadPath, type MailAccount } from './session.ts';
import { CORE, MAIL, PROPERTIES, WireGet, WireQuery } from './wire.ts';

/** Bytes of a body we ask for; longer mails say that they are cut. */
const BODY_BYTES = 262_144;

export interface MailQuery {
  readonly keys: readonly IdentityKey[];
  /** Exclusive for entries; what is found may hold that very second. */
  readonly before?: Instant;
  /** Inclusive. */
  readonly after?: Instant;
  readonly oldestFirst?: boolean;
  readonly anchor?: string;
  readonly anchorOffset?: number;
  readonly limit: number;
  /**
   * Also everything since then that only the headers tell of: servers find mails by address in an index that is
   * behind, and what it has not seen is in no later list of changes either.
   */
  readonly alsoSince?: Instant;
}

export interface Mails {
  /** In the server's order, with the instant each stands at; somebody else's mails among them. */
  readonly found: readonly { readonly id: string; readonly at: Instant }[];
  /** The customer's own. */
  readonly entries: readonly Entry[];
  /** The server gave as many as were asked: there may be more. */
  readonly isFull: boolean;
  readonly state: string;
}

/** Finds and fetches. A stale anchor is a failure with detail `anchorNotFound`. */
export async function queryMails(
  mail: MailAccount,
  query: MailQuery,
  signal: AbortSignal,
): Promise<Result<Mails>> {
  const { anchor, anchorOffset, limit, alsoSince, before = Number.POSITIVE_INFINITY } = query;
  const answers = await callAt(
    mail.apiPath,
    [CORE, MAIL],
    [
      [
        'Email/query',
        {
          accountId: mail.account,
          filter: filterOf(mail, query, withAddresses(query.keys)),
          sort: [{ property: 'receivedAt', isAscending: query.oldestFirst ?? false }],
          ...(anchor === undefined ? { position: 0 } : { anchor, anchorOffset: anchorOffset ?? 0 }),
          limit,
        },
        'q',
      ],
      ['Email/get', { ...getArgs(mail), '#ids': { resultOf: 'q', name: 'Email/query', path: '/ids' } }, 'g'],
      ...(alsoSince === undefined ? [] : callsSince(mail, query, alsoSince)),
    ],
    signal,
  );
  if (!answers.ok) return answers;
  const found = answerOf(answers.value, 'Email/query', 'q', WireQuery);
  if (!found.ok) return found;
  const got = answerOf(answers.value, 'Email/get', 'g', WireGet);
  if (!got.ok) return got;
  const { ids, limit: granted } = found.value;
  const isFull = ids.length >= Math.min(limit, granted ?? limit);
  const read = readMails(mail, query.keys, ids, got.value.list);
  const late = answerOf(answers.value, 'Email/get', 'f', WireGet);
  const { found: places, entries } = late.ok ? withLate(mail, query, read, late.value.list, isFull) : read;
  return ok({
    found: places,
    // Whether the second of a bound is inside, servers do not agree.
    entries: entries.filter(({ at }) => at < before),
    isFull,
    state: got.value.state,
  });
}

/** What arrived since `since`, found by its headers, as those who keep an index find it too. */
function callsSince(mail: MailAccount, query: MailQuery, since: Instant): readonly MethodCall[] {
  const byHeaders = {
    operator: 'OR',
    conditions: query.keys.flatMap(({ value }) =>
      ['From', 'To', 'Cc'].map((name) => ({ header: [name, value] })),
    ),
  };
  const filter = filterOf(mail, { after: since }, byHeaders);
  const sort = [{ property: 'receivedAt', isAscending: false }];
  const ids = { resultOf: 'r', name: 'Email/query', path: '/ids' };
  return [
    ['Email/query', { accountId: mail.account, filter, sort, position: 0, limit: query.limit }, 'r'],
    ['Email/get', { ...getArgs(mail), '#ids': ids }, 'f'],
  ];
}

type Read = Pick<Mails, 'found' | 'entries'>;

/** Puts what the index had not seen among the rest, above the page's lower end. */
function withLate(
  mail: MailAccount,
  { keys }: MailQuery,
  read: Read,
  list: readonly unknown[],
  isFull: boolean,
): Read {
  const known = new Set(read.found.map(({ id }) => id));
  const down = isFull ? (read.found.at(-1)?.at ?? 0) : Number.NEGATIVE_INFINITY;
  const fresh = list.flatMap((record) => {
    const id = idIn(record);
    return id !== undefined && !known.has(id) && (instantIn(record) ?? 0) > down ? [id] : [];
  });
  const late = readMails(mail, keys, fresh, list);
  return {
    found: [...late.found, ...read.found].toSorted((a, b) => b.at - a.at),
    entries: [...late.entries, ...read.entries],
  };
}

/** Everything asked of `Email/get`, but for the ids. */
export const getArgs = (mail: MailAccount) => ({
  accountId: mail.account,
  properties: PROPERTIES,
  fetchTextBodyValues: true,
  fetchHTMLBodyValues: true,
  maxBodyValueBytes: BODY_BYTES,
});

function filterOf(
  mail: MailAccount,
  { before, after }: Pick<MailQuery, 'before' | 'after'>,
  whose: object,
): object {
  const { drafts, junk, trash } = mail.mailboxes;
  const hidden = [drafts, junk, trash].filter((box) => box !== undefined);
  return {
    operator: 'AND',
    conditions: [
      whose,
      ...(before === undefined ? [] : [{ before: utcSeconds(before) }]),
      ...(after === undefined ? [] : [{ after: utcSeconds(after) }]),
      ...(hidden.length === 0 ? [] : [{ inMailboxOtherThan: hidden }]),
    ],
  };
}

/** Any of the addresses as sender or receiver. */
const withAddresses = (keys: readonly IdentityKey[]): object => ({
  operator: 'OR',
  conditions: keys.flatMap(({ value }) => [{ from: value }, { to: value }, { cc: value }]),
});

/** `receivedAt` knows seconds only: a bound inside a second means the next whole one. */
export const utcSeconds = (at: Instant): string =>
  new Date(Math.ceil(at / SECOND) * SECOND).toISOString().replace('.000Z', 'Z');

/**
 * Entries of fetched records, in the order of `ids`. The list may come in any order and hold records without a
 * readable id: those take the places nobody claimed.
 */
export function readMails(
  mail: MailAccount,
  keys: readonly IdentityKey[],
  ids: readonly string[],
  list: readonly unknown[],
): Pick<Mails, 'found' | 'entries'> {
  const wanted = new Set(ids);
  const named = new Map<string, unknown>();
  const nameless: unknown[] = [];
  for (const record of list) {
    const id = idIn(record);
    if (id !== undefined && wanted.has(id)) named.set(id, record);
    else nameless.push(record);
  }
  const records = ids.flatMap((id) => {
    if (named.has(id)) return [{ id, record: named.get(id) }];
    // Without a record at all the mail was deleted in between: nothing to show.
    return nameless.length > 0 ? [{ id, record: nameless.shift() }] : [];
  });
  const known = records.map(({ record }) => instantIn(record));
  const entries: Entry[] = [];
  const found = records.map(({ id, record }, place) => {
    const at = known[place] ?? nearest(known, place);
    const read = readMail(record);
    const entry =
      'mail' in read
        ? entryOfMail(read.mail, { keys, pathOf: (blob, name, type) => downloadPath(mail, blob, name, type) })
        : unreadableMail(record, id, at, read.reason);
    if (entry) entries.push(entry);
    return { id, at };
  });
  return { found, entries };
}

/** The instant of the closest readable neighbour; the beginning of time in a page without any. */
function nearest(known: readonly (Instant | undefined)[], place: number): Instant {
  for (let away = 1; away < known.length; away++) {
    const at = known[place + away] ?? known[place - away];
    if (at !== undefined) return at;
  }
  return 0;
}
