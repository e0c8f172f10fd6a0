// What stands at the newest end of a line, wherever one reads: a reply answers what was said last, not what was said in
// the year that is looked at.
import { useMemo } from 'react';
import type { Entry, Lane, Line } from '#src/timeline/index.ts';
import { newestOfEach } from './kept.ts';
import type { LineStore } from './lanes.ts';
import { useHeldLine } from './use-line.ts';

export interface Newest {
  /** Oldest first. Of a channel one has left for another year: what was held of it when its newest end was read. */
  readonly held: readonly Entry[];
  /** Channels that may have said something newer than is held here. */
  readonly unread: ReadonlySet<string>;
  /** Channels that do not answer, and of which nothing was ever read: nobody can wait for them. */
  readonly silent: ReadonlySet<string>;
}

/** What was held of the newest end; channels whose newest end has been read. */
export interface NewestMemory {
  held: readonly Entry[];
  readonly read: Set<string>;
}
const remembered = new WeakMap<LineStore, NewestMemory>();

export function useNewest(store: LineStore): Newest {
  const { held, lanes } = useHeldLine(store);
  return useMemo(() => {
    const memory = remembered.get(store) ?? { held: [], read: new Set() };
    remembered.set(store, memory);
    return newestOf(memory, { held, lanes }, store.isTheirs);
  }, [store, held, lanes]);
}

/** Writes what the line holds of the newest end into `memory`, and answers with all that is known of it. */
export function newestOf(
  memory: NewestMemory,
  { held, lanes }: Pick<Line, 'held' | 'lanes'>,
  isTheirs: LineStore['isTheirs'],
): Newest {
  // Somebody else's key brought it, and is not linked any more: what was said last there is to be read anew.
  for (const entry of memory.held) if (!isTheirs(entry)) memory.read.delete(entry.channel);
  const here = new Set(lanes.flatMap((lane) => (isAtNewest(lane) ? [lane.channel] : [])));
  for (const { channel, to, poked } of lanes) {
    if (here.has(channel)) memory.read.add(channel);
    else if (poked && to !== Infinity) memory.read.delete(channel);
  }
  const left = newestOfEach(memory.held.filter((entry) => !here.has(entry.channel) && isTheirs(entry)));
  memory.held =
    left.length === 0 && lanes.every(({ linked, to }) => !linked || to === Infinity)
      ? held
      : [...left, ...held.filter(({ channel }) => here.has(channel))].toSorted((a, b) => a.at - b.at);
  const missing = lanes.filter(({ channel, linked }) => linked && !memory.read.has(channel));
  return {
    held: memory.held,
    unread: namesOf(missing.filter(({ failed }) => !failed)),
    silent: namesOf(missing.filter(({ failed }) => failed)),
  };
}

const isAtNewest = ({ to, heard }: Lane): boolean => to === Infinity && (heard.older || heard.newer);

const namesOf = (lanes: readonly Lane[]): ReadonlySet<string> => new Set(lanes.map(({ channel }) => channel));
