// Rows: what the list draws, made from the line once a frame.
import { countsOf, type Counts } from './counts.ts';
import { rememberedDays } from './days.ts';
import { echoView, type EchoView } from './echo.ts';
import type { Entry, Instant } from './entry.ts';
import { filterOf, isSearching, type Filter } from './filter.ts';
import { gapsOf, isCovered, type Gap } from './gaps.ts';
import { horizonOf, spanOf, type Horizon } from './horizon.ts';
import { isWrittenLate } from './late.ts';
import type { Line } from './line.ts';
import { weave } from './merge.ts';
import { reuseOf } from './reuse.ts';
import type { EntryRow, Place, Row, SwitchRow } from './row.ts';
import { walkSessions } from './sessions.ts';
import { isContact, walkPath, type Remarks } from './switches.ts';

/** From here on the absence of any contact is worth a row. */
const SILENCE_MS = 14 * 24 * 3_600_000;

export interface Show {
  readonly now: Instant;
  /** The ISO calendar date of an instant in the reader's zone. Keep one function: its answers are cached on it. */
  readonly dayOf: (at: Instant) => string;
  /** The desk's remarks on an entry; called for every entry shown, so answer from a map. */
  readonly placeOf: (entry: Entry) => Remarks | undefined;
  readonly filter?: Filter;
  /** Sessions (`FoldRow.session`) drawn in full. */
  readonly unfolded?: ReadonlySet<string>;
  /** The unread mark stands before the first entry after this instant that is not ours. */
  readonly unreadSince?: Instant;
}

export interface Shown {
  /** Oldest first. Within one place: gap, silence, day, unread mark, switch, entry. */
  readonly rows: readonly Row[];
  /**
   * Between the two instants the line is final: every healthy lane has spoken, every other one is a gap row.
   * +Infinity as `from`: nothing may be shown yet.
   */
  readonly horizon: Horizon;
  readonly counts: Counts;
  /** The newest end is inside the window. */
  readonly atNewest: boolean;
  /** Every shown lane has reached its start. */
  readonly atStart: boolean;
  /** Entries inside the horizon that the filter hides. */
  readonly hidden: number;
}

/**
 * What to draw now. Pass what it returned last time: rows that did not change stay the same objects, so that their
 * components need not render again.
 */
export function rowsOf(line: Line, show: Show, previous?: Shown): Shown {
  const channels = show.filter?.channels;
  const horizon = horizonOf(line, show.now, channels);
  const echoed = echoView(line);
  const entries = entriesWithin(line, horizon, echoed);
  const atStart = isAtStart(line, horizon, channels);
  const gaps = gapsOf(line, horizon, show.now, channels);
  const { rows, hidden } = draw(line, show, { entries, echoed, gaps, atStart });
  const reuse = reuseOf(previous?.rows ?? []);
  return {
    rows: reuse.list(rows.map(reuse.keep)),
    horizon,
    counts: countsOf(line),
    atNewest: horizon.to === Infinity,
    atStart,
    hidden,
  };
}

function entriesWithin(line: Line, horizon: Horizon, { alone }: EchoView): readonly Entry[] {
  const { low, high } = spanOf(line, horizon);
  const span = low === 0 && high === line.held.length ? line.held : line.held.slice(low, high);
  const from = Math.min(horizon.from, line.revealed.from);
  return weave(
    span,
    alone.filter(({ at }) => at >= from && at < horizon.to),
    line.compare,
  );
}

function isAtStart(line: Line, horizon: Horizon, channels: ReadonlySet<string> | undefined): boolean {
  const lanes = line.lanes.filter(
    ({ channel, linked }) => linked && (channels === undefined || channels.has(channel)),
  );
  return horizon.from === -Infinity && lanes.length > 0 && lanes.every(({ from }) => from === -Infinity);
}

interface Material {
  readonly entries: readonly Entry[];
  readonly echoed: EchoView;
  readonly gaps: readonly Gap[];
  readonly atStart: boolean;
}

/** A fold being gathered: the messages of one session that stand together and are hidden. */
interface Hiding {
  readonly session: string;
  readonly hidden: { readonly row: EntryRow }[];
}

