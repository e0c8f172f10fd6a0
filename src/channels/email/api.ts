// Pages of a customer's mail, older and newer, with what the server guarantees about each.
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { HOUR, now, SECOND } from '#src/lib/time.ts';
import type { Instant, Page, PageRequest } from '#src/timeline/index.ts';
import { keysOf } from './addresses.ts';
import { cursorOf, edgeAt, edgeOf, type Edge } from './cursor.ts';
import { queryMails, type Mails } from './query.ts';
import { openMail, type MailAccount } from './session.ts';

// News come later than the first page, if at all.
const newerByChanges = late(async () => (await import('./changes.ts')).newerByChanges, notHad);

/** Most mails of one page, whatever is asked: bodies come along. */
const MOST = 100;

interface Asking {
  readonly mail: MailAccount;
  readonly keys: readonly IdentityKey[];
  readonly limit: number;
  readonly signal: AbortSignal;
}

/** One page of mail from or to the customer's addresses; instants are the server's `receivedAt`. */
export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const keys = keysOf(identity);
  if (keys.length === 0) return failed('refused', { detail: 'not linked' });
  const mail = await openMail();
  if (!mail.ok) return mail;
  const asking = { mail: mail.value, keys, limit: Math.min(Math.max(request.limit, 1), MOST), signal };
  const edge = edgeOf(request.cursor);
  if (request.direction === 'older')
    return edge ? olderThan(edge, asking) : newestBefore(request.before, asking);
  if (edge) return newerThan(edge, asking);
  return request.after === undefined ? newestBefore(undefined, asking) : since(request.after, asking);
}

/** The first page of a window: the newest mails, or the newest before an instant. */
async function newestBefore(
  before: Instant | undefined,
  { mail, signal, ...query }: Asking,
): Promise<Result<Page>> {
  const atNewest = before === undefined;
  const bounds = atNewest ? { alsoSince: now() - HOUR } : { before };
  const mails = await queryMails(mail, { ...query, ...bounds }, signal);
  if (!mails.ok) return mails;
  const { found, state } = mails.value;
  const end = before ?? Number.POSITIVE_INFINITY;
  const inside = found.filter(({ at }) => at < end);
  const newest = edgeAt(inside, 'newest', atNewest ? state : undefined);
  const start: Edge = { at: before ?? 0, seen: [], ...(atNewest && { state }) };
  return ok({
    ...olderHalf(mails.value),
    newer: cursorOf(newest ?? start),
    atNewest,
    covered: { from: Math.min(downTo(mails.value), end), to: end },
  });
}

async function olderThan(edge: Edge, { mail, signal, ...query }: Asking): Promise<Result<Page>> {
  const { anchor, at, seen } = edge;
  const byAnchor =
    anchor === undefined ? undefined : await queryMails(mail, { ...query, anchor, anchorOffset: 1 }, signal);
  // The mail at the edge was deleted or moved away: go on by its second, without what is here already.
  const isLost = byAnchor === undefined || (!byAnchor.ok && byAnchor.failure.detail === 'anchorNotFound');
  const mails = isLost ? await queryMails(mail, { ...query, before: at + SECOND }, signal) : byAnchor;
  if (!mails.ok) return mails;
  const fresh = without(mails.value, isLost ? seen : []);
  return ok({
    ...olderHalf(mails.value),
    entries: fresh.entries,
    atNewest: false,
    covered: { from: downTo(mails.value), to: at + 1 },
  });
}

async function newerThan(edge: Edge, asking: Asking): Promise<Result<Page>> {
  if (edge.state !== undefined) {
    const changed = await newerByChanges(edge, edge.state, asking);
    if (changed) return changed;
  }
  const { anchor, at, seen, up } = edge;
  // Mails of one second stand in the same order whichever way a list is sorted: an anchor only leads on in the
  // direction it was found in.
  if (!up || anchor === undefined) return since(at, asking, seen);
  const { mail, signal, ...query } = asking;
  const mails = await queryMails(mail, { ...query, oldestFirst: true, anchor, anchorOffset: 1 }, signal);
  if (!mails.ok) return mails.failure.detail === 'anchorNotFound' ? since(at, asking, seen) : mails;
  return forward(mails.value, edge, at - 1);
}

/** Mails at or after an instant, nearest first. */
async function since(
  after: Instant,
  { mail, signal, ...query }: Asking,
  seen: readonly string[] = [],
): Promise<Result<Page>> {
  const limit = query.limit + seen.length;
  const mails = await queryMails(mail, { ...query, limit, after, oldestFirst: true }, signal);
  return mails.ok ? forward(mails.value, { at: after, seen }, after) : mails;
}

/** A page of mails oldest first; those in `seen` are on the line already. */
function forward(
  mails: Mails,
  { at, seen }: { readonly at: Instant; readonly seen: readonly string[] },
  from: Instant,
): Result<Page> {
  const { found, isFull, state } = mails;
  const newest = edgeAt(found.toReversed(), 'newest', isFull ? undefined : state);
  // Everything of one second may already be known: the next page must go on behind it all the same.
  const next = newest && {
    ...newest,
    seen: [...new Set([...(newest.at === at ? seen : []), ...newest.seen])],
    ...(isFull && { up: true }),
  };
  return ok({
    entries: without(mails, seen).entries,
    newer: cursorOf(next ?? { at, seen: [...seen], state }),
    atNewest: !isFull,
    covered: { from, to: isFull && newest ? newest.at - 1 : Number.POSITIVE_INFINITY },
  });
}

function olderHalf(mails: Mails): Pick<Page, 'entries' | 'older'> {
  const oldest = mails.isFull ? edgeAt(mails.found, 'oldest') : undefined;
  return { entries: mails.entries, ...(oldest && { older: cursorOf(oldest) }) };
}

/** A full page may end inside a second whose other mails come next: only what is newer is certain. */
const downTo = ({ isFull, found }: Mails): Instant => {
  const oldest = found.at(-1);
  return isFull && oldest ? oldest.at + 1 : Number.NEGATIVE_INFINITY;
};

function without(mails: Mails, known: readonly string[]): Pick<Mails, 'entries'> {
  const gone = new Set(known);
  return { entries: mails.entries.filter((entry) => !gone.has(entry.nativeId)) };
}
