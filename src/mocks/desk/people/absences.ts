// Who is away until when, and who stands in. The owner of a case stays its owner; the one who stands in may do what the
// owner may.
import type { AbsenceReason } from '#src/desk/staff.ts';
import type { Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';

const ABSENCES = 'absence';

export interface Absence {
  readonly staffId: string;
  readonly until: number;
  readonly because: AbsenceReason;
  readonly standInId?: string;
}

/** Who is away at one instant. */
export interface Roster {
  readonly awayOf: (staffId: string) => Absence | undefined;
  /** Who answers for somebody's cases: nobody when they are there, or when who would stand in is away too. */
  readonly standInOf: (staffId: string | null) => string | undefined;
}

type Lister = Pick<Tx, 'list'>;

export const allAbsences = async (tx: Lister): Promise<readonly Absence[]> =>
  (await tx.list<Absence>(ABSENCES, '')).map(({ value }) => value);

export async function rosterAt(tx: Lister, now: number): Promise<Roster> {
  const away = new Map(
    (await allAbsences(tx)).filter(({ until }) => until > now).map((one) => [one.staffId, one]),
  );
  return {
    awayOf: (staffId) => away.get(staffId),
    standInOf(staffId) {
      const standInId = staffId === null ? undefined : away.get(staffId)?.standInId;
      return standInId === undefined || away.has(standInId) ? undefined : standInId;
    },
  };
}

export const putAbsence = (tx: Tx, absence: Absence): Promise<void> =>
  tx.put(ABSENCES, absence.staffId, absence);
export const dropAbsence = (tx: Tx, staffId: string): Promise<void> => tx.delete(ABSENCES, staffId);

/** Whether somebody answers for a case: its owner, or who stands in for them. */
export const answersForCase = (
  { ownerId }: CaseRecord,
  staffId: string | undefined,
  roster: Roster,
): boolean =>
  ownerId !== null && staffId !== undefined && (ownerId === staffId || roster.standInOf(ownerId) === staffId);
