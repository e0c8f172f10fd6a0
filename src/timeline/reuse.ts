// Rows that did not change stay the same objects from frame to frame, so that their components need not draw again.
import type { Entry } from './entry.ts';
import type { EntryRow, Place, Row, SwitchRow } from './row.ts';

export interface Reuse {
  /** The last frame's row when it says the same, else this one. */
  readonly keep: (row: Row) => Row;
  /** The last frame's list when nothing in it changed, else this one. */
  readonly list: (rows: readonly Row[]) => readonly Row[];
}

export function reuseOf(previous: readonly Row[]): Reuse {
  let next = 0;
  const find = ({ key, at }: Row): Row | undefined => {
    // Rows come in the order of time, as those of the last frame did; one that was given another time says another thing.
    while (previous[next]?.key !== key && (previous[next]?.at ?? Infinity) < at) next++;
    for (let place = next; place < previous.length; place++) {
      const row = previous[place];
      if (row?.key === key) {
        if (place === next) next++;
        return row;
      }
      if (row === undefined || row.at > at) return undefined;
    }
    return undefined;
  };
  return {
    keep: (row) => {
      const old = find(row);
      return old !== undefined && says(old, row) ? old : row;
    },
    list: (rows) =>
      rows.length === previous.length && rows.every((row, index) => row === previous[index])
        ? previous
        : rows,
  };
}

/** Whether two rows of one key would be drawn the same. */
function says(a: Row, b: Row): boolean {
  if (a.at !== b.at || a.line !== b.line) return false;
  switch (a.type) {
    case 'entry':
      return b.type === 'entry' && saysEntry(a, b);
    case 'day':
      return b.type === 'day' && a.date === b.date;
    case 'switch':
      return b.type === 'switch' && saysSwitch(a, b);
    case 'silence':
      return b.type === 'silence' && a.from === b.from && a.to === b.to;
    case 'gap':
      return b.type === 'gap' && a.from === b.from && a.to === b.to && sameFields(a.reason, b.reason);
    case 'fold':
      return b.type === 'fold' && sameList(a.hidden, b.hidden);
    case 'unread':
      return b.type === 'unread' && a.since === b.since;
    case 'start':
      return b.type === 'start';
  }
}

function saysEntry(a: EntryRow, b: EntryRow): boolean {
  if (a.entry !== b.entry || a.late !== b.late || a.caseId !== b.caseId) return false;
  return samePlace(a.place, b.place) && sameFields(a.echo, b.echo);
}

function saysSwitch(a: SwitchRow, b: SwitchRow): boolean {
  const same = a.from === b.from && a.to === b.to && a.afterMs === b.afterMs;
  return same && a.cause === b.cause && a.toldAgain === b.toldAgain;
}

function samePlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.opens === b.opens && a.closes === b.closes && a.continues === b.continues;
}

function sameFields(a: object | undefined, b: object | undefined): boolean {
  if (a === undefined || b === undefined || a === b) return a === b;
  const other = new Map(Object.entries(b));
  const fields = Object.entries(a);
  return fields.length === other.size && fields.every(([name, value]) => Object.is(value, other.get(name)));
}

const sameList = (a: readonly Entry[], b: readonly Entry[]): boolean =>
  a.length === b.length && a.every((entry, index) => entry === b[index]);
