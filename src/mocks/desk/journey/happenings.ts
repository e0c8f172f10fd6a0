// The records of a case as things that happened: who came, who was there, how long it took, what was given back.
import type { Happening } from '#src/cases/rules/journey.ts';
import type { ServiceRates } from '#src/desk/journey.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { ChatMessageRecord } from '../../world/records/messages.ts';
import type { OrderRecord, VisitRecord } from '../../world/records/shop.ts';
import { channelOf, type Told } from '../../world/threads.ts';
import { stopOf } from '../../world/trail.ts';

type Taken = Omit<Happening, 'channel' | 'id' | 'at'>;

/** `entries` in order; what happened after the closing is no part of it. */
export function happeningsOf(
  one: CaseRecord,
  entries: readonly Told[],
  rates: ServiceRates,
): readonly Happening[] {
  const meanwhile = entries.filter(({ record }) => record.at <= (one.resolvedAt ?? Infinity));
  const returned = meanwhile.flatMap(({ kind, record }) => (kind === 'order' ? [record] : []));
  /** The last message of each chat under way. */
  const chats = new Map<number, ChatMessageRecord>();
  return meanwhile.map((told): Happening => {
    const { record } = told;
    const name = { channel: channelOf(told.kind), id: record.id };
    const remark = one.remarks.find((noted) => noted.channel === name.channel && noted.id === name.id);
    const stop = stopOf(told);
    const taken =
      told.kind === 'chat-message'
        ? chatTaken(told.record, chats, rates)
        : told.kind === 'visit'
          ? visitTaken(told.record, returned)
          : told.kind === 'order'
            ? orderTaken(told.record)
            : wordsTaken(told, rates);
    return {
      ...name,
      at: record.at,
      ...(stop && { stop: stop.channel, ...(!stop.logged && { isUnlogged: true }) }),
      ...taken,
      ...((remark?.sentTo !== undefined || taken.sentOn === true) && { sentOn: true }),
      ...((remark?.toldAgain === true || taken.toldAgain === true) && { toldAgain: true }),
    };
  });
}

const secondsBetween = (from: number, to: number): number =>
  Math.max(0, Math.floor(to / 1000) - Math.floor(from / 1000));

/** The time since the message before it, of both where one of us wrote one of the two. */
function chatTaken(
  message: ChatMessageRecord,
  chats: Map<number, ChatMessageRecord>,
  { pauseSeconds }: ServiceRates,
): Taken {
  const { conversation, from, ended } = message;
  if (ended !== undefined) chats.delete(conversation);
  if (from === 'activity' || message.private === true || message.csat !== undefined) return {};
  const last = chats.get(conversation);
  chats.set(conversation, message);
  const isOurs = from === 'agent';
  const seconds = last ? Math.min(pauseSeconds, secondsBetween(last.at, message.at)) : 0;
  return {
    ...(from === 'customer' && !last && { isContact: true }),
    ...(isOurs && { isServed: true }),
    ...(seconds > 0 && {
      customerSeconds: seconds,
      ...((isOurs || last?.from === 'agent') && { staffSeconds: seconds }),
    }),
  };
}

function visitTaken(visit: VisitRecord, orders: readonly OrderRecord[]): Taken {
  const { at, endedAt, joinedAt, servedAt, outcome, reportedBy, saysWaitedMin = 0, orderIds } = visit;
  const amount = outcome?.kind === 'refunded' ? outcome.amount : undefined;
  // The till told it already.
  const isTold = orders.some(
    ({ id, returns = [] }) => orderIds.includes(id) && returns.some(({ minor }) => minor === amount?.minor),
  );
  const waited = joinedAt !== undefined && servedAt !== undefined ? secondsBetween(joinedAt, servedAt) : 0;
  const whole = endedAt === null ? waited : secondsBetween(at, endedAt);
  return {
    isContact: true,
    customerSeconds: reportedBy === 'store' ? whole : Math.max(whole, saysWaitedMin * 60),
    ...(visit.associate && { isServed: true, staffSeconds: Math.max(0, whole - waited) }),
    ...(amount && !isTold && { refund: amount }),
    ...(outcome?.kind === 'sent-elsewhere' && { sentOn: true }),
    ...(visit.toldAgain === true && { toldAgain: true }),
  };
}

/** What was given back, and what was given off an order that was not stopped. */
function orderTaken({
  items,
  totalMinor,
  currency,
  returns = [],
  state,
  steps,
  ...order
}: OrderRecord): Taken {
  const back = returns.reduce((sum, { minor }) => sum + minor, 0);
  const full = items.reduce((sum, { minor, quantity }) => sum + Math.round(minor * Number(quantity)), 0);
  const stands = state !== 'CANCELED' && !steps.some(({ kind }) => kind === 'stopped');
  return {
    ...(back > 0 && { refund: { minor: back, currency } }),
    ...(order.discountPercent !== undefined &&
      stands && { discount: { minor: Math.max(0, full - totalMinor), currency } }),
  };
}

/** Calls are measured; what is written takes what the rates say. */
function wordsTaken(told: Told, { writing }: ServiceRates): Taken {
  const rate = writing.find(({ channel }) => channel === channelOf(told.kind));
  const theirs: Taken = { isContact: true, isRated: true, customerSeconds: rate?.customerSeconds ?? 0 };
  const ours: Taken = { isServed: true, isRated: true, staffSeconds: rate?.staffSeconds ?? 0 };
  switch (told.kind) {
    case 'call': {
      const { direction, durationMs, queuedMs = 0, status } = told.record;
      const talked = Math.round(durationMs / 1000);
      return {
        ...(direction === 'in' ? { isContact: true } : { isAnswer: true }),
        ...(status === 'COMPLETED' && { isServed: true }),
        customerSeconds: Math.round((durationMs + queuedMs) / 1000),
        staffSeconds: talked,
      };
    }
    case 'mail':
      if (told.record.draft === true) return {};
      return told.record.direction === 'in' ? theirs : { ...ours, isAnswer: true };
    case 'sms':
    case 'post':
      return told.record.direction === 'in' ? theirs : { ...ours, isAnswer: true };
    case 'web-event':
      return theirs;
    case 'desk-entry': {
      const { isServed: _, ...noted } = ours;
      return told.record.kind === 'note' ? noted : {};
    }
    case 'chat-message':
    case 'visit':
    case 'order':
    case 'touch':
      return {};
  }
}
