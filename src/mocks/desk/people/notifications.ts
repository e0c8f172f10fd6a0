// What one person has been told of, newest first, and "I have read it". Whoever lost the right to a case is not shown
// what they were told of it before.
import type { Notification } from '#src/desk/notifications.ts';
import { json, type BackendContext, type Call, type Principal, type Route, type Tx } from '../../backend.ts';
import { keyOf } from '../../storage.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor } from '../cases/case-store.ts';
import { mayBeTold, NOTIFICATIONS, type NotificationRecord } from './notify.ts';
import { outcome, postOnce, refusal } from '../posts.ts';
import { badRequest, notFound } from '../problems.ts';
import { iso, staffRef } from '../wire.ts';

const PAGE = 30;
const LONGEST_PAGE = 100;

export const notificationRoutes: readonly Route[] = [
  { method: 'GET', path: '/notifications', needs: 'notifications', answer: list },
  { method: 'POST', path: '/notifications/read', needs: 'notifications', writes: true, answer: markRead },
];

async function list({ ctx, url, principal }: Call): Promise<Response> {
  if (!principal.staff) return notFound();
  const limit = Number(url.searchParams.get('limit') ?? PAGE);
  if (!Number.isInteger(limit) || limit < 0) return badRequest('`limit` is a number of notifications.');
  const older = url.searchParams.get('older');
  if (older !== null && !/^\d+$/.test(older)) return badRequest('The cursor cannot be read.');
  const seen = await seenBy(ctx, principal);
  const from = older === null ? 0 : seen.findIndex(({ id }) => Number(id) < Number(older));
  const page = from === -1 ? [] : seen.slice(from, from + Math.min(limit, LONGEST_PAGE));
  const last = page.at(-1);
  return json({
    items: page,
    ...(last && from + page.length < seen.length && { older: last.id }),
    unread: seen.filter(({ readAt }) => readAt === undefined).length,
  });
}

/** Everything kept for this person of cases they may see now, newest first. */
async function seenBy(ctx: BackendContext, principal: Principal): Promise<readonly Notification[]> {
  const { staff } = principal;
  if (!staff) return [];
  const rows = await ctx.list<NotificationRecord>(NOTIFICATIONS, `${staff.id}/`);
  const all: Notification[] = [];
  for (const { value } of rows.toReversed()) {
    const on = await caseFor(ctx, principal, value.caseId);
    if (!on || !mayBeTold(staff, on, value.kind)) continue;
    const name = ctx.world.customer(on.customer)?.name ?? on.customer;
    all.push(wireOf(ctx.world, value, { on: { id: on.id, subject: on.subject }, id: on.customer, name }));
  }
  return all;
}

function wireOf(
  world: World,
  { id, kind, at, by, owner, channel, entryId, words, count, readAt }: NotificationRecord,
  about: { readonly on: Notification['case']; readonly id: string; readonly name: string },
): Notification {
  return {
    id,
    kind,
    at: iso(at),
    case: about.on,
    customer: { id: about.id, name: about.name },
    ...(by !== undefined && { by: staffRef(world, by) }),
    ...(kind === 'owner-changed' && { owner: owner === null ? null : staffRef(world, owner) }),
    ...(channel !== undefined && { channel }),
    ...(entryId !== undefined && { entryId }),
    ...(words !== undefined && { words }),
    ...(count > 1 && { count }),
    ...(readAt !== undefined && { readAt: iso(readAt) }),
  };
}

/** Some of them (`ids`), or everything up to the newest one seen (`until`): what came since stays unread. */
async function markRead(call: Call): Promise<Response> {
  const { ctx, principal } = call;
  const { staff } = principal;
  if (!staff) return notFound();
  return postOnce(call, async (tx, { ids, until }) => {
    const isList = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
    const isUntil = typeof until === 'string' && /^\d+$/.test(until);
    if (!isList && !isUntil) return refusal(400, 'Say which: `ids`, or `until` with the newest one seen.');
    const read = await readThose(tx, staff.id, ctx.now(), ({ id }) =>
      isList ? ids.includes(id) : Number(id) <= Number(until),
    );
    return outcome({ read });
  });
}

/** Marks a person's unread notifications that `isMeant` as read; answers how many. */
export async function readThose(
  tx: Tx,
  staffId: string,
  now: number,
  isMeant: (one: NotificationRecord) => boolean,
): Promise<number> {
  const rows = await tx.list<NotificationRecord>(NOTIFICATIONS, `${staffId}/`);
  const due = rows.map(({ value }) => value).filter((one) => one.readAt === undefined && isMeant(one));
  for (const one of due)
    await tx.put(NOTIFICATIONS, `${staffId}/${keyOf(Number(one.id))}`, { ...one, readAt: now });
  if (due.length > 0) {
    await tx.journal({ act: 'notifications-read', by: staffId, count: due.length });
    tx.poke('notifications.changed', staffId);
  }
  return due.length;
}
