// Undoes what was done to cases, by the entry that tells of it.
import type { Outcome } from '../posts.ts';
import { refused, type Deed } from './deed.ts';
import { merge } from './merge.ts';
import { moveBack } from './move-back.ts';
import { BEFORE, type Before } from './moved.ts';
import { takeApart } from './take-apart.ts';

export async function undo(deed: Deed): Promise<Outcome> {
  const { tx, body, one, cases } = deed;
  const entry = typeof body['entry'] === 'string' ? body['entry'] : '';
  const part = cases.find(({ mergedInto }) => mergedInto?.id === one.id && mergedInto.placing === entry);
  if (part?.mergedInto) return takeApart(deed, part, part.mergedInto);
  const before = await tx.get<Before>(BEFORE, entry);
  if (before?.to !== one.id) return refused('not-undoable');
  // What was made a case of its own becomes part of the other again, with all that has come to it since.
  if (before.did === 'split') return merge({ ...deed, body: { ...body, to: before.from } }, 'put-back');
  return moveBack(deed, entry, before);
}
