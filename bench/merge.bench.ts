// Times the engine's merge and its rows beside plain controls, in one run: `npm run bench -- merge`.
import {
  answered,
  asked,
  demand,
  openLine,
  rowsOf,
  type Entry,
  type Line,
  type Page,
  type PageRequest,
  type Show,
} from '../src/timeline/index.ts';
import { mergeAll, weave } from '../src/timeline/merge.ts';
import { arrayCopy, concatAndSort, oneBatchedMerge, pairwise, sortOfMerged } from './controls/merging.ts';

const LANES = Array.from({ length: 8 }, (_, index) => `lane${index}`);
const START = Date.UTC(2016, 0, 1);
const SPAN = 10 * 365 * 24 * 3_600_000;

/** A small generator, so that every run measures the same. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function entryOf(channel: string, index: number, at: number): Entry {
  const nativeId = String(index);
  return {
    key: `${channel}/${nativeId}`,
    channel,
    nativeId,
    sort: nativeId.padStart(9, '0'),
    at,
    kind: 'message',
    from: index % 3 === 0 ? 'us' : 'customer',
    who: 'Ann',
    session: channel === 'lane0' ? `s${Math.floor(index / 12)}` : undefined,
    stop: index % 3 === 0 ? undefined : channel,
    summary: `Words number ${index}`,
    body: null,
  };
}

/** Sorted histories of very unlike sizes over the same ten years, in bursts or evenly spread. */
function histories(count: number, bursty: boolean): readonly (readonly Entry[])[] {
  const roll = dice(7);
  const weights = LANES.map((_, index) => 1 / (index + 1));
  const sum = weights.reduce((a, b) => a + b, 0);
  return LANES.map((channel, lane) => {
    const size = Math.round((count * (weights[lane] ?? 0)) / sum);
    const step = SPAN / size;
    let at = START;
    return Array.from({ length: size }, (_, index) => {
      at += bursty ? (index % 20 === 0 ? step * 20 : 2000) : roll() * 2 * step;
      return entryOf(channel, index, Math.floor(at / 1000) * 1000);
    });
  });
}

