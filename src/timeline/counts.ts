// How much there is per channel: sessions for live conversations, entries elsewhere.
import type { Entry } from './entry.ts';
import type { Lane } from './lane.ts';
import type { Line } from './line.ts';

export interface Count {
  readonly count: number;
  /** The lane is unfinished: there may be more. */
  readonly atLeast: boolean;
}

/** Ownership changes count under `all` only. Lanes that are not linked are left out of `channels`. */
export interface Counts {
  readonly all: Count;
  readonly channels: ReadonlyMap<string, Count>;
}

interface Tally {
  readonly things: ReadonlyMap<string, number>;
  /** Channels with sessions: their back ends count messages, which is not what is counted here. */
  readonly withSessions: ReadonlySet<string>;
  readonly ownership: number;
}

/** Counting is a walk over everything held; between two pages nothing of it changes. */
const tallies = new WeakMap<readonly Entry[], Tally>();

function tallyOf(held: readonly Entry[]): Tally {
  const known = tallies.get(held);
  if (known !== undefined) return known;
  const things = new Map<string, number>();
  const withSessions = new Set<string>();
  const sessions = new Set<string>();
  let ownership = 0;
  for (const { kind, channel, session } of held) {
    if (kind === 'ownership') {
      ownership++;
      continue;
    }
    if (session !== undefined) {
      withSessions.add(channel);
      if (sessions.has(session)) continue;
      sessions.add(session);
    }
    things.set(channel, (things.get(channel) ?? 0) + 1);
  }
  const tally = { things, withSessions, ownership };
  tallies.set(held, tally);
  return tally;
}

/** The same line has the same counts, whatever of it is shown. */
const counted = new WeakMap<Line, Counts>();

/** Counts over everything held, below the horizon too: it is known to exist. */
export function countsOf(line: Line): Counts {
  const counts = counted.get(line) ?? countAll(line);
  counted.set(line, counts);
  return counts;
}

function countAll(line: Line): Counts {
  const { things, withSessions, ownership } = tallyOf(line.held);
  const channels = new Map<string, Count>();
  let all = ownership;
  let atLeast = false;
  for (const lane of line.lanes) {
    if (!lane.linked) continue;
    const told = things.get(lane.channel) ?? 0;
    const exact = !withSessions.has(lane.channel) && lane.total !== undefined;
    const count = exact ? Math.max(told, lane.total) : told;
    const unfinished = exact ? lane.failed?.direction === 'newer' : !isWhole(lane);
    channels.set(lane.channel, { count, atLeast: unfinished });
    all += count;
    atLeast ||= unfinished;
  }
  return { all: { count: all, atLeast }, channels };
}

const isWhole = ({ from, to, failed, hole }: Lane): boolean =>
  from === -Infinity && to === Infinity && failed === undefined && hole === undefined;
