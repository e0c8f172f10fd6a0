// One visit of the log becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { readRecords, type Reading } from '#src/lib/read-records.ts';
import type { Entry, Instant, ViaKey } from '#src/timeline/index.ts';
import type { VisitBody } from './body.ts';
import { Visit } from './wire.ts';

export const CHANNEL = 'visits';

/** Tells an entry made here from one that could not be read. */
export const isVisit = (entry: Entry): entry is Entry<VisitBody> =>
  entry.channel === CHANNEL && entry.kind === 'visit';

/** The entries of a page, once each: page numbers drift, so a record can come twice. */
export function entriesOf(
  records: readonly unknown[],
  keys: readonly IdentityKey[],
  fallbackAt: Instant,
): readonly Entry[] {
  const once = new Map<string, Entry>();
  for (const reading of readRecords(records, Visit, 'started_at', fallbackAt)) {
    const entry = entryOf(reading, keys);
    if (!once.has(entry.key) || reading.ok) once.set(entry.key, entry);
  }
  return [...once.values()];
}

function entryOf(reading: Reading<Visit>, keys: readonly IdentityKey[]): Entry {
  if (reading.ok) return visitEntry(reading.value, keys);
  const { record, reason, at } = reading;
  const nativeId = reading.id ?? `unreadable-${fingerprint(JSON.stringify(record) ?? '')}`;
  return unreadableEntry({ channel: CHANNEL, nativeId, sort: sortable(nativeId), at, reason, record });
}

function visitEntry(visit: Visit, keys: readonly IdentityKey[]): Entry<VisitBody> {
  const body = bodyOf(visit);
  const ended = visit.ended_at === null ? undefined : Date.parse(visit.ended_at);
  return {
    key: `${CHANNEL}/${visit.id}`,
    channel: CHANNEL,
    nativeId: visit.id,
    sort: sortable(visit.id),
    at: Date.parse(visit.started_at),
    ...(ended !== undefined && { until: ended }),
    ...(visit.recorded_at !== undefined && { recordedAt: Date.parse(visit.recorded_at) }),
    kind: 'visit',
    from: 'customer',
    who: '',
    via: viaOf(visit, keys),
    thread: visit.id,
    stop: CHANNEL,
    summary: wordsOf(body),
    body,
  };
}

function viaOf({ matched_key }: Visit, keys: readonly IdentityKey[]): ViaKey {
  const known = keys.find(({ kind, value }) => kind === matched_key.kind && value === matched_key.value);
  return known ?? { ...matched_key, verified: false };
}

function bodyOf(visit: Visit): VisitBody {
  const { outcome } = visit;
  return {
    store: plain(visit.store.name),
    zone: visit.store.time_zone,
    ...(visit.associate && { associate: plain(visit.associate.name) }),
    reason: visit.reason,
    ...(visit.reason_text !== undefined && { reasonText: plain(visit.reason_text) }),
    ...(visit.queue && { waitedMin: Math.round(visit.queue.wait_seconds / 60) }),
    ...(visit.says_waited_minutes !== undefined && { saysWaitedMin: visit.says_waited_minutes }),
    ...(outcome && {
      outcome: {
        kind: outcome.kind,
        text: plain(outcome.text),
        ...(outcome.amount && { amount: outcome.amount }),
        ...(outcome.code !== undefined && { code: plain(outcome.code) }),
        ...(outcome.discount_percent !== undefined && { percent: outcome.discount_percent }),
      },
    }),
    items: visit.items.map(({ name, price, returned }) => ({
      name: plain(name),
      ...(price && { price }),
      returned: returned ?? false,
    })),
    orderIds: visit.order_ids,
    summary: plain(visit.summary),
    ...(visit.sent_here_by !== undefined && { sentHereBy: plain(visit.sent_here_by) }),
    toldAgain: visit.told_again,
    isLogged: visit.reported_by === 'store',
    notes: visit.notes.map(({ at, who, text }) => ({
      at: Date.parse(at),
      who: plain(who),
      text: plain(text),
    })),
  };
}

/** Everything the log says in words, each thing once. */
function wordsOf(body: VisitBody): string {
  const parts = [
    body.store,
    body.reasonText,
    body.summary,
    body.outcome?.text,
    body.outcome?.code,
    ...body.items.map(({ name }) => name),
    ...body.notes.map(({ text }) => text),
  ];
  const said: string[] = [];
  for (const part of parts) if (part && !said.some((earlier) => earlier.includes(part))) said.push(part);
  return said.join('\n');
}
