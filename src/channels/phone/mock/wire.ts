// A call of the world in the log's words: text or null in every property, and only those asked for.
import type { CallRecord } from '#src/mocks/backend.ts';
import { DISPOSITIONS, SEARCH_LAG, type WireCall } from '../wire.ts';

/** ISO; milliseconds only where there are any, as the log writes what others gave it. */
const iso = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

/** All properties of a call; null where the log has nothing. */
function propertiesOf(record: CallRecord): Readonly<Record<string, string | null>> {
  const isTheirs = record.direction === 'in';
  const created = new Date(record.createdAt).toISOString();
  return {
    hs_createdate: created,
    hs_lastmodifieddate: created,
    hs_object_id: record.id,
    hs_timestamp: iso(record.at),
    hs_call_title: isTheirs ? 'Incoming call' : 'Outgoing call',
    hs_call_body: record.note === '' ? null : record.note,
    hs_call_direction: isTheirs ? 'INBOUND' : 'OUTBOUND',
    hs_call_duration: String(record.durationMs),
    hs_call_status: record.status,
    hs_call_disposition: record.status === 'NO_ANSWER' ? DISPOSITIONS['no-answer'] : DISPOSITIONS.connected,
    hs_call_from_number: spaced(record.fromNumber),
    hs_call_to_number: spaced(record.toNumber),
    hs_call_recording_url: null,
    hubspot_owner_id: null,
    tl_agent: record.agent === '' ? null : record.agent,
    tl_intent: record.intentId ?? null,
    tl_line: record.line === '' ? null : record.line,
    tl_outcome: record.outcome ?? null,
    tl_promise_due: record.promise ? iso(record.promise.dueAt) : null,
    tl_promise_text: record.promise?.text ?? null,
    tl_queued_ms: record.queuedMs === undefined ? null : String(record.queuedMs),
  };
}

/** Numbers are what somebody typed: never to be compared as they are. */
const spaced = (number: string): string => number.replace(/^(\+\d{2})(\d{4})(\d+)$/, '$1 $2 $3');

/** Always there, asked for or not. */
const ALWAYS = ['hs_createdate', 'hs_lastmodifieddate', 'hs_object_id'];

/** The record on the wire; a raw record is answered as it is. */
export function wireOf(record: CallRecord, asked: readonly string[]): unknown {
  if (record.wire !== undefined) return record.wire;
  const all = propertiesOf(record);
  const names = [...ALWAYS, ...asked].filter((name) => name in all);
  return {
    id: record.id,
    createdAt: new Date(record.createdAt).toISOString(),
    updatedAt: new Date(record.createdAt).toISOString(),
    archived: false,
    properties: Object.fromEntries(names.map((name) => [name, all[name] ?? null])),
  } satisfies WireCall;
}

/** One property of a record as search compares it; instants in milliseconds. */
export function valueOf(record: CallRecord, property: string): string | number | null {
  if (property === 'hs_timestamp') return record.at;
  if (property === 'hs_createdate' || property === 'hs_lastmodifieddate') return record.createdAt;
  return propertiesOf(record)[property] ?? null;
}

/** A record is read by its id at once, and found by search a while after it was written. */
export const isWritten = (record: CallRecord, now: number): boolean => record.createdAt <= now;
export const isSearchable = (record: CallRecord, now: number, beginsAt: number): boolean =>
  record.createdAt < beginsAt || record.createdAt + SEARCH_LAG <= now;

/** Whether a property may be written or asked for. */
export const isProperty = (name: string): boolean => name in propertiesOf(BLANK);
const BLANK: CallRecord = {
  id: '0',
  customer: '',
  contactId: '',
  at: 0,
  direction: 'in',
  line: '',
  agent: '',
  durationMs: 0,
  status: 'COMPLETED',
  note: '',
  fromNumber: '',
  toNumber: '',
  createdAt: 0,
};
