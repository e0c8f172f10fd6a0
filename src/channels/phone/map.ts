// One record of the call log becomes one entry of the line. Pure; whatever comes in, an entry goes out.
import * as z from 'zod/mini';
import type { IdentityKey } from '#src/channels/channel.ts';
import { unreadableEntry } from '#src/channels/unreadable.ts';
import { fingerprint } from '#src/lib/fingerprint.ts';
import { plain, textOfHtml } from '#src/lib/html-text.ts';
import { sortable } from '#src/lib/ids.ts';
import { own } from '#src/lib/own.ts';
import { rawText } from '#src/lib/raw-text.ts';
import { DAY } from '#src/lib/time.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import type { CallBody, CallEntry, CallResult } from './body.ts';
import { DISPOSITIONS, WireCall, type Property } from './wire.ts';

export const CHANNEL = 'phone';

const RESULTS: Readonly<Record<string, CallResult>> = {
  NO_ANSWER: 'no-answer',
  MISSED: 'no-answer',
  BUSY: 'busy',
  FAILED: 'broken-off',
  CANCELED: 'broken-off',
  IN_PROGRESS: 'going-on',
  RINGING: 'going-on',
  CONNECTING: 'going-on',
  QUEUED: 'going-on',
};

/** The entry of one record; `near` is the instant it gets when its own cannot be read. */
export function entryOf(record: unknown, via: IdentityKey, near: Instant): Entry {
  const read = z.safeParse(WireCall, record);
  const at = whenOf(record);
  if (read.success && at !== undefined) return entryOfCall(read.data, via, at);
  const [issue] = read.error?.issues ?? [];
  const reason = issue ? `${issue.path.join('.')}: ${issue.message}` : 'hs_timestamp: no date';
  const nativeId = idOf(record) ?? `unreadable-${fingerprint(rawText(record))}`;
  const entry = unreadableEntry({
    channel: CHANNEL,
    nativeId,
    sort: sortable(nativeId),
    at: at ?? near,
    reason,
    record,
  });
  return { ...entry, via };
}

function entryOfCall(call: WireCall, via: IdentityKey, at: Instant): CallEntry {
  const say = (name: Property) => plain(call.properties[name] ?? '').trim();
  const body = bodyOf(call, say);
  const recordedAt = instant(call.createdAt);
  const isTheirs = body.direction === 'in';
  const intentId = say('tl_intent');
  const words = [body.note, body.outcome, body.promise?.text ?? ''].filter((text) => text !== '');
  return {
    key: `${CHANNEL}/${call.id}`,
    channel: CHANNEL,
    nativeId: call.id,
    sort: sortable(call.id),
    at,
    ...(body.durationMs !== undefined && { until: at + body.durationMs }),
    ...(recordedAt !== undefined && { recordedAt }),
    kind: 'call',
    from: isTheirs ? 'customer' : 'us',
    who: isTheirs ? say('hs_call_from_number') : body.agent,
    via,
    thread: call.id,
    ...(isTheirs && { stop: CHANNEL }),
    summary: words.length > 0 ? words.join('\n') : say('hs_call_title'),
    ...(intentId !== '' && { intentId }),
    body,
  };
}

function bodyOf(call: WireCall, say: (name: Property) => string): CallBody {
  const durationMs = whole(say('hs_call_duration'));
  const queuedMs = whole(say('tl_queued_ms'));
  const dueAt = instant(say('tl_promise_due'));
  const promise = say('tl_promise_text');
  const recording = say('hs_call_recording_url');
  return {
    direction: say('hs_call_direction') === 'OUTBOUND' ? 'out' : 'in',
    result: resultOf(say('hs_call_status'), say('hs_call_disposition')),
    agent: say('tl_agent'),
    line: say('tl_line'),
    ...(durationMs !== undefined && { durationMs }),
    ...(queuedMs !== undefined && { queuedMs }),
    note: textOfHtml(call.properties['hs_call_body'] ?? ''),
    outcome: say('tl_outcome'),
    ...(promise !== '' && { promise: { text: promise, ...(dueAt !== undefined && { dueAt }) } }),
    ...(isWebAddress(recording) && { recording }),
  };
}

function resultOf(status: string, disposition: string): CallResult {
  if (disposition === DISPOSITIONS.voicemail) return 'voicemail';
  if (disposition === DISPOSITIONS['no-answer']) return 'no-answer';
  return own(RESULTS, status) ?? 'spoke';
}

/** When the call began. */
export function whenOf(record: unknown): Instant | undefined {
  const value = at(at(record, 'properties'), 'hs_timestamp');
  return typeof value === 'string' ? instant(value) : undefined;
}

/** When the log last changed the record. */
export function changedAt(record: unknown): Instant | undefined {
  const value = at(record, 'updatedAt');
  return typeof value === 'string' ? instant(value) : undefined;
}

function idOf(record: unknown): string | undefined {
  const id = at(record, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}

const at = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** ISO text, or milliseconds as text: the log writes both. */
function instant(text: string): Instant | undefined {
  const ms = /^\d{11,14}$/.test(text)
    ? Number(text)
    : /^\d{4}-\d{2}-\d{2}/.test(text)
      ? Date.parse(text)
      : Number.NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** Longer than this nobody talks or waits. */
const LONGEST = 31 * DAY;

/** Numbers are text; what is no number of milliseconds anybody could be on the phone counts as not said. */
function whole(text: string): number | undefined {
  const value = Number(text);
  return text === '' || !(value >= 0 && value <= LONGEST) ? undefined : Math.round(value);
}

const isWebAddress = (text: string): boolean => URL.canParse(text) && new URL(text).protocol === 'https:';
