// Pages of a customer's mail, older and newer, with what the server guarantees about each.
import type { IdentitySet } from '#src/channels/channel.ts';
import { late, notHad } from '#src/lib/late.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { HOUR, now, SECOND } from '#src/lib/time.ts';
import type { Instant, Page, PageRequest } from '#src/timeline/index.ts';
import { keysOf } from './addresses.ts';
import { without, type Asking } from './asking.ts';
import { cursorOf, edgeAt, edgeOf, type Edge } from './cursor.ts';
import { queryMails, type Mails } from './query.ts';
import { openMail } from './session.ts';

// News come later than the first page, if at all.
const newerThan = late(async () => (await import('./forward.ts')).newerThan, notHad);
const since = late(async () => (await import('./forward.ts')).since, notHad);

/** Most mails of one page, whatever is asked: bodies come along. */
const MOST = 100;

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

function olderHalf(mails: Mails): Pick<Page, 'entries' | 'older'> {
  const oldest = mails.isFull ? edgeAt(mails.found, 'oldest') : undefined;
  return { entries: mails.entries, ...(oldest && { older: cursorOf(oldest) }) };
}

/** A full page may end inside a second whose other mails come next: only what is newer is certain. */
const downTo = ({ isFull, found }: Mails): Instant => {
  const oldest = found.at(-1);
  return isFull && oldest ? oldest.at + 1 : Number.NEGATIVE_INFINITY;
};
