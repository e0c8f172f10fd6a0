// The visits of the world as the stores' log writes them: whole seconds, each with the store's own offset.
import type { StoreRecord, VisitRecord } from '#src/mocks/backend.ts';
import type { NewVisit, Visit } from '../wire.ts';

type PartyKey = Visit['matched_key'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-03-14T12:04:00+00:00`: the store's wall clock and its offset at that instant. */
export function localIso(at: number, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(zone, format);
  }
  const wall = format.format(at).replace(' ', 'T');
  const minutes = Math.round((Date.parse(`${wall}Z`) - Math.floor(at / 1000) * 1000) / 60_000);
  const ahead = Math.abs(minutes);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${wall}${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** The record on the wire. A raw record put in by Backstage goes out as it is. */
export function visitOf(record: VisitRecord, store: StoreRecord | undefined, matched_key: PartyKey): unknown {
  if (record.wire !== undefined) return record.wire;
  const zone = store?.timeZone ?? 'Europe/London';
  const iso = (at: number) => localIso(at, zone);
  const { joinedAt, servedAt, outcome } = record;
  return {
    id: record.id,
    store: { id: record.store, name: store?.name ?? record.store, time_zone: zone },
    started_at: iso(record.at),
    ended_at: record.endedAt === null ? null : iso(record.endedAt),
    ...(record.recordedAt !== undefined && { recorded_at: iso(record.recordedAt) }),
    reason: record.reason,
    ...(record.reasonText !== undefined && { reason_text: record.reasonText }),
    queue:
      joinedAt === undefined || servedAt === undefined
        ? null
        : {
            joined_at: iso(joinedAt),
            served_at: iso(servedAt),
            wait_seconds: Math.round((servedAt - joinedAt) / 1000),
          },
    associate: record.associate,
    summary: record.summary,
    outcome: outcome
      ? {
          kind: outcome.kind,
          text: outcome.text,
          ...(outcome.amount && { amount: outcome.amount }),
          ...(outcome.code !== undefined && { code: outcome.code }),
          ...(outcome.discountPercent !== undefined && { discount_percent: outcome.discountPercent }),
        }
      : null,
    items: record.items.map(({ name, minor, currency, returned }) => ({
      name,
      ...(minor !== undefined && { price: { minor, currency: currency ?? 'GBP' } }),
      ...(returned !== undefined && { returned }),
    })),
    order_ids: [...record.orderIds],
    party_identified_by: record.identifiedBy,
    matched_key,
    ...(record.sentHereBy !== undefined && { sent_here_by: record.sentHereBy }),
    told_again: record.toldAgain ?? false,
    reported_by: record.reportedBy,
    ...(record.saysWaitedMin !== undefined && { says_waited_minutes: record.saysWaitedMin }),
    notes: (record.notes ?? []).map(({ at, who, text }) => ({ at: iso(at), who, text })),
  } satisfies Visit;
}

/** A visit written down at the counter. */
export function recordOf(
  visit: NewVisit,
  made: {
    readonly id: string;
    readonly customer: string;
    readonly now: number;
    readonly associate: VisitRecord['associate'];
  },
): VisitRecord {
  const { outcome, queue } = visit;
  return {
    id: made.id,
    customer: made.customer,
    at: Date.parse(visit.started_at),
    recordedAt: made.now,
    store: visit.store_id,
    endedAt: visit.ended_at === undefined ? null : Date.parse(visit.ended_at),
    reason: visit.reason,
    ...(visit.reason_text !== undefined && { reasonText: visit.reason_text }),
    ...(queue && { joinedAt: Date.parse(queue.joined_at), servedAt: Date.parse(queue.served_at) }),
    associate: made.associate,
    summary: visit.summary,
    ...(outcome && {
      outcome: {
        kind: outcome.kind,
        text: outcome.text,
        ...(outcome.amount && { amount: outcome.amount }),
        ...(outcome.code !== undefined && { code: outcome.code }),
        ...(outcome.discount_percent !== undefined && { discountPercent: outcome.discount_percent }),
      },
    }),
    items: (visit.items ?? []).map(({ name, price, returned }) => ({
      name,
      ...price,
      ...(returned !== undefined && { returned }),
    })),
    orderIds: visit.order_ids ?? [],
    identifiedBy: visit.party.kind,
    ...(visit.sent_here_by !== undefined && { sentHereBy: visit.sent_here_by }),
    ...(visit.told_again !== undefined && { toldAgain: visit.told_again }),
    reportedBy: visit.reported_by ?? 'store',
    ...(visit.says_waited_minutes !== undefined && { saysWaitedMin: visit.says_waited_minutes }),
  };
}
