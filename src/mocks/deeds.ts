// What colleagues do by themselves while the world runs: at the desk's own door, with their own rights.
import type { Backend } from './backend.ts';
import { contextFor, type Ground } from './context.ts';
import { staffPrincipal } from './principals.ts';
import { match } from './router.ts';
import type { PlannedDeed } from './world/records/world.ts';

/** Does it, or leaves it: what somebody else decided meanwhile may not allow it any more. */
export async function perform(
  ground: Ground,
  backends: readonly Backend[],
  deed: PlannedDeed,
): Promise<void> {
  const { at, by, does, caseId, body } = deed;
  const url = new URL(`http://colleague.invalid/desk/v1/cases/${caseId}/${does}`);
  const found = match(backends, 'POST', url.pathname);
  const staff = ground.world.staff.find(({ id }) => id === by);
  if (!found?.route || !staff) throw new RangeError(`Nobody can do ${does} as ${by}.`);
  const principal = staffPrincipal(staff);
  if (!principal.may(found.route.needs)) return;
  const request = new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'If-Match': '*',
      'Idempotency-Key': `deed-${String(at)}-${caseId}`,
    },
    body: JSON.stringify(body),
  });
  const ctx = await contextFor(ground, found.backend.id, principal);
  await found.route.answer({ request, url, params: found.params, principal, ctx });
}
