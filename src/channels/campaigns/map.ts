// One touch of a campaign becomes one faint entry: something we sent that nobody answers. Pure.
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { readRecords, type Reading } from '#src/lib/read-records.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import { Touch } from './wire.ts';

export const CHANNEL = 'campaigns';

export interface TouchBody {
  readonly campaign: string;
  readonly medium: Touch['data']['medium'];
  readonly state: Touch['data']['state'];
  readonly survey?: 'sent' | 'not-sent';
  readonly heldBecause?: string;
  /** Must be named to hold or release it. */
  readonly version: number;
}

/** Tells an entry made here from one that could not be read. */
export const isTouch = (entry: Entry): entry is Entry<TouchBody> =>
  entry.channel === CHANNEL && entry.kind === 'touch';

export const entriesOf = (
  events: readonly unknown[],
  keys: readonly IdentityKey[],
  fallbackAt: Instant,
): readonly Entry[] =>
  readRecords(events, Touch, 'time', fallbackAt).map((reading) => entryOf(reading, keys));

function entryOf(reading: Reading<Touch>, keys: readonly IdentityKey[]): Entry {
  if (reading.ok) return touchEntry(reading.value, keys);
  const { record, reason, at } = reading;
  const nativeId = reading.id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: sortable(nativeId), at, reason, record });
}

function touchEntry({ id, time, data }: Touch, keys: readonly IdentityKey[]): Entry<TouchBody> {
  const { recipient } = data;
  const known = keys.find(({ kind, value }) => kind === recipient.kind && value === recipient.value);
  const body: TouchBody = {
    campaign: plain(data.campaign),
    medium: data.medium,
    state: data.state,
    ...(data.survey !== undefined && { survey: data.survey }),
    ...(data.held_because !== undefined && { heldBecause: plain(data.held_because) }),
    version: data.version,
  };
  return {
    key: `${CHANNEL}/${id}`,
    channel: CHANNEL,
    nativeId: id,
    sort: sortable(id),
    at: Date.parse(time),
    kind: 'touch',
    from: 'us',
    who: '',
    via: known ?? { ...recipient, verified: false },
    thread: id,
    summary: [body.campaign, body.heldBecause].filter(Boolean).join('\n'),
    body,
  };
}
