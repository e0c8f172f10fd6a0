// Which cases of the list on screen are chosen, to do one thing to all of them.
import { create } from 'zustand';
import type { CaseRow } from '#src/desk/case.ts';

interface Chosen {
  /** The list they were chosen in; in another one nothing is chosen. */
  readonly list: string;
  /** The version seen, by id. */
  readonly cases: ReadonlyMap<string, number>;
  /** Where a stretch begins. */
  readonly last?: string;
  /** Why one was refused, in words, by id. */
  readonly reasons: ReadonlyMap<string, string>;
  /** Something is done to those that were chosen, or was, and is still to be told. */
  readonly isAtWork: boolean;
}

const nothing: Chosen = { list: '', cases: new Map(), reasons: new Map(), isAtWork: false };
export const useChosenStore = create<Chosen>(() => nothing);
export const chooseNothing = (): void => useChosenStore.setState(nothing, true);

/** What is chosen in this list. */
export const useChosen = (list: string): Chosen =>
  useChosenStore((chosen) => (chosen.list === list ? chosen : nothing));
/** Whether there is something to say of what is, or was, chosen in any list. */
export const useIsAtWork = (): boolean => useChosenStore(({ isAtWork }) => isAtWork);

/** Chooses a case, or no longer; a stretch is everything from the one chosen last up to it. */
export function choose(list: string, rows: readonly CaseRow[], id: string, isStretch: boolean): void {
  const before = useChosenStore.getState();
  const { cases, last, reasons } = before.list === list ? before : nothing;
  const next = new Map(cases);
  const [from, to] = [last, id]
    .map((one) => rows.findIndex((row) => row.id === one))
    .toSorted((a, b) => a - b);
  if (isStretch && from !== undefined && to !== undefined && from >= 0)
    for (const row of rows.slice(from, to + 1)) next.set(row.id, row.version);
  else if (!next.delete(id)) next.set(id, rows.find((row) => row.id === id)?.version ?? 0);
  useChosenStore.setState({ ...before, list, cases: next, last: id, reasons });
}
