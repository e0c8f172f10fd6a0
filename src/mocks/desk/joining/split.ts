// Chosen entries become a case of their own.
import { decideSplit } from '#src/cases/rules/joining.ts';
import type { Happened } from '../cases/case-history.ts';
import { addCase } from '../cases/case-store.ts';
import { refusal, type Outcome } from '../posts.ts';
import { isOutcome, judged, refusedBy, type Deed } from './deed.ts';
import { chosen } from './entries-named.ts';
import { moved } from './moved.ts';
import { withThreads } from './whole-threads.ts';

const LONGEST_SUBJECT = 120;

export async function split(deed: Deed, found: readonly (Happened | undefined)[]): Promise<Outcome> {
  const { tx, one, body, staff, showing, now } = deed;
  const subject = typeof body['subject'] === 'string' ? body['subject'].trim() : '';
  if (subject === '' || subject.length > LONGEST_SUBJECT)
    return refusal(400, 'A case needs a subject.', {
      detail: `\`subject\` has 1 to ${String(LONGEST_SUBJECT)} characters.`,
    });
  const named = chosen(deed, found, false);
  if (isOutcome(named)) return named;
  const { entries, threads } = withThreads(deed, named);
  const no = refusedBy(decideSplit(judged(deed, one), staff));
  if (no) return no;
  const opened = await addCase(tx, showing.world, (id) => ({
    id,
    subject,
    customer: one.customer,
    brand: one.brand,
    team: one.team,
    state: 'open',
    // Whose problem it was, it stays; it can be handed over like any other.
    ownerId: one.ownerId,
    ...(one.ownerId !== null && { ownedSince: now, silentFrom: now }),
    openedAt: Math.min(...entries.map(({ at }) => at)),
    customerWroteAt: null,
    replyDueAt: null,
    unread: 0,
    trail: [],
    promises: [],
    threads: [],
    entries: [],
    remarks: [],
    version: 0,
  }));
  return moved(
    { ...deed, cases: [...deed.cases, opened] },
    { did: 'split', from: one, to: opened, entries, threads },
  );
}
