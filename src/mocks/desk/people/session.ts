// Signing in and out, and who works here. The demo asks for no password: anybody on the list may be anybody.
import type { Calendar } from '#src/cases/rules/calendar.ts';
import type { Team } from '#src/desk/staff.ts';
import { freshId } from '#src/lib/ids.ts';
import { json, problem, type Call, type Route } from '../../backend.ts';
import { SESSION_HEADER, SESSIONS, type StoredSession } from '../../principals.ts';
import { readObject } from '../posts.ts';
import { replyTimesOf } from '../cases/reply-times.ts';
import { badRequest } from '../problems.ts';
import { endLook } from './seeing-as.ts';
import { showingFor, staffWire } from '../wire.ts';

export const sessionRoutes: readonly Route[] = [
  { method: 'POST', path: '/session', needs: 'anyone', writes: true, whileLooking: true, answer: signIn },
  { method: 'DELETE', path: '/session', needs: 'anyone', writes: true, whileLooking: true, answer: signOut },
  {
    method: 'GET',
    path: '/staff',
    needs: 'anyone',
    answer: listStaff,
  },
  { method: 'GET', path: '/teams', needs: 'staff.read', answer: listTeams },
];

/** Who answers when, and how soon. */
function listTeams({ ctx }: Call): Response {
  const { teams } = ctx.world;
  return json({
    items: teams.map((team): Team => ({
      name: team.name,
      ...(team.calendar && { calendar: wireOf(team.calendar) }),
      replyWithinMs: replyTimesOf(team),
    })),
  });
}

const wireOf = ({ zone, hours, holidays }: Calendar): Team['calendar'] => ({
  zone,
  hours: hours.map((one) => ({ ...one })),
  holidays: holidays.map((one) => ({ ...one })),
});

async function listStaff({ ctx, principal }: Call): Promise<Response> {
  const showing = await showingFor({ ctx, principal });
  return json({ items: ctx.world.staff.map((one) => staffWire(showing, one, principal)) });
}

async function signIn({ request, ctx, principal }: Call): Promise<Response> {
  const body = readObject(await request.text());
  if (!body || typeof body['staffId'] !== 'string') return badRequest('Say who you are: {"staffId": …}.');
  const staff = ctx.world.staff.find(({ id }) => id === body['staffId']);
  if (!staff) return problem(401, 'Nobody by that name works here.');
  const token = freshId();
  await ctx.write(async (tx) => {
    await tx.put(SESSIONS, token, { staffId: staff.id, at: ctx.now() } satisfies StoredSession);
    await tx.journal({ act: 'sign-in', staff: staff.id });
  });
  const showing = { ...(await showingFor({ ctx, principal })), reader: staff.id };
  return json({ token, staff: staffWire(showing, staff, principal) }, 201);
}

async function signOut({ request, ctx, principal }: Call): Promise<Response> {
  const token = request.headers.get(SESSION_HEADER);
  if (token !== null)
    await ctx.write(async (tx) => {
      await endLook(tx, token, ctx.now());
      await tx.delete(SESSIONS, token);
      await tx.journal({ act: 'sign-out', staff: principal.staff?.id ?? null });
    });
  return new Response(null, { status: 204 });
}
