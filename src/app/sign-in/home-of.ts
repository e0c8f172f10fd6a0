// Where somebody begins: among their cases; who has none of their own, over everybody's or at the counter of their shop.
import { may, type Role } from '#src/staff/roles.ts';

export function homeOf(role: Role): string {
  if (may(role, 'case.claim')) return '/';
  if (may(role, 'supervision.read')) return '/supervision';
  return may(role, 'visits.send') ? '/counter' : '/';
}
