// The sheet the rows are written on, oldest first: keeps the rulers between days and gathers what a fold hides.
import type { Instant } from './entry.ts';
import type { EntryRow, FoldRow, Row } from './row.ts';

export interface Sheet {
  readonly rows: readonly Row[];
  readonly put: (row: Row) => void;
  /** A ruler when a new day begins here. Inside a fold the day goes on until something is shown. */
  readonly day: (at: Instant, line: string | null) => void;
  /** Writes an entry, or gathers it under a fold with its hidden neighbours. */
  readonly entry: (row: EntryRow, folded: boolean) => void;
  /** Ends the fold being gathered unless this entry joins it. */
  readonly meets: (session: string | undefined, folded: boolean) => void;
}

export function blankSheet(dayOf: (at: Instant) => string): Sheet {
  const rows: Row[] = [];
  let today = '';
  let session: string | undefined;
  let hidden: EntryRow[] = [];

  const endFold = (): void => {
    const newest = hidden.at(-1);
    if (newest === undefined) return;
    rows.push(hidden.length === 1 ? newest : foldOf(session ?? '', newest, hidden));
    hidden = [];
  };
  const put = (row: Row): void => {
    endFold();
    rows.push(row);
  };
  return {
    rows,
    put,
    day: (at, line) => {
      const date = dayOf(at);
      if (hidden.length > 0 || date === today) return;
      today = date;
      rows.push({ type: 'day', key: `day/${date}`, at, line, date });
    },
    entry: (row, folded) => {
      if (!folded) return put(row);
      session = row.entry.session;
      hidden.push(row);
    },
    meets: (next, folded) => {
      if (!folded || next !== session) endFold();
    },
  };
}

function foldOf(session: string, newest: EntryRow, hidden: readonly EntryRow[]): FoldRow {
  const { key, at, line } = newest;
  return {
    type: 'fold',
    key: `fold/${session}/${key}`,
    at,
    line,
    session,
    hidden: hidden.map(({ entry }) => entry),
  };
}
