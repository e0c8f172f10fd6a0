// The last contact on every channel as it is drawn: in words, so that it can be kept for when there is no line. Pure.
import type { Entry, Instant, Lane } from '#src/timeline/index.ts';
import type { LastContact } from './last-contacts.ts';

/** `contact`: `from` and `words` say whose and what. The other states are those of a last contact. */
export type Said =
  | {
      readonly channel: string;
      readonly state: 'contact';
      readonly at: Instant;
      readonly from: Entry['from'];
      readonly words: string;
    }
  | Exclude<LastContact, { readonly state: 'contact' }>;

export type Station = Said & {
  /** The channel is silent: so it was when it spoke last. */
  readonly asOf?: Instant;
};

/** What was said when every channel had spoken. */
export interface KeptStations {
  readonly said: readonly Said[];
  readonly readAt: Instant;
}

export const saidOf = (last: LastContact, words: (entry: Entry) => string): Said =>
  last.state === 'contact'
    ? {
        channel: last.channel,
        state: 'contact',
        at: last.entry.at,
        from: last.entry.from,
        words: words(last.entry),
      }
    : last;

/** Where a channel is silent, what it said before: in this tab, else what was kept. `noLineSince`: all of them are. */
export function stationsOf(
  said: readonly Said[],
  lanes: readonly Pick<Lane, 'channel' | 'failed' | 'knownAt'>[],
  kept: KeptStations | undefined,
  noLineSince: Instant | undefined,
): readonly Station[] {
  const all = said.map((one): Station => {
    const lane = lanes.find(({ channel }) => channel === one.channel);
    const isSilent = lane?.failed !== undefined || noLineSince !== undefined;
    if (!isSilent || one.state === 'unlinked') return one;
    const before = kept?.said.find(({ channel }) => channel === one.channel);
    if (one.state === 'failed' || one.state === 'asking')
      return before && kept ? { ...before, asOf: kept.readAt } : one;
    const asOf = noLineSince ?? lane?.knownAt ?? kept?.readAt;
    return asOf === undefined ? one : { ...one, asOf };
  });
  return all.toSorted((a, b) => atOf(b) - atOf(a));
}

const atOf = (one: Station): Instant => (one.state === 'contact' ? one.at : -Infinity);
