// A case that was part of another is a case of its own again; what came meanwhile stays with the other.
import { apart, decideUndo } from '#src/cases/rules/joining.ts';
import type { CaseRecord, Merge } from '../../world/records/case.ts';
import { retold } from '../cases/case-history.ts';
import { putCase } from '../cases/case-store.ts';
import { draftsAlong } from '../words/given-drafts.ts';
import { outcome, type Outcome } from '../posts.ts';
import { caseWire } from '../wire.ts';
import { hear, isOutcome, judged, otherOf, refused, refusedBy, tell, type Deed } from './deed.ts';
import { sharedOf, sharing } from './shared.ts';

export async function takeApart(deed: Deed, part: CaseRecord, merged: Merge): Promise<Outcome> {
  const { tx, one, cases, history, staff, showing, now } = deed;
  const seen = await otherOf(deed, part.id);
  if (isOutcome(seen)) return seen;
  const no = refusedBy(decideUndo(judged(deed, one), staff, merged.byId));
  if (no) return no;
  const isLast = cases.every(
    ({ mergedInto }) => mergedInto?.id !== one.id || mergedInto.placing <= merged.placing,
  );
  if (!isLast) return refused('later-merge');
  const told = await tell(deed, 'taken-apart', { from: one, to: part });
  const left = apart(sharedOf(one), merged.before, merged.after);
  const drafts = await draftsAlong(tx, one.id, part.id, merged.drafts);
  const isTheirs = ({ id }: { readonly id: string }) => merged.promises.includes(id);
  const { mergedInto: _merged, ...alone } = part;
  // What was read and answered since is not unread and unanswered again.
  const isAnswered = merged.after.replyDueAt !== null && one.replyDueAt === null;
  const separate: CaseRecord = {
    ...alone,
    promises: one.promises.filter(isTheirs),
    draftsWaiting: drafts.length,
    unread: Math.min(part.unread, one.unread),
    ...(isAnswered && { replyDueAt: null }),
    ...(part.silentFrom !== undefined && { silentFrom: now }),
  };
  const rest: CaseRecord = {
    ...sharing(one, left),
    promises: one.promises.filter((promise) => !isTheirs(promise)),
    followers: (one.followers ?? []).filter((id) => !merged.followers.includes(id)),
    draftsWaiting: Math.max(0, (one.draftsWaiting ?? 0) - drafts.length),
    // What was said on its threads while the two were one stays.
    threads: [...one.threads, ...heldMeanwhile(part, cases, merged.at, told.at)],
  };
  const next = cases.map((each) => (each.id === part.id ? separate : each.id === one.id ? rest : each));
  const back = await putCase(
    tx,
    { ...separate, trail: retold(separate, next, history).trail },
    { by: staff.id, at: now },
  );
  const made = await putCase(
    tx,
    { ...rest, trail: retold(rest, next, history).trail },
    { by: staff.id, at: now },
  );
  await tx.journal({
    act: 'take-apart',
    case: one.id,
    to: part.id,
    by: staff.id,
    promises: back.promises.map(({ id }) => id),
    undoes: merged.placing,
  });
  await hear(deed, 'cases-merged', [made, back], told);
  return outcome(caseWire(showing, made));
}

/** The threads of a case, and of those that are part of it, from when it was merged until that was undone. */
function heldMeanwhile(
  part: CaseRecord,
  cases: readonly CaseRecord[],
  from: number,
  to: number,
): CaseRecord['threads'] {
  const inside = cases.filter(({ mergedInto }) => mergedInto?.id === part.id);
  return [
    ...part.threads
      .filter((held) => held.to === undefined)
      .map(({ channel, thread }) => ({ channel, thread, from, to })),
    ...inside.flatMap((one) => heldMeanwhile(one, cases, from, to)),
  ];
}
