// Entries go back to where they stood.
import { decideUndo } from '#src/cases/rules/joining.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import { outcome, type Outcome } from '../posts.ts';
import { caseWire } from '../wire.ts';
import { hear, isOutcome, judged, otherOf, refused, refusedBy, tell, type Deed } from './deed.ts';
import { isNamed } from './entries-named.ts';
import { BEFORE, type Before } from './moved.ts';
import { settled } from './settled.ts';
import { threadsBefore } from './whole-threads.ts';

export async function moveBack(deed: Deed, entry: string, before: Before): Promise<Outcome> {
  const { tx, one, cases, staff, showing } = deed;
  const from = before.from === undefined ? undefined : await otherOf(deed, before.from);
  if (from && isOutcome(from)) return from;
  const no = refusedBy(decideUndo(judged(deed, one), staff, before.byId));
  if (no) return no;
  if (from?.mergedInto) return refused('merged');
  const isStill = before.entries.every((name) =>
    one.entries.some((there) => there.placed?.entry === entry && isNamed([name], there)),
  );
  if (!isStill) return refused('moved-since');
  const told = await tell(deed, 'moved-back', { from: one, to: from ?? one, entries: before.entries });
  const next = cases.map((each): CaseRecord => {
    const rest = each.entries.filter(({ placed }) => placed?.entry !== entry);
    const stood = before.stood.filter(({ caseId }) => caseId === each.id).map((was) => was.entry);
    const { threads: gone = [], at = Number.NaN } = before;
    const threads = threadsBefore(each, gone, at);
    const isTouched =
      each.id === one.id || each.id === from?.id || stood.length > 0 || threads !== each.threads;
    return isTouched ? { ...each, entries: [...rest, ...stood], threads } : each;
  });
  const written = await settled(deed, next, one);
  await tx.delete(BEFORE, entry);
  await tx.journal({
    act: 'move-back',
    case: one.id,
    to: from?.id ?? null,
    by: staff.id,
    entries: before.entries,
    undoes: entry,
  });
  const now = written.get(one.id) ?? one;
  await hear(deed, 'entries-moved', [now, ...(from ? [written.get(from.id) ?? from] : [])], told);
  return outcome(caseWire(showing, now));
}
