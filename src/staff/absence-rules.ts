// Who may say that somebody is away, and who can stand in.
import { may, seesBrand, type Role } from './roles.ts';

/** Oneself; those who spread the work also for others. */
export const maySayAway = (
  actor: { readonly id: string; readonly role: Role },
  whom: { readonly id: string },
): boolean =>
  actor.id === whom.id ? may(actor.role, 'staff.absence') : may(actor.role, 'staff.absence-of-others');

/** Somebody else who answers for cases and sees every customer the absent one sees. */
export const canStandInFor = (one: Colleague, whom: Colleague): boolean =>
  one.id !== whom.id && may(one.role, 'case.accept') && whom.brands.every((brand) => seesBrand(one, brand));

interface Colleague {
  readonly id: string;
  readonly role: Role;
  readonly brands: readonly string[];
}
