// What is new since the newest page: the server's own list of changes, so that nothing filed late is missed.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry, Page } from '#src/timeline/index.ts';
import { keyOf } from './addresses.ts';
import { answerOf, callAt } from './call.ts';
import { cursorOf, type Edge } from './cursor.ts';
import { idIn } from './map.ts';
import { getArgs, readMails } from './query.ts';
import type { MailAccount } from './session.ts';
import { CORE, MAIL, WireChanges, WireEnvelope, WireGet } from './wire.ts';

const MOST_CHANGES = 100;

interface Asking {
  readonly mail: MailAccount;
  readonly keys: readonly IdentityKey[];
  readonly signal: AbortSignal;
}

/**
 * The customer's new and changed mails since `state`. The account belongs to everybody: addresses are read first,
 * whole mails only for this customer. Nothing when the server cannot say; then the anchor decides.
 */
export async function newerByChanges(
  edge: Edge,
  state: string,
  asking: Asking,
): Promise<Result<Page> | undefined> {
  const { mail, keys, signal } = asking;
  const envelope = (path: string) => ({
    accountId: mail.account,
    '#ids': { resultOf: 'c', name: 'Email/changes', path },
    properties: ['id', 'from', 'to', 'cc'],
  });
  const answers = await callAt(
    mail.apiPath,
    [CORE, MAIL],
    [
      ['Email/changes', { accountId: mail.account, sinceState: state, maxChanges: MOST_CHANGES }, 'c'],
      ['Email/get', envelope('/created'), 'n'],
      ['Email/get', envelope('/updated'), 'u'],
    ],
    signal,
  );
  if (!answers.ok) return answers;
  const changes = answerOf(answers.value, 'Email/changes', 'c', WireChanges);
  if (!changes.ok) return changes.failure.kind === 'refused' ? undefined : changes;
  const lists = ['n', 'u'].map((call) => answerOf(answers.value, 'Email/get', call, WireGet));
  const records = lists.flatMap((list) => (list.ok ? list.value.list : []));
  const ids = ownIds(records, keys);
  if (ids === undefined || lists.some((list) => !list.ok)) return undefined;
  const entries = await wholeMails(ids, asking);
  if (!entries.ok) return entries;
  const { newState, hasMoreChanges } = changes.value;
  return ok({
    entries: entries.value,
    newer: cursorOf(edgeAfter(edge, entries.value, newState)),
    atNewest: !hasMoreChanges,
    covered: { from: edge.at - 1, to: hasMoreChanges ? edge.at - 1 : Number.POSITIVE_INFINITY },
  });
}

/** Ids of this customer's mails; nothing when one cannot be told. */
function ownIds(records: readonly unknown[], keys: readonly IdentityKey[]): readonly string[] | undefined {
  const ids = new Set<string>();
  for (const record of records) {
    const read = z.safeParse(WireEnvelope, record);
    if (!read.success) return undefined;
    if (keyOf(read.data, keys)) ids.add(read.data.id);
  }
  return [...ids];
}

async function wholeMails(
  ids: readonly string[],
  { mail, keys, signal }: Asking,
): Promise<Result<readonly Entry[]>> {
  if (ids.length === 0) return ok([]);
  const answers = await callAt(
    mail.apiPath,
    [CORE, MAIL],
    [['Email/get', { ...getArgs(mail), ids }, 'g']],
    signal,
  );
  if (!answers.ok) return answers;
  const got = answerOf(answers.value, 'Email/get', 'g', WireGet);
  if (!got.ok) return got;
  const listed = got.value.list.filter((record) => isListed(mail, record));
  const here = new Set(listed.map((record) => idIn(record)));
  return ok(
    readMails(
      mail,
      keys,
      ids.filter((id) => here.has(id)),
      listed,
    ).entries,
  );
}

/** Drafts, junk and trash are no part of the line; a record that cannot say where it lies is. */
function isListed(mail: MailAccount, record: unknown): boolean {
  if (typeof record !== 'object' || record === null || !('mailboxIds' in record)) return true;
  const { drafts, junk, trash } = mail.mailboxes;
  const boxes = Object.keys(record.mailboxIds ?? {});
  return boxes.length === 0 || boxes.some((box) => box !== drafts && box !== junk && box !== trash);
}

function edgeAfter(edge: Edge, entries: readonly Entry[], state: string): Edge {
  const newest = entries.reduce((at, entry) => Math.max(at, entry.at), edge.at);
  const seen = entries.filter((entry) => entry.at === newest).map((entry) => entry.nativeId);
  if (newest === edge.at) return { ...edge, seen: [...new Set([...edge.seen, ...seen])], state };
  return { anchor: seen[0], at: newest, seen, state };
}
