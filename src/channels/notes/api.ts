// Asks the desk for its own entries of a customer.
import * as z from 'zod/mini';
import type { IdentityKey, IdentitySet } from '#src/channels/channel.ts';
import { cursorOf, spotOf, type Spot } from '#src/channels/list-spot.ts';
import { ask } from '#src/lib/http.ts';
import { inAddress } from '#src/lib/in-address.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Entry, Page, PageRequest } from '#src/timeline/index.ts';
import { entriesOf, isReadable } from './map.ts';
import { DeskEntryPage } from './wire.ts';

const MOST = 200;

/** The desk knows every customer by our own id. */
export const keysOf = (identity: IdentitySet): readonly IdentityKey[] => [
  { kind: 'customer', value: identity.customerId, verified: true },
];

export const entriesPath = (customerId: string): string =>
  `/desk/v1/customers/${inAddress(customerId)}/entries`;

export async function fetchPage(
  identity: IdentitySet,
  request: PageRequest,
  signal: AbortSignal,
): Promise<Result<Page>> {
  const spot = spotOf(request);
  const path = entriesPath(identity.customerId);
  const limit = Math.min(Math.max(request.limit, 1), MOST);
  const page = await onePage(path, spot, limit, signal);
  const isUnknown = !page.ok && page.failure.status === 400 && spot.cursor !== undefined;
  return isUnknown ? onePage(path, { ...spot, cursor: undefined }, limit, signal) : page;
}

async function onePage(path: string, spot: Spot, limit: number, signal: AbortSignal): Promise<Result<Page>> {
  const query = new URLSearchParams({ limit: String(limit) });
  if (spot.cursor !== undefined) query.set(spot.way, spot.cursor);
  else if (spot.edge !== undefined)
    query.set(spot.way === 'older' ? 'before' : 'after', new Date(spot.edge).toISOString());
  const reply = await ask(`${path}?${query.toString()}`, { signal });
  if (!reply.ok) return reply;
  const read = z.safeParse(DeskEntryPage, reply.value.body);
  if (!read.success)
    return failed('malformed', {
      status: reply.value.status,
      retryable: true,
      detail: 'not a page of entries',
    });
  const entries = entriesOf(read.data.items, spot.edge ?? 0);
  return ok(
    spot.way === 'older' ? olderPage(read.data, entries, spot) : newerPage(read.data, entries, spot, limit),
  );
}

// Pages are newest first whichever way one walks; their bounds are those of the readable entries.
function olderPage(page: DeskEntryPage, entries: readonly Entry[], spot: Spot): Page {
  const to = spot.edge ?? Infinity;
  const oldest = entries.findLast(isReadable)?.at;
  // More entries may have been written in the very instant of the oldest one.
  const from = page.older === undefined ? -Infinity : Math.min(to, (oldest ?? to) + 1);
  const edge = Number.isFinite(from) ? { edge: from } : {};
  const newest = entries.find(isReadable)?.at ?? 0;
  const isNewest = spot.edge === undefined;
  const newer: Spot = isNewest
    ? { way: 'newer', cursor: page.newer, edge: newest }
    : { way: 'newer', edge: spot.edge ?? 0 };
  return {
    entries,
    ...(page.older !== undefined && { older: cursorOf({ way: 'older', cursor: page.older, ...edge }) }),
    newer: cursorOf(newer),
    atNewest: isNewest,
    covered: { from, to },
    total: page.total,
  };
}

function newerPage(page: DeskEntryPage, entries: readonly Entry[], spot: Spot, limit: number): Page {
  const from = spot.edge ?? 0;
  const newest = Math.max(from, entries.find(isReadable)?.at ?? from);
  const atNewest = page.items.length < limit;
  return {
    entries,
    older: cursorOf({ way: 'older', edge: from }),
    newer: cursorOf({ way: 'newer', cursor: page.newer, edge: newest }),
    atNewest,
    covered: { from, to: atNewest ? Infinity : newest },
    total: page.total,
  };
}
