// Entries leave one case for another, written down so that it can be undone.
import type { EntryName } from '#src/cases/rules/placing.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { Happened } from '../cases/case-history.ts';
import { outcome, type Outcome } from '../posts.ts';
import { caseWire } from '../wire.ts';
import { hear, tell, type Deed } from './deed.ts';
import { isNamed, nameOf } from './entries-named.ts';
import { settled } from './settled.ts';
import { threadsAfter, type ThreadName } from './whole-threads.ts';

/** How entries stood before they were moved, for undoing it. */
export interface Before {
  readonly did: 'moved' | 'split';
  readonly from?: string;
  readonly to: string;
  readonly byId: string;
  readonly stood: readonly { readonly caseId: string; readonly entry: CaseRecord['entries'][number] }[];
  readonly entries: readonly EntryName[];
  /** Threads that went along as a whole, and when. */
  readonly threads?: readonly ThreadName[];
  readonly at?: number;
}
export const BEFORE = 'placing-before';

interface Moving {
  readonly did: 'moved' | 'split';
  readonly from: CaseRecord | undefined;
  readonly to: CaseRecord;
  readonly entries: readonly Happened[];
  readonly threads: readonly ThreadName[];
}

/** Some systems tell time in whole seconds: what comes within this one is still to come. */
const wholeSecond = (instant: number): number => Math.floor(instant / 1000) * 1000;

export async function moved(deed: Deed, { did, from, to, entries, threads }: Moving): Promise<Outcome> {
  const { tx, cases, staff, showing, now } = deed;
  const names = entries.map(nameOf);
  const told = await tell(deed, did, {
    from,
    to,
    entries: names,
    threads: threads.length,
  });
  const stood = cases.flatMap((one) =>
    one.entries.filter((entry) => isNamed(names, entry)).map((entry) => ({ caseId: one.id, entry })),
  );
  const at = wholeSecond(now);
  const placed = { entry: told.id, byId: staff.id, ...(from && { from: from.id }) };
  const next = cases.map((one): CaseRecord => {
    const rest = one.entries.filter((entry) => !isNamed(names, entry));
    const added = one.id === to.id ? names.map((name) => ({ ...name, placed })) : [];
    const held = threadsAfter(one, threads, { cases, from: from?.id, to: to.id, at });
    const isTouched =
      one.id === from?.id || one.id === to.id || rest.length < one.entries.length || held !== one.threads;
    return !isTouched ? one : { ...one, entries: [...rest, ...added], threads: held };
  });
  await tx.put(BEFORE, told.id, {
    did,
    ...(from && { from: from.id }),
    to: to.id,
    byId: staff.id,
    stood,
    entries: names,
    ...(threads.length > 0 && { threads, at }),
  } satisfies Before);
  const written = await settled(deed, next, from);
  await tx.journal({
    act: did === 'split' ? 'split' : 'move',
    case: from?.id ?? null,
    to: to.id,
    by: staff.id,
    entries: names,
    ...(threads.length > 0 && { threads }),
    entry: told.id,
  });
  const there = written.get(to.id) ?? to;
  await hear(deed, 'entries-moved', [...(from ? [from] : []), there], told);
  return outcome(caseWire(showing, there), did === 'split' ? 201 : 200);
}
