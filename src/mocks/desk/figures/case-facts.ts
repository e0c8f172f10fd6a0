// What one case says to the figures: how its customer moved, what they answered, how long they waited in store.
import type { CaseRecord } from '../../world/records/case.ts';
import type { OrderRecord } from '../../world/records/shop.ts';
import { channelOf, type Told } from '../../world/threads.ts';
import { stopOf } from '../../world/trail.ts';
import { secondOf } from './case-entries.ts';

/** The customer changed channel. Seconds since 1970. */
export interface Move {
  readonly leaves: string;
  readonly reaches: string;
  readonly at: number;
  readonly afterSeconds: number;
  readonly sent: boolean;
  readonly toldAgain: boolean;
  /** The store of the visit they came from, when only they told us of it. */
  readonly unlogged?: string;
}
export interface StoreVisit {
  readonly at: number;
  readonly store: string;
  readonly isLogged: boolean;
  readonly loggedSeconds?: number;
  readonly saidMinutes?: number;
}
/** An order one of us took by hand. */
export interface TakenOrder {
  readonly at: number;
  readonly record: OrderRecord;
}
export interface CaseFacts {
  readonly caseId: string;
  readonly moves: readonly Move[];
  readonly visits: readonly StoreVisit[];
  readonly taken: readonly TakenOrder[];
  /** Every channel the customer came by. */
  readonly channels: readonly string[];
  /** Those they came to of their own accord. */
  readonly chosen: readonly string[];
  readonly wasAsked: boolean;
  /** Of 5. */
  readonly score?: number;
}

/** `entries` in order. */
export function factsOf(one: CaseRecord, entries: readonly Told[]): CaseFacts {
  const closed = one.resolvedAt === undefined ? Infinity : one.resolvedAt;
  const meanwhile = entries.filter(({ record }) => record.at <= closed);
  const { moves, channels, chosen } = pathOf(one, meanwhile);
  const scores = entries.flatMap((told) => scoreOf(told) ?? []);
  const score = scores.at(-1);
  return {
    caseId: one.id,
    moves,
    channels,
    chosen,
    visits: meanwhile.flatMap((told) => visitOf(told) ?? []),
    taken: meanwhile.flatMap(({ kind, record }) =>
      kind === 'order' && isTakenByHand(record) ? [{ at: secondOf(record.at), record }] : [],
    ),
    wasAsked: score !== undefined || entries.some(isAsking),
    ...(score !== undefined && { score }),
  };
}

/** What came back and what another shop keeps has a name of ours on it too, and is no order taken by hand. */
const isTakenByHand = ({ takenBy, wire, returnOf, reserved }: OrderRecord): boolean =>
  takenBy !== undefined && wire === undefined && !returnOf && !reserved;

/** A score as one of 5; answers on other scales are brought to it. */
function scoreOf({ kind, record }: Told): number | undefined {
  if (kind === 'chat-message') return record.csat?.rating;
  if (kind !== 'desk-entry' || record.kind !== 'answer' || !record.answer) return undefined;
  return (record.answer.score * 5) / record.answer.of;
}
const isAsking = ({ kind, record }: Told): boolean => kind === 'touch' && record.survey === 'sent';

function visitOf({ kind, record }: Told): StoreVisit | undefined {
  if (kind !== 'visit') return undefined;
  const { joinedAt, servedAt, saysWaitedMin, reportedBy, store } = record;
  return {
    at: secondOf(record.at),
    store,
    isLogged: reportedBy === 'store',
    ...(reportedBy === 'store' &&
      joinedAt !== undefined &&
      servedAt !== undefined && { loggedSeconds: Math.round((servedAt - joinedAt) / 1000) }),
    ...(saysWaitedMin !== undefined && { saidMinutes: saysWaitedMin }),
  };
}

/** When a contact was over: a call and a visit last. */
function endOf({ kind, record }: Told): number {
  if (kind === 'call') return secondOf(record.at + record.durationMs);
  if (kind === 'visit' && record.endedAt !== null) return secondOf(record.endedAt);
  return secondOf(record.at);
}

/** The walk of the line over one case: where the customer is, who sent them on, where they told it again. */
function pathOf(one: CaseRecord, entries: readonly Told[]) {
  const moves: { -readonly [K in keyof Move]: Move[K] }[] = [];
  const channels = new Set<string>();
  const chosen = new Set<string>();
  let sentTo = new Set<string>();
  let here: { channel: string; leftAt: number; unlogged?: string } | undefined;
  for (const told of entries) {
    const stop = stopOf(told);
    const remark = one.remarks.find(
      ({ channel, id }) => channel === channelOf(told.kind) && id === told.record.id,
    );
    const visit = told.kind === 'visit' ? told.record : undefined;
    if (stop) {
      const moved = here && here.channel !== stop.channel ? here : undefined;
      const sent = moved !== undefined && (sentTo.has(stop.channel) || visit?.sentHereBy === moved.channel);
      if (moved) {
        moves.push({
          leaves: moved.channel,
          reaches: stop.channel,
          at: secondOf(stop.at),
          afterSeconds: Math.max(0, secondOf(stop.at) - moved.leftAt),
          sent,
          toldAgain: false,
          ...(moved.unlogged !== undefined && { unlogged: moved.unlogged }),
        });
        sentTo = new Set();
      }
      if (isContact(told)) {
        channels.add(stop.channel);
        if (!sent && (moved || !here)) chosen.add(stop.channel);
      }
      const before = here?.channel === stop.channel ? here.leftAt : 0;
      here = {
        channel: stop.channel,
        leftAt: Math.max(before, endOf(told)),
        ...(!stop.logged && visit && { unlogged: visit.store }),
      };
    }
    if (remark?.sentTo !== undefined) sentTo.add(remark.sentTo);
    const last = moves.at(-1);
    if (last && (remark?.toldAgain === true || visit?.toldAgain === true)) last.toldAgain = true;
  }
  return { moves, channels: [...channels], chosen: [...chosen] };
}

/** Answering a survey is no way of getting in touch about the case. */
const isContact = ({ kind, record }: Told): boolean =>
  kind !== 'desk-entry' && !(kind === 'chat-message' && record.csat !== undefined);
