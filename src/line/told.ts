// What a line has told since it was opened. The story of a case stays whole while one reads a year far from it: a jump
// lets go of the entries it was told from, not of what they said.
import { useEffect, useMemo } from 'react';
import type { Fact } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Entry, Instant, Lane } from '#src/timeline/index.ts';
import { newestOfEach } from './kept.ts';
import type { LineStore } from './lanes.ts';
import { useHeldLine } from './use-line.ts';

export interface MissingLane {
  readonly channel: string;
  /** Its entries are here from then on; absent: none is. */
  readonly before?: Instant;
}

/** readTo: per channel, the instant from which on everything up to the newest end was read. */
interface Memory {
  entries: readonly Entry[];
  readonly readTo: Map<string, Instant>;
}
const remembered = new WeakMap<LineStore, Memory>();

/** What a story may be told from, oldest first; with the channels that are not answering. */
export function useTold(store: LineStore): {
  readonly told: readonly Entry[];
  readonly missing: readonly MissingLane[];
} {
  const { held, lanes } = useHeldLine(store);
  const told = useMemo(() => toldIn(memoryOf(store), held, store.isTheirs), [store, held]);
  const missing = useMemo(() => lanes.flatMap(missingOf), [lanes]);
  return { told, missing };
}

/** Has each channel read so far back; whether one that answers has not been read that far yet. */
export function useReach(store: LineStore, reach: ReadonlyMap<string, Instant>): boolean {
  const { lanes } = useHeldLine(store);
  useEffect(() => store.readBackTo(reach), [store, reach]);
  return useMemo(() => isToBeRead(store, lanes, reach), [store, lanes, reach]);
}

function memoryOf(store: LineStore): Memory {
  const known = remembered.get(store) ?? { entries: [], readTo: new Map() };
  remembered.set(store, known);
  return known;
}

/** A jump leads lanes elsewhere; what was read before it stays read. */
function isToBeRead(store: LineStore, lanes: readonly Lane[], reach: ReadonlyMap<string, Instant>): boolean {
  const { readTo } = memoryOf(store);
  for (const { channel, from, to, ended } of lanes)
    if (to === Infinity)
      readTo.set(channel, Math.min(ended ? -Infinity : from, readTo.get(channel) ?? Infinity));
  return lanes.some(
    ({ channel, linked, failed }) =>
      linked && failed === undefined && (readTo.get(channel) ?? Infinity) > (reach.get(channel) ?? Infinity),
  );
}

/**
 * What is held and, of what was held before, the newest: more is not told of what one has left behind. Somebody else's
 * key, linked and unlinked again, leaves nothing.
 */
export function toldIn(
  memory: Pick<Memory, 'entries'>,
  held: readonly Entry[],
  isTheirs: LineStore['isTheirs'],
): readonly Entry[] {
  const here = new Set(held.map(({ key }) => key));
  const left = newestOfEach(memory.entries.filter((entry) => !here.has(entry.key) && isTheirs(entry)));
  memory.entries = left.length === 0 ? held : [...left, ...held].toSorted((a, b) => a.at - b.at);
  return memory.entries;
}

const stated = new WeakMap<Entry, readonly Fact[]>();

/** What its channel states about an entry; asked whenever something came in, and stated once. */
export function factsOf(entry: Entry): readonly Fact[] {
  const facts = stated.get(entry) ?? channelOf(entry.channel)?.facts(entry) ?? [];
  stated.set(entry, facts);
  return facts;
}

/** Words of ours to the customer. */
export const isAnswer = ({ from, kind }: Entry): boolean =>
  from === 'us' && (kind === 'message' || kind === 'call');

function missingOf({ channel, failed, from, to }: Lane): readonly MissingLane[] {
  if (failed === undefined) return [];
  return [{ channel, ...(from < to && Number.isFinite(from) && { before: from }) }];
}
