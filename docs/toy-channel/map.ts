// A postcard becomes an entry; one that cannot be read becomes an unreadable entry. Pure.
import { unreadableEntry } from '#src/channels/unreadable.ts';
import type { Entry } from '#src/timeline/index.ts';
import { Card } from './wire.ts';

export const CHANNEL = 'postcards';

export function entryOf(record: unknown, place: number): Entry {
  const read = Card.safeParse(record);
  if (!read.success) {
    const nativeId = `unreadable-${String(place)}`;
    return unreadableEntry({
      channel: CHANNEL,
      nativeId,
      at: 0,
      sort: nativeId,
      reason: read.error.message,
      record,
    });
  }
  const { id, posted, sender, words } = read.data;
  return {
    key: `${CHANNEL}/${id}`,
    channel: CHANNEL,
    nativeId: id,
    sort: id,
    at: Date.parse(posted),
    kind: 'message',
    from: 'customer',
    who: sender,
    thread: id,
    stop: CHANNEL,
    summary: words,
    body: undefined,
  };
}
