// Entries go to another case of the same customer, or find their first one.
import { decideMove } from '#src/cases/rules/joining.ts';
import { placesIn } from '#src/cases/rules/placing.ts';
import type { Happened } from '../cases/case-history.ts';
import type { Outcome } from '../posts.ts';
import { isOutcome, judged, otherOf, refused, refusedBy, type Deed } from './deed.ts';
import { chosen } from './entries-named.ts';
import { moved } from './moved.ts';
import { withThreads } from './whole-threads.ts';

export async function move(deed: Deed, found: readonly (Happened | undefined)[]): Promise<Outcome> {
  const { one, body, staff } = deed;
  const isPlacing = body['to'] === one.id;
  const to = isPlacing ? one : await otherOf(deed, body['to']);
  if (isOutcome(to)) return to;
  const named = chosen(deed, found, true);
  if (isOutcome(named)) return named;
  const { entries, threads } = withThreads(deed, named);
  const placeOf = placesIn(deed.cases);
  const isFree = entries.every((entry) => placeOf(entry) === undefined);
  if (isPlacing && !isFree) return refused('same-case');
  const no = refusedBy(decideMove(isFree ? undefined : judged(deed, one), judged(deed, to), staff));
  if (no) return no;
  return moved(deed, { did: 'moved', from: isFree ? undefined : one, to, entries, threads });
}
