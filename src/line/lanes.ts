// The only place where queries meet the engine: asks the lanes a line wants, feeds the answers in once a frame, and
// tells the screen what to draw.
import type { QueryClient } from '@tanstack/react-query';
import { registry, channelOf } from '#src/channels/registry.ts';
import type { IdentitySet } from '#src/channels/channel.ts';
import { isoDay } from '#src/lib/format.ts';
import { failureOf, unwrap, type Failure } from '#src/lib/result.ts';
import { now } from '#src/lib/time.ts';
import {
  answeredAll,
  asked,
  demand,
  echoes,
  jumped,
  openLine,
  poked,
  reaches,
  refused,
  relinked,
  retried,
  rowsOf,
  trimmed,
  wakeAt,
  type Answer,
  type Ask,
  type Echo,
  type Entry,
  type Instant,
  type Line,
  type Show,
  type Shown,
  type View,
  type Visible,
} from '#src/timeline/index.ts';
import { keysText, keyText } from './asked-by.ts';
import { backoffMs } from './backoff.ts';
import { nextFrame } from './frame.ts';
import { hasLanded } from './landing.ts';

export type Display = Pick<Show, 'placeOf' | 'filter' | 'unfolded' | 'unreadSince'>;

/** What the screen draws from; a new object whenever anything changed. */
export interface LineState {
  readonly shown: Shown;
  readonly line: Line;
  /** Grows with every jump that has landed: the list then brings `landedAt` to the top. */
  readonly landing: { readonly count: number; readonly at: Instant };
}

export interface LineStore {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => LineState;
  /** What is in sight; asks for more where little is left. */
  readonly see: (view: View, visible: Visible) => void;
  readonly display: (display: Display) => void;
  /** So far back each channel is wanted, whatever is in sight, until one jumps elsewhere. */
  readonly readBackTo: (reach: ReadonlyMap<string, Instant>) => void;
  readonly echo: (list: readonly Echo[]) => void;
  /** Shows `at`, loaded or not; `positions` are the lanes' own places near it. */
  readonly jump: (at: Instant, positions?: ReadonlyMap<string, unknown>) => void;
  /** Whether `at` can be shown without a jump. */
  readonly reaches: (at: Instant) => boolean;
  readonly retry: (channel: string) => void;
  readonly poke: (channel: string) => void;
  /** The customer is known by other keys now: lanes asked by others begin anew, in place. */
  readonly identify: (identity: IdentitySet) => void;
  /** No key brought it that was the customer's once and is not any more. */
  readonly isTheirs: (entry: Entry) => boolean;
  readonly close: () => void;
}

/** The engine remembers its answers by the function. */
const dayOf = (at: Instant): string => isoDay(at);

