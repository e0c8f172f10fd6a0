// What a line has told since it was opened. The story of a case stays whole while one reads a year far from it: a jump
// lets go of the entries it was told from, not of what they said.
import { useMemo } from 'react';
import type { Fact } from '#src/channels/channel.ts';
import { channelOf } from '#src/channels/registry.ts';
import type { Entry, Instant, Lane } from '#src/timeline/index.ts';
import type { LineStore } from './lanes.ts';
import { useLineState } from './use-line.ts';

export interface ToldEntry {
  readonly entry: Entry;
  readonly facts: readonly Fact[];
}

export interface MissingLane {
  readonly channel: string;
  /** Its entries are here from then on; absent: none is. */
  readonly before?: Instant;
}

const remembered = new WeakMap<LineStore, Map<string, ToldEntry>>();

/** Entries that state something, and our own answers, oldest first; with the channels that are not answering. */
export function useTold(store: LineStore): {
  readonly told: readonly ToldEntry[];
  readonly missing: readonly MissingLane[];
} {
  const { line } = useLineState(store);
  const told = useMemo(() => remember(store, line.held), [store, line.held]);
  return { told, missing: line.lanes.flatMap(missingOf) };
}

function remember(store: LineStore, held: readonly Entry[]): readonly ToldEntry[] {
  const known = remembered.get(store) ?? new Map<string, ToldEntry>();
  remembered.set(store, known);
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
