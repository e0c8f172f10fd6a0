// One event of a website becomes one entry: what the customer tried there, what happened, what was left. Pure.
import type { Fact, IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { readRecords, type Reading } from '#src/lib/read-records.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import { WebEvent } from './wire.ts';

export const CHANNEL = 'website';

export interface WebBody {
  readonly action: WebEvent['data']['action'];
  /** The website: "dunmore.example". */
  readonly site: string;
  readonly page: string;
  readonly text: string;
  readonly isSignedIn: boolean;
  readonly code?: string;
  readonly times?: number;
  readonly left?: string;
}

/** Tells an entry made here from one that could not be read. */
export const isWebEvent = (entry: Entry): entry is Entry<WebBody> =>
  entry.channel === CHANNEL && entry.kind === 'activity';

export const entriesOf = (
  events: readonly unknown[],
  keys: readonly IdentityKey[],
  fallbackAt: Instant,
): readonly Entry[] =>
  readRecords(events, WebEvent, 'time', fallbackAt).map((reading) => entryOf(reading, keys));

function entryOf(reading: Reading<WebEvent>, keys: readonly IdentityKey[]): Entry {
  if (reading.ok) return webEntry(reading.value, keys);
  const { record, reason, at } = reading;
  const nativeId = reading.id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: sortable(nativeId), at, reason, record });
}

function webEntry({ id, time, source, data }: WebEvent, keys: readonly IdentityKey[]): Entry<WebBody> {
  const via = keys.find(({ value }) => value === data.user);
  const body: WebBody = {
    action: data.action,
    site: plain(source.replace(/^https?:\/\//, '')),
    page: plain(data.page),
    text: plain(data.text),
    isSignedIn: data.signed_in,
    ...(data.code !== undefined && { code: plain(data.code) }),
    ...(data.times !== undefined && { times: data.times }),
    ...(data.left !== undefined && { left: plain(data.left) }),
  };
  return {
    key: `${CHANNEL}/${id}`,
    channel: CHANNEL,
    nativeId: id,
    sort: sortable(id),
    at: Date.parse(time),
    kind: 'activity',
    from: 'customer',
    who: '',
    ...(via && { via }),
    thread: id,
    stop: CHANNEL,
    summary: [body.text, body.code, body.left, body.page].filter(Boolean).join('\n'),
    body,
  };
}

/** A refused code, a checkout, a self-service that failed, a bill read: what was tried and what came of it. */
export function factsOf(entry: Entry): readonly Fact[] {
  if (!isWebEvent(entry)) return [];
  const { action, site, text, code, left } = entry.body;
  const about = {
    entryKey: entry.key,
    at: entry.at,
    channel: entry.channel,
    place: site,
    words: text,
    ...(code !== undefined && { reference: code }),
    ...(left !== undefined && { item: left }),
  };
  const contact: Fact = { ...about, kind: 'contact' };
  if (action === 'code-refused') return [contact, { ...about, kind: 'refused' }];
  if (action === 'self-service-failed' || action === 'checkout')
    return [contact, { ...about, kind: 'tried' }];
  return [contact];
}
