// A record that breaks its schema becomes an entry all the same: shown with its reason and safe raw text.
import { plain } from '#src/lib/html-text.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';

export interface UnreadableBody {
  /** What was wrong, for people who look after the back end; plain text. */
  readonly reason: string;
  /** What arrived, as text without control characters, cut at 4,000 characters. */
  readonly raw: string;
}

interface Unreadable {
  readonly channel: string;
  /** Whatever id could be saved; else made from its place in the page. */
  readonly nativeId: string;
  /** The record's own instant where readable, else the nearest neighbour's in the page. */
  readonly at: Instant;
  readonly sort: string;
  readonly reason: string;
  readonly record: unknown;
}

/** The entry that stands for a record nobody could read. */
export function unreadableEntry({
  channel,
  nativeId,
  at,
  sort,
  reason,
  record,
}: Unreadable): Entry<UnreadableBody> {
  return {
    key: `${channel}/${nativeId}`,
    channel,
    nativeId,
    sort,
    at,
    kind: 'unreadable',
    from: 'nobody',
    who: '',
    summary: '',
    body: { reason, raw: rawText(record) },
  };
}

/** Reason and raw text of an unreadable entry. */
export function unreadableOf(entry: Entry): UnreadableBody {
  const { reason, raw } = entry.body as Partial<UnreadableBody>;
  return { reason: reason ?? '', raw: raw ?? '' };
}

function rawText(record: unknown): string {
  const text = typeof record === 'string' ? record : (JSON.stringify(record, null, 1) ?? String(record));
  return plain(text.slice(0, 4000));
}
