// Which cases of the board are chosen to be assigned together, and which are being assigned now.
import { useState } from 'react';
import type { Board, BoardColumn } from '#src/desk/board.ts';
import type { CaseRow } from '#src/desk/case.ts';

export interface Choosing {
  readonly isOn: boolean;
  /** By case. */
  readonly chosen: ReadonlySet<string>;
  readonly turn: (isOn: boolean) => void;
  readonly choose: (caseId: string, isChosen: boolean) => void;
  /** From the column whose heading gets the focus when they have left it. */
  readonly assign: (rows: readonly CaseRow[], from: BoardColumn) => void;
  readonly assigning: { readonly rows: readonly CaseRow[]; readonly from: BoardColumn } | undefined;
  /** These went over. */
  readonly done: (ids: readonly string[]) => void;
  readonly close: () => void;
}

export function useChoosing(): Choosing {
  const [isOn, setOn] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState<Choosing['assigning']>();
  return {
    isOn,
    chosen,
    turn: (on) => {
      setOn(on);
      setChosen(new Set());
    },
    choose: (id, isChosen) =>
      setChosen((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? id : []))),
    assign: (rows, from) => setAssigning({ rows, from }),
    assigning,
    done: (ids) => {
      setChosen((before) => new Set([...before].filter((id) => !ids.includes(id))));
      setAssigning((now) => now && { ...now, rows: now.rows.filter(({ id }) => !ids.includes(id)) });
      if (ids.length > 0 && isOn) setOn(ids.length < chosen.size);
    },
    close: () => setAssigning(undefined),
  };
}

/** The chosen cases as the board shows them now, each once; one that has left the board is chosen no more. */
export function chosenOn(board: Board, chosen: ReadonlySet<string>): readonly CaseRow[] {
  const rows = [board.unowned, board.due, board.broken].flatMap(({ items }) =>
    items.map(({ case: one }) => one),
  );
  return [...new Map(rows.filter(({ id }) => chosen.has(id)).map((one) => [one.id, one])).values()];
}
