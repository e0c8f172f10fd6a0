// What has happened on a customer's line since their cases began, as far as cases are concerned: which channels were
// crossed, which words wait for an answer. Read before a transaction; the versions of the cases say whether it still holds.
import { canBeMoved, placesIn, type EntryName, type PlacedEntry } from '#src/cases/rules/placing.ts';
import type { BackendContext } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { CustomerId } from '../../world/records/record.ts';
import type { RecordKind, Records } from '../../world/records/world.ts';
import { channelOf, kindOf, recordKinds, type Told } from '../../world/threads.ts';
import { stopOf, trailOf, type Stop } from '../../world/trail.ts';
import { isReply, threadIn } from './told.ts';
import { wantsReply } from './reply-times.ts';

/** One entry as far as cases are concerned. */
export interface Happened extends PlacedEntry {
  readonly stop?: Stop;
  /** The customer looked for an answer. */
  readonly wants: boolean;
  readonly isAnswer: boolean;
  readonly canMove: boolean;
}

/** Orders and touches move no case. */
const crossing = recordKinds.filter((kind) => kind !== 'order' && kind !== 'touch');

async function happenedAs(ctx: BackendContext, told: Told): Promise<Happened> {
  const { kind, record } = told;
  const stop = stopOf(told);
  const thread = await threadIn(ctx.world, told);
  return {
    channel: channelOf(kind),
    id: record.id,
    at: record.at,
    thread,
    ...(kind === 'desk-entry' && { caseId: record.caseId }),
    ...(stop && { stop }),
    wants: stop !== undefined && wantsReply(told),
    isAnswer: isReply(told),
    canMove: canBeMoved(kind === 'desk-entry' ? record.kind : ''),
  };
}

/** Oldest first. */
export async function historyOf(
  ctx: BackendContext,
  customer: CustomerId,
  from: number,
): Promise<readonly Happened[]> {
  const all: Happened[] = [];
  for (const kind of crossing) {
    const feed = await ctx.feed(kind, customer);
    for (let at = feed.indexOf(from); at < feed.length; at++)
      all.push(await happenedAs(ctx, { kind, record: feed.at(at) } as Told));
  }
  return all.toSorted((a, b) => a.at - b.at);
}

/** One entry of a customer by its name; undefined: there is none, or it is somebody else's. */
export async function entryOf(
  ctx: BackendContext,
  customer: CustomerId,
  { channel, id }: EntryName,
): Promise<Happened | undefined> {
  const kind = kindOf(channel);
  // The moment an order became ready is a row of its own, of the same record.
  const record: Records[RecordKind] | undefined =
    kind && (await ctx.find(kind, kind === 'order' ? id.replace(/\/ready$/, '') : id));
  if (!kind || record?.customer !== customer) return undefined;
  return { ...(await happenedAs(ctx, { kind, record } as Told)), id };
}

/** A case with the path and the last word that what belongs to it makes; `cases` as they are to be. */
export function retold(
  one: CaseRecord,
  cases: readonly CaseRecord[],
  history: readonly Happened[],
): CaseRecord {
  const placeOf = placesIn(cases);
  const stops = history.flatMap((entry) => (entry.stop && placeOf(entry) === one.id ? [entry] : []));
  const words = stops.filter(({ wants }) => wants).map(({ at }) => at);
  return {
    ...one,
    trail: trailOf(stops.flatMap(({ stop }) => stop ?? [])),
    customerWroteAt: words.length === 0 ? null : Math.max(...words),
  };
}

/** Words of the customer in a case since we last answered them there, oldest first. */
export function waitingWords(
  one: CaseRecord,
  cases: readonly CaseRecord[],
  history: readonly Happened[],
): readonly Happened[] {
  const placeOf = placesIn(cases);
  const own = history.filter((entry) => placeOf(entry) === one.id);
  const last = own.findLast(({ isAnswer }) => isAnswer)?.at ?? -Infinity;
  return own.filter(({ wants, at }) => wants && at > last);
}
