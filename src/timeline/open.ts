// Opens a line: which lanes there are, in which order they stand at one instant.
import type { Instant } from './entry.ts';
import type { Lane } from './lane.ts';
import type { Line, Order, Patience } from './line.ts';
import { orderBy } from './entry.ts';
import { noKeys } from './keys.ts';

export interface LaneSetup {
  readonly channel: string;
  /** False when the customer has no key of this channel: shown as such, never asked. */
  readonly linked: boolean;
  /** The channel's ability; true unless told. False: its newest page is read again, and may leave a hole. */
  readonly newerPaging?: boolean;
}

export interface LineSetup {
  /** In the registry's display order: it is the rank in the total order. */
  readonly lanes: readonly LaneSetup[];
  /** Entries to ask for per page; 50 unless told. */
  readonly limit?: number;
  /** How long a healthy lane may hold back the others; 200 ms at opening and 2 000 ms later unless told. */
  readonly patience?: Partial<Patience>;
}

/** A lane of which nothing is known, in a window that begins at `origin`. */
export function freshLane(setup: LaneSetup, origin: Instant): Lane {
  return {
    channel: setup.channel,
    linked: setup.linked,
    newerPaging: setup.newerPaging ?? true,
    from: origin,
    to: origin,
    heard: { older: false, newer: false },
    ended: false,
    capped: false,
    poked: false,
    spent: [],
    marks: { older: [], newer: [] },
  };
}

function totalOrder(rankOf: (channel: string) => number): Order {
  const order = orderBy(rankOf);
  return (a, b) => a.at - b.at || order(a, b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** A line at the newest end with nothing known yet. */
export function openLine(setup: LineSetup): Line {
  const ranks = new Map(setup.lanes.map((lane, rank) => [lane.channel, rank]));
  return {
    lanes: setup.lanes.map((lane) => freshLane(lane, Infinity)),
    compare: totalOrder((channel) => ranks.get(channel) ?? ranks.size),
    patience: { opening: 200, paging: 2000, ...setup.patience },
    limit: setup.limit ?? 50,
    origin: Infinity,
    held: [],
    keys: noKeys,
    revealed: { from: Infinity, to: -Infinity },
    late: new Set(),
    echoes: [],
    aliases: new Map(),
  };
}

/** The keys a lane is asked by are others, or there are none any more: what they brought leaves the line. */
export function relinked(line: Line, channel: string, linked: boolean): Line {
  const lane = line.lanes.find((one) => one.channel === channel);
  if (lane === undefined || (!lane.linked && !linked)) return line;
  const fresh = freshLane({ channel, linked, newerPaging: lane.newerPaging }, line.origin);
  return {
    ...line,
    lanes: line.lanes.map((one) => (one === lane ? fresh : one)),
    held: line.held.filter((entry) => entry.channel !== channel),
    keys: noKeys,
  };
}
