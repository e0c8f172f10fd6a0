// Who a case can go to, those who can take it now first.
import type { Case } from '#src/desk/case.ts';
import type { Staff } from '#src/desk/staff.ts';
import { folded } from '#src/lib/words-found.ts';
import { canOwn } from '../rules/ownership.ts';

/** At work and here; away; not on shift. */
type Standing = 'here' | 'away' | 'off';
const ORDER: readonly Standing[] = ['here', 'away', 'off'];

const standingOf = ({ away, onShift }: Staff): Standing => (away ? 'away' : onShift ? 'here' : 'off');

export interface Receiver {
  readonly staff: Staff;
  readonly standing: Standing;
}

/** What is given away together. */
export type Given = readonly Pick<Case, 'owner' | 'brand'>[];

const canOwnAll = (one: Staff, of: Given): boolean => of.every(({ brand }) => canOwn(one, brand));

/**
 * Colleagues who may own every one of the cases, but the person asking and whoever owns all of them already; `words` is
 * part of a name or a team.
 */
export function receiversOf(
  staff: readonly Staff[],
  of: Given,
  meId: string,
  words = '',
): readonly Receiver[] {
  const sought = folded(words.trim());
  return staff
    .filter((one) => one.id !== meId && !of.every(({ owner }) => owner?.id === one.id) && canOwnAll(one, of))
    .filter(({ name, team }) => folded(`${name} ${team}`).includes(sought))
    .map((one) => ({ staff: one, standing: standingOf(one) }))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.staff.name.localeCompare(b.staff.name),
    );
}

/** The teams whose people may own every one of the cases, in the order of their names. */
export const teamsOf = (staff: readonly Staff[], of: Given): readonly string[] =>
  [...new Set(staff.filter((one) => canOwnAll(one, of)).map(({ team }) => team))].toSorted();