/** Opens one customer's line and starts asking. Close it when nobody looks any more. */
export function openLineStore(first: IdentitySet, queries: QueryClient): LineStore {
  let identity = first;
  const unlinked = new Set<string>();
  let line = openLine({
    lanes: registry.map((channel) => ({
      channel: channel.id,
      linked: channel.keysOf(identity).length > 0,
      newerPaging: channel.can.newerPaging,
    })),
  });
  let show: Display = { placeOf: () => undefined };
  let view: View = { rowsAbove: 0, rowsBelow: 0 };
  let visible: Visible | undefined;
  let reach: ReadonlyMap<string, Instant> | undefined;
  let shown = rowsOf(line, { ...show, now: now(), dayOf });
  let landing = { count: 0, at: Infinity };
  let isLanding = false;
  let state: LineState = { shown, line, landing };
  let answers: Answer[] = [];
  let isStale = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let abort = new AbortController();
  const tries = new Map<string, number>();
  const listeners = new Set<() => void>();

  const touch = () => {
    if (isStale || isClosed) return;
    isStale = true;
    nextFrame(() => isStale && draw());
  };

  function draw() {
    isStale = false;
    if (isClosed) return;
    if (answers.length > 0) {
      line = answeredAll(line, answers, now());
      answers = [];
    }
    shown = rowsOf(line, { ...show, now: now(), dayOf }, shown);
    if (visible) {
      const smaller = trimmed(line, shown, visible);
      if (smaller !== line) {
        line = smaller;
        shown = rowsOf(line, { ...show, now: now(), dayOf }, shown);
      }
    }
    if (isLanding && hasLanded(line, shown, landing.at)) {
      isLanding = false;
      landing = { count: landing.count + 1, at: landing.at };
    }
    state = { shown, line, landing };
    for (const listener of listeners) listener();
    askMore();
  }

  function askMore() {
    // Who has gone elsewhere is not to wait for a story: it is told from what was read before.
    const seen = reach && landing.at === Infinity ? { ...view, reach } : view;
    for (const wish of demand(line, seen, now())) start(wish);
    clearTimeout(timer);
    const at = wakeAt(line, now());
    if (at !== undefined && Number.isFinite(at)) timer = setTimeout(touch, Math.max(16, at - now()));
  }

  function start({ channel, request }: Ask) {
    const port = channelOf(channel);
    if (!port) return;
    line = asked(line, channel, request, now());
    const { signal } = abort;
    const asking = identity;
    const keys = keysText(port, asking);
    const isOver = () => signal.aborted || keysText(port, identity) !== keys;
    const page = queries.fetchQuery({
      queryKey: ['lane', asking.customerId, channel, keys, request],
      queryFn: async () => unwrap(await port.fetchPage(asking, request, signal)),
      // A page behind a cursor never changes its place; the newest end is always asked again.
      staleTime: request.direction === 'older' && request.cursor !== undefined ? Infinity : 0,
      gcTime: 120_000,
      retry: false,
    });
    void page.then(
      (value) => {
        if (isOver()) return;
        tries.delete(channel);
        answers.push({ channel, request, page: value });
        touch();
      },
      (cause: unknown) => {
        if (isOver()) return;
        const failure = failureOf(cause);
        line = refused(line, channel, request, failure, nextTry(channel, failure), now());
        touch();
      },
    );
  }

  function nextTry(channel: string, failure: Failure): Instant | undefined {
    const times = (tries.get(channel) ?? 0) + 1;
    tries.set(channel, times);
    return failure.retryable ? now() + backoffMs(times, failure.retryAfterMs) : undefined;
  }

  touch();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    see(nextView, nextVisible) {
      view = nextView;
      visible = nextVisible;
      if (!isStale) askMore();
    },
    // What somebody asked to see is drawn at once, not a frame later.
    display(next) {
      show = next;
      draw();
    },
    readBackTo(back) {
      reach = back;
      if (!isStale) askMore();
    },
    echo(list) {
      line = echoes(line, list);
      touch();
    },
    jump(at, positions) {
      abort.abort();
      abort = new AbortController();
      answers = [];
      view = { rowsAbove: 0, rowsBelow: 0 };
      visible = undefined;
      line = jumped(line, at, positions);
      landing = { ...landing, at };
      isLanding = true;
      touch();
    },
    reaches: (at) => reaches(line, at, now()),
    retry(channel) {
      tries.delete(channel);
      line = retried(line, channel, now());
      touch();
    },
    poke(channel) {
      line = poked(line, channel);
      touch();
    },
    identify(next) {
      const before = identity;
      identity = next;
      for (const key of before.keys) unlinked.add(keyText(key));
      for (const key of next.keys) unlinked.delete(keyText(key));
      const changed = registry.filter((channel) => keysText(channel, before) !== keysText(channel, next));
      for (const channel of changed) {
        tries.delete(channel.id);
        answers = answers.filter((answer) => answer.channel !== channel.id);
        line = relinked(line, channel.id, channel.keysOf(next).length > 0);
      }
      if (changed.length > 0) touch();
    },
    isTheirs: ({ via }) => !via || !unlinked.has(keyText(via)),
    close() {
      isClosed = true;
      clearTimeout(timer);
      abort.abort();
      listeners.clear();
    },
  };
}
