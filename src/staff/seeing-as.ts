// Looking through another role's eyes, and back to one's own.
import { paths } from '#src/desk/paths.ts';
import { Session } from '#src/desk/staff.ts';
import { ask, type Ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import type { Role } from './roles.ts';
import { keepForReload } from './session-store.ts';

/** For a day at most: read-only, in this tab, once the page is loaded anew. */
export async function seeAs(role: Role): Promise<Result<Session>> {
  const result = await change({ method: 'POST', json: { role }, headers: { 'Idempotency-Key': freshId() } });
  // Where only the answer was lost, this tab would look without saying so.
  if (!result.ok) void ask(paths.seeingAs, { method: 'DELETE' });
  return result;
}

export const seeAsOneself = (): Promise<Result<Session>> => change({ method: 'DELETE' });

async function change(how: Ask): Promise<Result<Session>> {
  const reply = await ask(paths.seeingAs, how);
  if (!reply.ok) return reply;
  const parsed = Session.safeParse(reply.value.body);
  if (!parsed.success) return failed('malformed');
  keepForReload(parsed.data);
  return ok(parsed.data);
}
