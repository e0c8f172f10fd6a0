// Writes the rows: one walk over the entries inside the horizon, putting between them what has a place of its own.
import { rememberedDays } from './days.ts';
import type { EchoView } from './echo.ts';
import type { Entry, Instant } from './entry.ts';
import { filterOf, isSearching } from './filter.ts';
import { gapQueue } from './gap-queue.ts';
import { isCovered, type Gap } from './gaps.ts';
import { isWrittenLate } from './late.ts';
import type { Line } from './line.ts';
import type { GapRow, Row } from './row.ts';
import type { Show } from './show.ts';
import { walkSessions } from './sessions.ts';
import { blankSheet, type Sheet } from './sheet.ts';
import { isContact, walkPath, type Switch } from './switches.ts';

/** From here on the absence of any contact is worth a row. */
const SILENCE_MS = 14 * 24 * 3_600_000;

export interface Material {
  /** Everything that may be shown, sorted, whatever the filter says. */
  readonly entries: readonly Entry[];
  readonly echoed: EchoView;
  readonly gaps: readonly Gap[];
  readonly atStart: boolean;
}

export interface Drawn {
  readonly rows: readonly Row[];
  /** Entries the filter hides. */
  readonly hidden: number;
}

export function draw(line: Line, show: Show, { entries, echoed, gaps, atStart }: Material): Drawn {
  const passes = filterOf(show.filter);
  const searching = isSearching(show.filter);
  const remarks = entries.map((entry) => show.placeOf(entry));
  const visible = entries.filter((entry, index) => passes(entry, remarks[index]));
  const { unfolded = NONE, unreadSince = Infinity } = show;
  const sessions = walkSessions(line, visible, { unfolded, unreadSince, off: searching });
  const sheet = blankSheet(rememberedDays(show.dayOf));
  const path = walkPath();
  const quiet = walkContacts();
  const queue = gapQueue(gaps);
  const moves: { readonly index: number; readonly move: Switch }[] = [];
  let unreadDue = true;
  let next = 0;

  const firstAt = visible[0]?.at ?? show.now;
  if (atStart) sheet.put({ type: 'start', key: 'start', at: firstAt, line: null });
  putGaps(sheet, queue.oldestEnd(), firstAt, null);

  for (const [index, entry] of entries.entries()) {
    const remark = remarks[index];
    const { at } = entry;
    const was = path.at();
    const move = path.step(entry, remark);
    const quietFrom = quiet(entry);
    if (visible[next] !== entry) continue;
    next++;

    const key = echoed.keyOf(entry);
    const { place, folded = false } = sessions.step(entry) ?? {};
    putGaps(sheet, queue.upTo(at), at, was);
    if (quietFrom !== undefined && !searching && isCovered(line, quietFrom, at)) {
      sheet.put({ type: 'silence', key: `silence/${key}`, at, line: was, from: quietFrom, to: at });
    }
    sheet.meets(entry.session, folded);
    sheet.day(at, was);
    if (unreadDue && at > unreadSince && entry.from !== 'us') {
      unreadDue = false;
      sheet.put({ type: 'unread', key: 'unread', at, line: was, since: unreadSince });
    }
    if (move !== undefined && !searching) {
      sheet.put({ type: 'switch', key: `switch/${key}`, at, line: path.at(), ...move });
      moves.push({ index: sheet.rows.length - 1, move });
    }
    const late = line.late.has(entry.key) || isWrittenLate(entry, index, entries);
    const caseId = remark?.caseId;
    const echo = echoed.stateAt(key);
    sheet.entry({ type: 'entry', key, at, line: path.at(), entry, place, late, caseId, echo }, folded);
  }
  sheet.meets(undefined, false);
  putGaps(sheet, queue.rest(), visible.at(-1)?.at ?? show.now, path.at());
  return { rows: toldAgain(sheet.rows, moves), hidden: entries.length - visible.length };
}

const NONE: ReadonlySet<string> = new Set();

function putGaps(sheet: Sheet, gaps: readonly Gap[], here: Instant, line: string | null): void {
  for (const { key, channel, place, reason, from, to } of gaps) {
    const at = place.kind === 'before' ? place.at : here;
    sheet.put({ type: 'gap', key, at, line, channel, reason, from, to } satisfies GapRow);
  }
}

/** Answers, for a contact that ends a long silence, when the silence began. */
function walkContacts(): (entry: Entry) => Instant | undefined {
  let end: Instant | undefined;
  return (entry) => {
    if (!isContact(entry)) return undefined;
    const began = end;
    end = Math.max(end ?? -Infinity, entry.until ?? entry.at);
    return began !== undefined && entry.at - began >= SILENCE_MS ? began : undefined;
  };
}

/** That the story was told again is said later in the contact than the switch stands. */
function toldAgain(
  rows: readonly Row[],
  moves: readonly { readonly index: number; readonly move: Switch }[],
): readonly Row[] {
  const told = new Set(moves.filter(({ move }) => move.toldAgain).map(({ index }) => index));
  if (told.size === 0) return rows;
  return rows.map((row, index) =>
    row.type === 'switch' && told.has(index) ? { ...row, toldAgain: true } : row,
  );
}
