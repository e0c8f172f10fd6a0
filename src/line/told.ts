// What a line has told since it was opened. The story of a case stays whole while one reads a year far from it: a jump
// lets go of the entries it was told from, not of what they said.
import { useEffect, useMemo } from 'react';
import type { Fact } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Entry, Instant, Lane } from '#src/timeline/index.ts';
import type { LineStore } from './lanes.ts';
import { useHeldLine } from './use-line.ts';

export interface ToldEntry {
  readonly entry: Entry;
  readonly facts: readonly Fact[];
}

export interface MissingLane {
  readonly channel: string;
  /** Its entries are here from then on; absent: none is. */
  readonly before?: Instant;
}

/** entries: by key; readTo: per channel, the instant from which on everything up to the newest end was read. */
interface Memory {
  readonly entries: Map<string, ToldEntry>;
  readonly readTo: Map<string, Instant>;
}
const remembered = new WeakMap<LineStore, Memory>();

/** Entries that state something, and our own answers, oldest first; with the channels that are not answering. */
export function useTold(store: LineStore): {
  readonly told: readonly ToldEntry[];
  readonly missing: readonly MissingLane[];
} {
  const { held, lanes } = useHeldLine(store);
  const told = useMemo(() => remember(store, held), [store, held]);
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
  const known = remembered.get(store) ?? { entries: new Map(), readTo: new Map() };
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

function remember(store: LineStore, held: readonly Entry[]): readonly ToldEntry[] {
  const { entries: known } = memoryOf(store);
  for (const entry of held) {
    if (known.get(entry.key)?.entry === entry) continue;
    const facts = channelOf(entry.channel)?.facts(entry) ?? [];
    if (facts.length > 0 || isAnswer(entry)) known.set(entry.key, { entry, facts });
    else known.delete(entry.key);
  }
  return [...known.values()].toSorted((a, b) => a.entry.at - b.entry.at);
}

/** Words of ours to the customer. */
export const isAnswer = ({ from, kind }: Entry): boolean =>
  from === 'us' && (kind === 'message' || kind === 'call');

function missingOf({ channel, failed, from, to }: Lane): readonly MissingLane[] {
  if (failed === undefined) return [];
  return [{ channel, ...(from < to && Number.isFinite(from) && { before: from }) }];
}
