// What concerns a person is told to them once, in the very transaction that caused it. Call `notify` where the cause is
// written; who reads the list, and what they may still see of it, is the list's matter.
import type { NotificationKind } from '#src/desk/notifications.ts';
import { may, seesBrand } from '#src/staff/roles.ts';
import type { Tx } from '../../backend.ts';
import { keyOf } from '../../storage.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';

/** What happened. */
export interface Cause {
  readonly kind: NotificationKind;
  /** The case as it stands after it. */
  readonly on: CaseRecord;
  readonly at: number;
  /** Whose doing: they are not told of it themselves. */
  readonly by?: string;
  /** Whom to tell; absent: the owner and everybody who follows the case. */
  readonly to?: readonly string[];
  readonly channel?: string;
  readonly entryId?: string;
  /** Our own words (a promise, a reason), never a customer's. */
  readonly words?: string;
  /** Told at most once to each person under this name: a promise is late once. */
  readonly once?: string;
}

/** One notification of one person, as the desk keeps it. */
export interface NotificationRecord extends Pick<
  Cause,
  'kind' | 'at' | 'by' | 'channel' | 'entryId' | 'words'
> {
  readonly id: string;
  readonly caseId: string;
  readonly owner: string | null;
  readonly count: number;
  readonly readAt?: number;
}

/** Notifications by `<staff>/<number>`. */
export const NOTIFICATIONS = 'notification';
/** The unread one of a person, case and kind that more of the same is added to. */
const RUNNING = 'notification-running';
const TOLD = 'notification-told';
/** So many are kept of each person. */
const KEPT = 500;
/** Told as one while nobody has read it. */
const addsUp: ReadonlySet<NotificationKind> = new Set(['customer-wrote']);

export async function notify(tx: Tx, world: World, cause: Cause): Promise<void> {
  const { on, by, to = [on.ownerId, ...(on.followers ?? [])], once } = cause;
  const people = world.staff.filter(
    (staff) => staff.id !== by && to.includes(staff.id) && mayBeTold(staff, on, cause.kind),
  );
  for (const { id } of people) {
    const told = `${id}/${once ?? ''}`;
    if (once !== undefined && (await tx.get(TOLD, told)) === true) continue;
    if (once !== undefined) await tx.put(TOLD, told, true);
    await add(tx, id, cause);
    tx.poke('notifications.changed', id);
  }
}

/**
 * Whether this person may know of it at all, at the moment of telling and again at that of reading. Whoever follows no
 * cases is told of thanks alone.
 */
export const mayBeTold = (
  { role, ...staff }: StaffRecord,
  on: Pick<CaseRecord, 'brand'>,
  kind: NotificationKind,
): boolean =>
  may(role, 'notifications') &&
  (kind === 'praised' || may(role, 'case.follow')) &&
  seesBrand(staff, on.brand);

async function add(tx: Tx, staffId: string, cause: Cause): Promise<void> {
  const { kind, on, at, by, channel, entryId, words } = cause;
  const running = `${staffId}/${on.id}/${kind}`;
  let count = 1;
  if (addsUp.has(kind)) {
    const before = await tx.get<string>(RUNNING, running);
    const kept = before === undefined ? undefined : await tx.get<NotificationRecord>(NOTIFICATIONS, before);
    if (before !== undefined && kept && kept.readAt === undefined) {
      count += kept.count;
      await tx.delete(NOTIFICATIONS, before);
    }
  }
  const number = await tx.next(`${NOTIFICATIONS}/${staffId}`, 1);
  const key = `${staffId}/${keyOf(number)}`;
  await tx.put(NOTIFICATIONS, key, {
    id: String(number),
    kind,
    at,
    caseId: on.id,
    owner: on.ownerId,
    count,
    ...(by !== undefined && { by }),
    ...(channel !== undefined && { channel }),
    ...(entryId !== undefined && { entryId }),
    ...(words !== undefined && { words }),
  } satisfies NotificationRecord);
  if (addsUp.has(kind)) await tx.put(RUNNING, running, key);
  await tx.delete(NOTIFICATIONS, `${staffId}/${keyOf(number - KEPT)}`);
}
