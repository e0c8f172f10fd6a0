// Signing in and out of the desk.
import { paths } from '#src/desk/paths.ts';
import { Session } from '#src/desk/staff.ts';
import { ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';
import { currentSession, dropSession, keepSession } from './session-store.ts';

/** Asks for a session of this person and keeps it for the tab. */
export async function signIn(staffId: string): Promise<Result<Session>> {
  const reply = await ask(paths.session, {
    method: 'POST',
    json: { staffId },
    headers: { 'Idempotency-Key': freshId() },
  });
  if (!reply.ok) return reply;
  const parsed = Session.safeParse(reply.value.body);
  if (!parsed.success) return failed('malformed');
  keepSession(parsed.data);
  return ok(parsed.data);
}

/** Ends the session at the desk and in this tab, whose end of it does not wait for the answer; then does what is left. */
export async function signOut(lastly: () => Promise<void>): Promise<void> {
  if (!currentSession()) return;
  const told = ask(paths.session, { method: 'DELETE' });
  // The request has taken its header by the next turn; then the token may go.
  await Promise.race([told, new Promise((resolve) => setTimeout(resolve, 500))]);
  await dropSession(lastly);
}
