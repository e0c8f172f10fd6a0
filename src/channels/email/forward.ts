// Mails towards the present: by the server's own list of changes, by the last mail known, or by date.
import { ok, type Result } from '#src/lib/result.ts';
import type { Instant, Page } from '#src/timeline/index.ts';
import { without, type Asking } from './asking.ts';
import { newerByChanges } from './changes.ts';
import { cursorOf, edgeAt, type Edge } from './cursor.ts';
import { queryMails, type Mails } from './query.ts';

export async function newerThan(edge: Edge, asking: Asking): Promise<Result<Page>> {
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
export async function since(
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
