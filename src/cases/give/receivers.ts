// Who a case can go to, those who can take it now first.
import type { Case, Staff } from '#src/desk/schemas.ts';
import { folded } from '#src/lib/words-found.ts';
import { canOwn } from '../ownership-rules.ts';

/** At work and here; away; not on shift. */
type Standing = 'here' | 'away' | 'off';
const ORDER: readonly Standing[] = ['here', 'away', 'off'];

const standingOf = ({ away, onShift }: Staff): Standing => (away ? 'away' : onShift ? 'here' : 'off');

export interface Receiver {
  readonly staff: Staff;
  readonly standing: Standing;
}

/** Colleagues who may own the case, but its owner and the person asking; `words` is part of a name or a team. */
export function receiversOf(
  staff: readonly Staff[],
  of: Pick<Case, 'owner' | 'brand'>,
  meId: string,
  words = '',
): readonly Receiver[] {
  const sought = folded(words.trim());
  return staff
    .filter((one) => one.id !== of.owner?.id && one.id !== meId && canOwn(one, of.brand))
    .filter(({ name, team }) => folded(`${name} ${team}`).includes(sought))
    .map((one) => ({ staff: one, standing: standingOf(one) }))
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing) || a.staff.name.localeCompare(b.staff.name),
    );
}

/** The teams whose people may own the case, in the order of their names. */
export const teamsOf = (staff: readonly Staff[], of: Pick<Case, 'brand'>): readonly string[] =>
  [...new Set(staff.filter((one) => canOwn(one, of.brand)).map(({ team }) => team))].toSorted();
