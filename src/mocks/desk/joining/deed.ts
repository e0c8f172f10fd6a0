// One act on the cases of one customer, with what everybody who has a part in it needs: the cases as they stand, who acts,
// and how it is told.
import type { JoiningCase, JoiningDecision } from '#src/cases/rules/joining.ts';
import type { EntryName } from '#src/cases/rules/placing.ts';
import type { PlacingAct } from '#src/desk/entry.ts';
import type { Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { DeskEntryRecord } from '../../world/records/desk-entry.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { stale } from '../cases/case-acts.ts';
import type { Happened } from '../cases/case-history.ts';
import { standingOf } from '../cases/case-standing.ts';
import { saveEntry } from '../entries/entry-store.ts';
import { notify } from '../people/notify.ts';
import { refusal, type Outcome } from '../posts.ts';
import type { Showing } from '../wire.ts';

export interface Deed {
  readonly tx: Tx;
  readonly body: Readonly<Record<string, unknown>>;
  /** The case in the address; its version is the one seen. */
  readonly one: CaseRecord;
  /** Every case of the customer. */
  readonly cases: readonly CaseRecord[];
  readonly history: readonly Happened[];
  readonly staff: StaffRecord;
  readonly showing: Showing;
  readonly now: number;
}

/** The other case, in the version the person saw; an outcome when it is another by now, or none. */
export async function otherOf(
  { tx, body, cases, showing }: Deed,
  id: unknown,
): Promise<CaseRecord | Outcome> {
  const other = cases.find((one) => one.id === id);
  if (!other) return refused('other-customer');
  const { otherVersion } = body;
  if (typeof otherVersion !== 'number')
    return refusal(428, 'Say which version of the other case you saw: `otherVersion`.');
  return otherVersion === other.version ? other : stale(tx, showing, other);
}
export const isOutcome = (value: object): value is Outcome => 'status' in value;

export const judged = ({ showing }: Deed, one: CaseRecord): JoiningCase => ({
  ...standingOf(one, showing.roster),
  id: one.id,
  customer: one.customer,
});

export const refused = (reason: string): Outcome =>
  refusal(409, 'The cases do not allow this now.', { reason });
export const refusedBy = (decision: JoiningDecision): Outcome | undefined =>
  decision.ok ? undefined : refused(decision.reason);

const caseName = ({ id, subject }: CaseRecord) => ({ id, subject });

interface Telling {
  readonly from: CaseRecord | undefined;
  readonly to: CaseRecord;
  readonly entries?: readonly EntryName[];
  /** So many threads, as a whole. */
  readonly threads?: number;
  readonly promises?: number;
}

/** What stands on the line, in the case where things are now. */
export const tell = (
  { tx, staff, now }: Deed,
  did: PlacingAct,
  { from, to, entries = [], threads = 0, promises = 0 }: Telling,
): Promise<DeskEntryRecord> =>
  saveEntry(tx, now, {
    customer: to.customer,
    kind: 'placing',
    caseId: to.id,
    who: staff.name,
    staffId: staff.id,
    text: '',
    placing: {
      did,
      ...(from && { from: caseName(from) }),
      to: caseName(to),
      entries,
      ...(threads > 0 && { threads }),
      ...(promises > 0 && { promises }),
    },
  });

export async function hear(
  { tx, staff, showing, now }: Deed,
  kind: 'entries-moved' | 'cases-merged',
  cases: readonly CaseRecord[],
  told: DeskEntryRecord,
): Promise<void> {
  for (const on of cases)
    await notify(tx, showing.world, { kind, on, at: now, by: staff.id, channel: 'notes', entryId: told.id });
}
