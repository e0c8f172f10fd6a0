// What undoing would ask of the desk, read off the cases as they stand: nothing when it was undone, moved on, or is not
// this person's to undo.
import { decideUndo } from '#src/cases/rules/joining.ts';
import { judged } from '#src/cases/joining/judged.ts';
import type { Joining } from '#src/cases/joining/joining.ts';
import type { Actor } from '#src/cases/rules/standing.ts';
import type { Case } from '#src/desk/case.ts';

export function undoOf(cases: readonly Case[], entry: string, me: Actor): Joining | undefined {
  const byId = (id: string | undefined) => cases.find((one) => one.id === id);
  const part = cases.find(({ mergedInto }) => mergedInto?.placing === entry);
  if (part?.mergedInto) {
    const { id, by, placing } = part.mergedInto;
    const on = byId(id);
    const isLast = cases.every(({ mergedInto }) => mergedInto?.id !== id || mergedInto.placing <= placing);
    return on && isLast && decideUndo(judged(on), me, by.id).ok
      ? { act: 'undo', on, other: part, entry }
      : undefined;
  }
  const on = cases.find((one) => one.entries.some(({ placed }) => placed?.entry === entry));
  const placed = on?.entries.find((one) => one.placed?.entry === entry)?.placed;
  if (!on || !placed) return undefined;
  const other = byId(placed.from);
  if (placed.from !== undefined && (!other || other.mergedInto)) return undefined;
  return decideUndo(judged(on), me, placed.by).ok ? { act: 'undo', on, other, entry } : undefined;
}
