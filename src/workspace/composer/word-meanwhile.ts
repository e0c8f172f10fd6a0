// Whose words came while one was writing. Pure: the customer's on any channel, and those of colleagues to the customer;
// never one's own.
import type { Entry } from '#src/timeline/index.ts';

/** What this person sent themselves, as the outbox knows it. */
export interface OwnSends {
  readonly name: string;
  readonly intentIds: ReadonlySet<string>;
  readonly nativeIds: ReadonlySet<string>;
}

/** The newest word that somebody about to send should have read. */
export const newestWord = (held: readonly Entry[], own: OwnSends): Entry | undefined =>
  held.findLast((entry) => entry.from === 'customer' || isColleagues(entry, own));

function isColleagues({ from, kind, who, intentId, nativeId }: Entry, own: OwnSends): boolean {
  if (from !== 'us' || (kind !== 'message' && kind !== 'call') || who === '' || who === own.name)
    return false;
  return !(intentId !== undefined && own.intentIds.has(intentId)) && !own.nativeIds.has(nativeId);
}
