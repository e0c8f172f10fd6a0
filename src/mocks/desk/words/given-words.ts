// What somebody has really said to a customer: the desk's own note of it, made where the words were written down. A
// promise that went with words is believed because of it, once for each, whatever has become of the case since.
import type { Tx } from '../../backend.ts';
import { keyOf } from '../../storage.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import { channelOf, type Told } from '../../world/threads.ts';

/** By `<staff>/<customer>/<number>`, oldest first. */
interface Words {
  readonly channel: string;
  readonly at: number;
  /** The customer's cases that were not resolved then. */
  readonly cases: readonly string[];
}
const GIVEN = 'given-words';
/** As long as what was asked is kept: what was not told of by then is not waited for any more. */
const KEPT_MS = 7 * 24 * 60 * 60_000;

/** Words somebody has just said to a customer, or wrote down of what was said. */
export async function noteWords(
  tx: Tx,
  { kind, record: { customer, at } }: Told,
  staff: StaffRecord,
  cases: readonly CaseRecord[],
): Promise<void> {
  const live = cases.filter(({ state }) => state !== 'resolved').map(({ id }) => id);
  if (live.length === 0) return;
  const key = `${staff.id}/${customer}/${keyOf(await tx.next(GIVEN, 1))}`;
  await tx.put(GIVEN, key, { channel: channelOf(kind), at, cases: live } satisfies Words);
}

export interface Asked {
  readonly one: CaseRecord;
  /** The case as it was called when the words were said; it may be part of another since. */
  readonly caseId: string;
  readonly staff: StaffRecord;
  readonly channel: string;
  readonly now: number;
}

/** The key of words of theirs on the channel that no promise went with yet; undefined when there are none. */
export async function wordsFor(
  tx: Tx,
  { one, caseId, staff, channel, now }: Asked,
): Promise<string | undefined> {
  const rows = await tx.list<Words>(GIVEN, `${staff.id}/${one.customer}/`);
  return rows.findLast(
    ({ value }) =>
      value.at >= now - KEPT_MS &&
      value.channel === channel &&
      (value.cases.includes(caseId) || value.cases.includes(one.id)),
  )?.key;
}

export const spendWords = (tx: Tx, key: string): Promise<void> => tx.delete(GIVEN, key);