/** Best of some runs, in milliseconds. */
function best(run: () => unknown, times: number): number {
  let least = Infinity;
  for (let round = 0; round < times; round++) {
    const before = performance.now();
    run();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const say = (name: string, ms: number, more = ''): void =>
  print(`  ${name.padEnd(46)} ${ms.toFixed(2).padStart(9)} ms  ${more}`);
let isWithin = true;
function goal(name: string, value: number, limit: number): void {
  const kept = value <= limit;
  isWithin &&= kept;
  print(`  ${kept ? 'kept  ' : 'MISSED'} ${name}: ${value.toFixed(2)} of ${limit.toFixed(2)} at most`);
}

const { compare } = openLine({ lanes: LANES.map((channel) => ({ channel, linked: true })) });

function fullMerge(count: number, bursty: boolean): void {
  const lists = histories(count, bursty);
  const merged = concatAndSort(lists, compare);
  const ours = mergeAll(lists, compare);
  if (ours.some((entry, index) => entry !== merged[index])) throw new Error('the merge differs from a sort');
  const times = count > 500_000 ? 4 : 8;
  print(`\nFull merge, ${merged.length} entries of 8 lanes, ${bursty ? 'in bursts' : 'interleaved'}`);
  const sorted = best(() => concatAndSort(lists, compare), times);
  const floor = best(() => sortOfMerged(merged, compare), times);
  const product = best(() => mergeAll(lists, compare), times);
  say(
    'control: copy of references',
    best(() => arrayCopy(merged), times),
  );
  say('control: sort of the merged list', floor);
  say('control: concat and sort', sorted);
  say(
    'control: pairwise',
    best(() => pairwise(lists, compare), times),
  );
  say('the engine', product);
  goal('M1 engine / concat and sort', product / sorted, 1);
  goal('M1 engine / sort of merged', product / floor, 3);
}

interface Fed {
  readonly line: Line;
  readonly now: number;
}

/** A line of one lane per history with everything answered. */
function fed(lists: readonly (readonly Entry[])[]): Fed {
  const now = START + 2 * SPAN;
  let line = openLine({ lanes: LANES.map((channel) => ({ channel, linked: true })) });
  for (const { channel, request } of demand(line, { rowsAbove: 0, rowsBelow: 0 }, now)) {
    line = asked(line, channel, request, now);
    const entries = lists.find(([first]) => first?.channel === channel) ?? [];
    const from = entries[0]?.at ?? now;
    line = answered(line, channel, request, pageOf(entries, from), now);
  }
  return { line, now };
}

const pageOf = (entries: readonly Entry[], from: number): Page => ({
  entries,
  older: `before ${from}`,
  newer: 'after',
  atNewest: true,
  covered: { from, to: Infinity },
});

/** Takes one page into a line `times` times over, each on top of the last; milliseconds per page. */
function perPage(
  { line, now }: Fed,
  direction: PageRequest['direction'],
  makePage: (round: number) => Page,
): number {
  const rounds = 60;
  let current = line;
  const before = performance.now();
  for (let round = 0; round < rounds; round++) {
    const request: PageRequest = { direction, cursor: `${direction} ${round}`, limit: 50 };
    current = answered(asked(current, 'lane0', request, now), 'lane0', request, makePage(round), now);
  }
  return (performance.now() - before) / rounds;
}

function onePage(count: number): void {
  const lists = histories(count, true);
  const state = fed(lists);
  const { held } = state.line;
  print(`\nInto ${held.length} entries held`);
  const copy = best(() => arrayCopy(held), 50);
  say('control: copy of references', copy);
  const older = Math.min(
    ...[1, 2, 3, 4].map((run) =>
      perPage(state, 'older', (round) => {
        const at = START - (run * 1000 + round) * 60_000;
        const entries = Array.from({ length: 50 }, (_, index) =>
          entryOf('lane0', -(run * 1e6 + round * 50 + index), at),
        );
        return { ...pageOf(entries, at), atNewest: false };
      }),
    ),
  );
  const late = Math.min(
    ...[1, 2, 3, 4].map((run) =>
      perPage(state, 'newer', (round) => {
        const index = Math.floor((held.length / 61) * (round + 1));
        const entry = entryOf('lane0', -(run * 1e7 + round), held[index]?.at ?? START);
        return pageOf([entry], entry.at);
      }),
    ),
  );
  say('an older page of 50', older);
  say('one late entry', late);
  goal('M2 page of 50, ms', older, 2 * copy + 1);
  goal('M2 one late entry, ms', late, 2 * copy + 1);

  const roll = dice(99);
  const burst = Array.from({ length: 10_000 }, (_, index) =>
    entryOf('lane0', -1e8 - index, START + Math.floor(roll() * SPAN)),
  );
  const control = best(() => oneBatchedMerge(held, burst, compare), 6);
  const product = best(() => weave(held, burst.toSorted(compare), compare), 6);
  say('control: 10,000 late in one batched merge', control);
  say('10,000 late in one burst', product);
  goal('M2 burst / one batched merge', product / control, 2);
}

/** A reader pages 10,000 entries in, 50 at a time, with rows made after every page. */
function pagingIn(): void {
  const entries = histories(10_000, true).flat().toSorted(compare);
  let line = openLine({ lanes: LANES.map((channel) => ({ channel, linked: true })) });
  const now = START + 2 * SPAN;
  const byLane = new Map(
    LANES.map((channel) => [channel, entries.filter((entry) => entry.channel === channel)]),
  );
  let pages = 0;
  let shown: ReturnType<typeof rowsOf> | undefined;
  let merging = 0;
  let drawing = 0;
  for (;;) {
    const asks = demand(line, { rowsAbove: 0, rowsBelow: 100 }, now);
    if (asks.length === 0) break;
    const before = performance.now();
    for (const { channel, request } of asks) {
      const all = byLane.get(channel) ?? [];
      const end = request.cursor === undefined ? all.length : Number(request.cursor);
      const start = Math.max(0, end - 50);
      const page: Page = {
        entries: all.slice(start, end),
        older: start === 0 ? undefined : String(start),
        newer: 'after',
        atNewest: end === all.length,
        covered: { from: start === 0 ? -Infinity : (all[start]?.at ?? 0), to: Infinity },
      };
      line = answered(asked(line, channel, request, now), channel, request, page, now);
      pages++;
    }
    const between = performance.now();
    shown = rowsOf(line, show(now), shown);
    merging += between - before;
    drawing += performance.now() - between;
  }
  print(`\nPaging ${entries.length} entries in, ${pages} pages of 50 at most`);
  say('merging, all pages', merging);
  say('rows after every round', drawing, `${shown?.rows.length ?? 0} rows at the end`);
  // Another open inbox takes 5.8 s of CPU for 10,000 of one source.
  goal('M2 paging in, merging, ms', merging, 290);
}

/** Asked at every frame of a scroll; a story wants every lane read further back than it is. */
function wishes(): void {
  print('\nWhat to ask next, in the middle of the list');
  const view = {
    rowsAbove: 500,
    rowsBelow: 500,
    reach: new Map(LANES.map((channel) => [channel, START - DAY])),
  };
  for (const count of [2000, 17_000]) {
    const { line, now } = fed(histories(count, true));
    const ms = best(() => Array.from({ length: 1000 }, () => demand(line, view, now)), 10);
    say(`a thousand times, ${line.held.length} entries held`, ms);
    goal('L2 what to ask next, a thousand frames, ms', ms, 50);
  }
}

const DAY = 86_400_000;
const dayOf = (at: number): string => String(Math.floor(at / DAY));
const placeOf = (): undefined => undefined;
const show = (now: number): Show => ({ now, dayOf, placeOf });

function rows(): void {
  for (const count of [10_000, 20_000]) {
    const { line, now } = fed(histories(count, true));
    const first = rowsOf(line, show(now));
    const again = best(() => rowsOf(line, show(now), first), 30);
    const request: PageRequest = { direction: 'newer', cursor: 'after', limit: 50 };
    const entry = entryOf('lane0', 1e8, START + SPAN + DAY);
    const more = answered(
      asked(line, 'lane0', request, now),
      'lane0',
      request,
      pageOf([entry], entry.at),
      now,
    );
    print(`\nRows, ${line.held.length} entries held, ${first.rows.length} rows`);
    say(
      'all anew',
      best(() => rowsOf(line, show(now)), 30),
    );
    say('nothing changed', again);
    say(
      'one new entry',
      best(() => rowsOf(more, show(now), first), 30),
    );
    say(
      'found by text',
      best(() => rowsOf(line, { ...show(now), filter: { text: 'number 77' } }, first), 30),
    );
  }
}

print(`Node ${process.version}, best of several runs`);
for (const bursty of [false, true]) for (const count of [100_000, 1_000_000]) fullMerge(count, bursty);
for (const count of [20_000, 100_000]) onePage(count);
pagingIn();
rows();
wishes();
process.exitCode = isWithin ? 0 : 1;
