// The last contact on every channel a customer can come by, newest first; where there is none, why.
import { registry } from '#src/channels/registry.ts';
import type { Entry, Instant, Lane } from '#src/timeline/index.ts';

/**
 * failed      the channel is not answering, so nobody knows     unlinked  we do not know them there
 * never       it has answered to the end: there is none         none      none as far back as it was read
 * asking      it has not answered yet
 */
export type LastContact =
  | { readonly channel: string; readonly state: 'contact'; readonly entry: Entry }
  | { readonly channel: string; readonly state: 'none'; readonly since: Instant }
  | { readonly channel: string; readonly state: 'failed' | 'unlinked' | 'never' | 'asking' };

const KINDS: ReadonlySet<Entry['kind']> = new Set(['message', 'call', 'visit', 'activity', 'answer']);

/** `held` is what the line has read, oldest first. */
export function lastContacts(lanes: readonly Lane[], held: readonly Entry[]): readonly LastContact[] {
  const all = registry
    .filter(({ can }) => can.stop)
    .flatMap(({ id }) => lanes.filter(({ channel }) => channel === id))
    .map((lane) => lastOn(lane, held));
  return all.toSorted((a, b) => atOf(b) - atOf(a));
}

const atOf = (last: LastContact): Instant => (last.state === 'contact' ? last.entry.at : -Infinity);

function lastOn(lane: Lane, held: readonly Entry[]): LastContact {
  const { channel, linked, failed, heard, ended, from } = lane;
  if (!linked) return { channel, state: 'unlinked' };
  const entry = held.findLast(
    (one) => one.channel === channel && KINDS.has(one.kind) && one.from !== 'nobody',
  );
  if (entry) return { channel, state: 'contact', entry };
  if (failed !== undefined) return { channel, state: 'failed' };
  if (!heard.older && !heard.newer) return { channel, state: 'asking' };
  return ended || from === -Infinity ? { channel, state: 'never' } : { channel, state: 'none', since: from };
}