function draw(line: Line, show: Show, material: Material): { rows: readonly Row[]; hidden: number } {
  const { entries, echoed, atStart } = material;
  const passes = filterOf(show.filter);
  const searching = isSearching(show.filter);
  const remarks = entries.map((entry) => show.placeOf(entry));
  const visible = entries.filter((entry, index) => passes(entry, remarks[index]));
  const sessions = walkSessions(line, visible, {
    unfolded: show.unfolded ?? new Set(),
    unreadSince: show.unreadSince ?? Infinity,
    off: searching,
  });
  const path = walkPath();
  const dayOf = rememberedDays(show.dayOf);
  const gaps = gapQueue(material.gaps);
  const rows: Row[] = [];
  const switched: { index: number; told: { toldAgain: boolean } }[] = [];
  let day = '';
  let unreadDue = show.unreadSince !== undefined;
  let contactEnd: Instant | undefined;
  let hiding: Hiding | undefined;
  let seen = 0;

  const putDay = (at: Instant): void => {
    const date = dayOf(at);
    if (date === day) return;
    day = date;
    rows.push({ type: 'day', key: `day/${date}`, at, line: path.at(), date });
  };
  const endFold = (): void => {
    if (hiding === undefined) return;
    const { session, hidden } = hiding;
    hiding = undefined;
    const newest = hidden.at(-1)?.row;
    if (newest === undefined) return;
    if (hidden.length === 1) rows.push(newest);
    else {
      const folded = hidden.map(({ row }) => row.entry);
      rows.push({
        type: 'fold',
        key: `fold/${session}/${newest.key}`,
        at: newest.at,
        line: newest.line,
        session,
        hidden: folded,
      });
    }
  };

  const firstAt = visible[0]?.at ?? show.now;
  if (atStart) rows.push({ type: 'start', key: 'start', at: firstAt, line: null });
  for (const gap of gaps.oldestEnd()) rows.push(gapRow(gap, firstAt, null));

  for (const [index, entry] of entries.entries()) {
    const remark = remarks[index];
    const isVisible = visible[seen] === entry;
    const was = path.at();
    const move = path.step(entry, remark);
    const quietFrom = contactEnd;
    if (isContact(entry)) contactEnd = Math.max(contactEnd ?? -Infinity, entry.until ?? entry.at);
    if (!isVisible) continue;
    seen++;

    for (const gap of gaps.upTo(entry.at)) {
      endFold();
      rows.push(gapRow(gap, gap.place.kind === 'before' ? gap.place.at : entry.at, was));
    }
    const rowKey = echoed.keyOf(entry);
    const quiet = quietFrom !== undefined && isContact(entry) && entry.at - quietFrom >= SILENCE_MS;
    if (quiet && !searching && isCovered(line, quietFrom, entry.at)) {
      endFold();
      rows.push({
        type: 'silence',
        key: `silence/${rowKey}`,
        at: entry.at,
        line: was,
        from: quietFrom,
        to: entry.at,
      });
    }
    const step = sessions.step(entry);
    if (step?.folded !== true || hiding?.session !== entry.session) endFold();
    if (hiding === undefined) putDay(entry.at);
    if (unreadDue && entry.from !== 'us' && entry.at > (show.unreadSince ?? Infinity)) {
      unreadDue = false;
      rows.push({
        type: 'unread',
        key: 'unread',
        at: entry.at,
        line: was,
        since: show.unreadSince ?? entry.at,
      });
    }
    if (move !== undefined && !searching) {
      endFold();
      switched.push({ index: rows.length, told: move });
      rows.push({ type: 'switch', key: `switch/${rowKey}`, at: entry.at, line: path.at(), ...move });
    }
    const late = line.late.has(entry.key) || isWrittenLate(entry, index, entries);
    const row = entryRow(entry, rowKey, path.at(), late, step?.place, remark, echoed);
    if (step?.folded === true && entry.session !== undefined) {
      hiding ??= { session: entry.session, hidden: [] };
      hiding.hidden.push({ row });
    } else rows.push(row);
  }
  endFold();
  const lastAt = visible.at(-1)?.at ?? show.now;
  for (const gap of gaps.rest())
    rows.push(gapRow(gap, gap.place.kind === 'before' ? gap.place.at : lastAt, path.at()));
  for (const { index, told } of switched) {
    const row = rows[index];
    if (told.toldAgain && row?.type === 'switch')
      rows[index] = { ...row, toldAgain: true } satisfies SwitchRow;
  }
  return { rows, hidden: entries.length - visible.length };
}

function entryRow(
  entry: Entry,
  key: string,
  line: string | null,
  late: boolean,
  place: Place | undefined,
  remarks: Remarks | undefined,
  echoed: EchoView,
): EntryRow {
  return {
    type: 'entry',
    key,
    at: entry.at,
    line,
    entry,
    place,
    late,
    caseId: remarks?.caseId,
    echo: echoed.stateAt(key),
  };
}

function gapRow(gap: Gap, at: Instant, line: string | null): Row {
  const { key, channel, reason, from, to } = gap;
  return { type: 'gap', key, at, line, channel, reason, from, to };
}

/** Hands the gaps out as the walk passes their places. */
function gapQueue(gaps: readonly Gap[]): {
  oldestEnd: () => readonly Gap[];
  upTo: (at: Instant) => readonly Gap[];
  rest: () => readonly Gap[];
} {
  const placeAt = ({ place }: Gap): Instant =>
    place.kind === 'oldest-end' ? -Infinity : place.kind === 'before' ? place.at : Infinity;
  const queue = gaps.toSorted((a, b) => placeAt(a) - placeAt(b) || 0);
  let next = 0;
  const take = (limit: (at: Instant) => boolean): readonly Gap[] => {
    const from = next;
    for (let gap = queue[next]; gap !== undefined && limit(placeAt(gap)); gap = queue[next]) next++;
    return from === next ? [] : queue.slice(from, next);
  };
  return {
    oldestEnd: () => take((at) => at === -Infinity),
    upTo: (at) => take((place) => place <= at),
    rest: () => take(() => true),
  };
}
