// Where somebody begins: among their cases, or, who has none of their own, over everybody's.
import { may, type Role } from '#src/staff/roles.ts';

export const homeOf = (role: Role): string =>
  may(role, 'supervision.read') && !may(role, 'case.claim') ? '/supervision' : '/';
