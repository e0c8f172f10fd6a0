// A text message of the world in the back end's words, as it stands at one instant.
import type { SmsRecord } from '#src/mocks/backend.ts';
import { dateText } from '../wire-date.ts';
import { segmentsOf } from '../wire-segments.ts';

/** How long a message of ours waits before it leaves, and before it is known to have arrived. */
const LEAVES_AFTER = 2000;
const ARRIVES_AFTER = 5000;

/** A message of ours moves by the world's clock alone: queued, sent, delivered. */
export function standing(record: SmsRecord, now: number): SmsRecord {
  if (record.status !== 'queued') return record;
  const age = now - record.at;
  if (age < LEAVES_AFTER) return record;
  return { ...record, status: age < ARRIVES_AFTER ? 'sent' : 'delivered', sentAt: record.at + LEAVES_AFTER };
}

/** The instant the list is ordered by. */
export const listedAt = (record: SmsRecord): number => record.sentAt ?? record.at;

/** The record on the wire; `account` as it was asked for. A raw record is answered as it is. */
export function wireOf(record: SmsRecord, account: string): unknown {
  if (record.wire !== undefined) return record.wire;
  const resource = `/2010-04-01/Accounts/${account}/Messages/${record.id}`;
  const isTheirs = record.direction === 'in';
  return {
    account_sid: account,
    api_version: '2010-04-01',
    body: record.body,
    date_created: dateText(Math.min(record.at, listedAt(record))),
    date_sent: record.sentAt === null ? null : dateText(record.sentAt),
    date_updated: dateText(listedAt(record)),
    direction: isTheirs ? 'inbound' : 'outbound-api',
    error_code: record.errorCode ?? null,
    error_message: record.errorMessage ?? null,
    from: record.from,
    messaging_service_sid: null,
    num_media: String(record.media ?? 0),
    num_segments: String(Math.max(1, segmentsOf(record.body).segments)),
    price: isTheirs || record.sentAt === null ? null : '-0.04000',
    price_unit: 'USD',
    sid: record.id,
    status: record.status,
    subresource_uris: { media: `${resource}/Media.json` },
    to: record.to,
    uri: `${resource}.json`,
  };
}
