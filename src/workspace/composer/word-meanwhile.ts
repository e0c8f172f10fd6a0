// Whose words came while one was writing. Pure: the customer's on any channel, and those of colleagues to the customer;
// never one's own, and not what was said before and came in late.
import type { Entry, Instant, Line } from '#src/timeline/index.ts';

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

/** What was known when a text was begun. */
export interface Beginning {
  readonly at: Instant;
  readonly word: Entry | undefined;
  /** Channels that had been heard by then. */
  readonly heard: ReadonlySet<string>;
}

export const beginning = (
  { lanes }: Pick<Line, 'lanes'>,
  word: Entry | undefined,
  at: Instant,
): Beginning => ({
  at,
  word,
  heard: new Set(lanes.filter(({ heard }) => heard.newer || heard.older).map(({ channel }) => channel)),
});

/** Said since. What a channel tells when it is first heard is history, unless the clock says otherwise. */
export const isNews = (word: Entry, begun: Beginning): boolean =>
  word.key !== begun.word?.key &&
  word.at >= (begun.word?.at ?? -Infinity) &&
  (begun.heard.has(word.channel) || word.at >= begun.at);
