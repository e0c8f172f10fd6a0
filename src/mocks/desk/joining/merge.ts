// A case becomes part of another. Nothing is copied: it says into which, and what is to come back when it is undone.
import { decideMerge, together } from '#src/cases/rules/joining.ts';
import type { CaseRecord, Merge } from '../../world/records/case.ts';
import { retold } from '../cases/case-history.ts';
import { putCase } from '../cases/case-store.ts';
import { draftsAlong } from '../words/given-drafts.ts';
import { outcome, type Outcome } from '../posts.ts';
import { caseWire } from '../wire.ts';
import { hear, isOutcome, judged, otherOf, refusedBy, tell, type Deed } from './deed.ts';
import { sharedOf, sharing } from './shared.ts';

export async function merge(deed: Deed, did: 'merged' | 'put-back' = 'merged'): Promise<Outcome> {
  const { tx, one, body, cases, history, staff, showing, now } = deed;
  const into = await otherOf(deed, body['to']);
  if (isOutcome(into)) return into;
  const no = refusedBy(decideMerge(judged(deed, one), judged(deed, into), staff));
  if (no) return no;
  const before = sharedOf(into);
  const sum = together(before, sharedOf(one));
  // Whose case has grown has not been silent about what came.
  const after = { ...sum, ...(sum.ownerId !== null && { silentFrom: now }) };
  const told = await tell(deed, did, { from: one, to: into, promises: one.promises.length });
  const listening = [...(one.followers ?? []), ...(one.ownerId === null ? [] : [one.ownerId])];
  const followers = [...new Set(listening)].filter(
    (id) => id !== after.ownerId && into.followers?.includes(id) !== true,
  );
  const drafts = await draftsAlong(tx, one.id, into.id);
  const mergedInto: Merge = {
    id: into.id,
    at: told.at,
    byId: staff.id,
    placing: told.id,
    promises: one.promises.map(({ id }) => id),
    drafts,
    followers,
    before,
    after,
  };
  const part: CaseRecord = { ...one, promises: [], draftsWaiting: 0, mergedInto };
  const whole: CaseRecord = {
    ...sharing(into, after),
    promises: [...into.promises, ...one.promises],
    followers: [...(into.followers ?? []), ...followers],
    draftsWaiting: (into.draftsWaiting ?? 0) + drafts.length,
  };
  const next = cases.map((each) => (each.id === one.id ? part : each.id === into.id ? whole : each));
  await putCase(tx, part, { by: staff.id, at: now });
  const { trail } = retold(whole, next, history);
  const made = await putCase(tx, { ...whole, trail }, { by: staff.id, at: now });
  await tx.journal({
    act: 'merge',
    case: one.id,
    to: into.id,
    by: staff.id,
    promises: mergedInto.promises,
    version: made.version,
  });
  await hear(deed, 'cases-merged', [made], told);
  return outcome(caseWire(showing, made));
}
