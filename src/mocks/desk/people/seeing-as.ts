// Looking through another role's eyes: read-only, a day at most, and never unseen.
import type { SeeingAs, Session } from '#src/desk/staff.ts';
import type { Look } from '#src/desk/shift.ts';
import { DAY } from '#src/lib/time.ts';
import { eyesFor, seesBrand } from '#src/staff/roles.ts';
import {
  json,
  type BackendContext,
  type Call,
  type Principal,
  type Route,
  type SeenAs,
  type Tx,
} from '../../backend.ts';
import { SESSION_HEADER, SESSIONS, staffPrincipal, type StoredSession } from '../../principals.ts';
import { keyOf } from '../../storage.ts';
import type { StaffRecord } from '../../world/records/group.ts';
import type { World } from '../../world/records/world.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { iso, showingIn, staffRef, staffWire } from '../wire.ts';

const path = '/session/seeing-as';
export const seeingAsRoutes: readonly Route[] = [
  { method: 'POST', path, needs: 'session.see-as', writes: true, answer: begin },
  { method: 'DELETE', path, needs: 'staff.read', writes: true, whileLooking: true, answer: end },
];

/** Who looked as what; without an end it lasts until its time is over. */
const LOOKS = 'look';
interface StoredLook {
  readonly staffId: string;
  readonly role: StaffRecord['role'];
  readonly from: number;
  readonly until: number;
  readonly endedAt?: number;
}

async function begin(call: Call): Promise<Response> {
  const { request, ctx, principal } = call;
  return postOnce(call, async (tx, body) => {
    const { staff } = principal;
    const token = request.headers.get(SESSION_HEADER) ?? '';
    const session = await tx.get<StoredSession>(SESSIONS, token);
    if (!staff || !session) return refusal(401, 'Sign in first.');
    const role = eyesFor[staff.role].find((one) => one === body['role']);
    if (!role) {
      const detail = `\`role\` is one of ${eyesFor[staff.role].join(', ')}.`;
      return refusal(400, 'The request cannot be read.', { detail });
    }
    const from = ctx.now();
    const until = from + DAY;
    const look = keyOf(await tx.next(LOOKS, 1));
    const store = storeSeenBy(staff, ctx.world);
    const seeingAs = { role, own: staff.role, from, until, ...(role === 'store' && store && { store }) };
    await tx.put(LOOKS, look, { staffId: staff.id, role, from, until } satisfies StoredLook);
    await tx.put(SESSIONS, token, { ...session, seeingAs: { ...seeingAs, look } } satisfies StoredSession);
    await tx.journal({ act: 'see-as', staff: staff.id, role, until });
    tx.poke('staff.changed', staff.id);
    return outcome(await sessionWire(tx, call, token, staffPrincipal(staff, seeingAs)));
  });
}

/** Their own shop, or the first of their brands: the counter is a shop's. */
const storeSeenBy = (staff: StaffRecord, { stores }: World): string | undefined =>
  staff.store ?? stores.find(({ brand }) => seesBrand(staff, brand))?.id;

async function end(call: Call): Promise<Response> {
  const { request, ctx, principal } = call;
  const token = request.headers.get(SESSION_HEADER) ?? '';
  const own = ctx.world.staff.find(({ id }) => id === principal.staff?.id);
  return json(
    await ctx.write(async (tx) => {
      await endLook(tx, token, ctx.now());
      return sessionWire(tx, call, token, own ? staffPrincipal(own) : principal);
    }),
  );
}

/** The person behind this token sees with their own eyes from now on. */
export async function endLook(tx: Tx, token: string, now: number): Promise<void> {
  const session = await tx.get<StoredSession>(SESSIONS, token);
  if (!session?.seeingAs) return;
  const { seeingAs, ...own } = session;
  const { look, role, from, until } = seeingAs;
  const endedAt = Math.min(now, until);
  await tx.put(SESSIONS, token, own satisfies StoredSession);
  await tx.put(LOOKS, look, { staffId: own.staffId, role, from, until, endedAt } satisfies StoredLook);
  await tx.journal({ act: 'see-as-end', staff: own.staffId, role, endedAt });
  tx.poke('staff.changed', own.staffId);
}

const KEPT_DAYS = 7;

/** Who looked as what in the last days, newest first. */
export async function recentLooks(ctx: BackendContext): Promise<Look[]> {
  const now = ctx.now();
  const all = await ctx.list<StoredLook>(LOOKS, '');
  return all
    .filter(({ value }) => value.from > now - KEPT_DAYS * DAY)
    .toReversed()
    .map(({ key, value: { staffId, role, from, until, endedAt = until } }) => ({
      id: key,
      staff: staffRef(ctx.world, staffId),
      role,
      from: iso(from),
      until: iso(until),
      ...(endedAt <= now && { endedAt: iso(endedAt) }),
    }));
}

async function sessionWire(
  tx: Pick<Tx, 'list'>,
  { ctx }: Call,
  token: string,
  principal: Principal,
): Promise<Session> {
  const { staff, seeingAs } = principal;
  if (!staff) throw new Error('A session is somebody’s.');
  return {
    token,
    staff: staffWire(await showingIn(tx, { ctx, principal }), staff, principal),
    ...(seeingAs && { seeingAs: seenWire(seeingAs) }),
  };
}

const seenWire = ({ role, own, from, until }: SeenAs): SeeingAs => ({
  role,
  own,
  from: iso(from),
  until: iso(until),
});
