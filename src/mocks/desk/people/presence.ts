// Who has a case before them. Each tab says so again and again; one that falls silent stops counting after a while, and
// until then its age is told with it.
import { doings, type Presence, type PresenceList } from '#src/desk/presence.ts';
import { json, type BackendContext, type Call, type Route, type Tx } from '../../backend.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { World } from '../../world/records/world.ts';
import { caseFor } from '../cases/case-store.ts';
import { readObject } from '../posts.ts';
import { badRequest, notFound } from '../problems.ts';
import { iso, staffRef } from '../wire.ts';

export const presenceRoutes: readonly Route[] = [
  { method: 'GET', path: '/cases/:id/presence', needs: 'presence', answer: show },
  { method: 'PUT', path: '/cases/:id/presence/:tab', needs: 'presence', writes: true, answer: tell },
  { method: 'DELETE', path: '/cases/:id/presence/:tab', needs: 'presence', writes: true, answer: leave },
];

/** One tab of one person, by `<case>/<staff>/<tab>`. */
interface TabRecord {
  readonly staffId: string;
  readonly doing: Presence['doing'];
  readonly channel?: string;
  readonly since: number;
  readonly seenAt: number;
}
const TABS = 'presence';
/** Silent for longer than this, nobody is said to be there any more. */
const DROPPED_MS = 5 * 60_000;
const LONGEST_NAME = 100;

const isHere = (tab: TabRecord, now: number): boolean => now - tab.seenAt <= DROPPED_MS;

async function show({ ctx, params, principal }: Call): Promise<Response> {
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  return one ? json(await othersAt(ctx, one, principal.staff?.id)) : notFound();
}

/** Answers who else is there, so that whoever says so hears the age of all others. */
async function tell({ ctx, params, principal, request }: Call): Promise<Response> {
  const { staff } = principal;
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  const tab = params['tab'] ?? '';
  if (!one || !staff) return notFound();
  const said = readObject(await request.text());
  const doing = doings.find((word) => word === said?.['doing']);
  const channel = doing === 'writing' ? said?.['channel'] : undefined;
  if (doing === undefined || tab.length > LONGEST_NAME || !isName(channel, doing))
    return badRequest('Say what you do: {"doing": "reading"}, or "writing" with its "channel".');
  const now = ctx.now();
  await ctx.write(async (tx) => {
    const key = `${one.id}/${staff.id}/${tab}`;
    const before = await tx.get<TabRecord>(TABS, key);
    const isSame = before?.doing === doing && before.channel === channel && isHere(before, now);
    const since = isSame ? before.since : now;
    await tx.put(TABS, key, {
      staffId: staff.id,
      doing,
      since,
      seenAt: now,
      ...(channel !== undefined && { channel }),
    } satisfies TabRecord);
    if (isSame) return;
    await sweep(tx, one, now);
    await tx.journal({ act: doing, case: one.id, by: staff.id, channel: channel ?? null });
    tx.poke('presence.changed', one.id, one.customer);
  });
  return json(await othersAt(ctx, one, staff.id));
}

const isName = (channel: unknown, doing: Presence['doing']): channel is string | undefined =>
  doing === 'writing'
    ? typeof channel === 'string' && channel !== '' && channel.length <= LONGEST_NAME
    : channel === undefined;

async function leave({ ctx, params, principal }: Call): Promise<Response> {
  const { staff } = principal;
  const one = await caseFor(ctx, principal, params['id'] ?? '');
  if (!one || !staff) return notFound();
  await ctx.write(async (tx) => {
    const key = `${one.id}/${staff.id}/${params['tab'] ?? ''}`;
    if (!(await tx.get(TABS, key))) return;
    await tx.delete(TABS, key);
    await tx.journal({ act: 'left', case: one.id, by: staff.id });
    tx.poke('presence.changed', one.id, one.customer);
  });
  return new Response(null, { status: 204 });
}

/** Tabs that never said goodbye. */
async function sweep(tx: Tx, { id }: CaseRecord, now: number): Promise<void> {
  for (const { key, value } of await tx.list<TabRecord>(TABS, `${id}/`))
    if (!isHere(value, now)) await tx.delete(TABS, key);
}

async function othersAt(ctx: BackendContext, { id }: CaseRecord, reader = ''): Promise<PresenceList> {
  const now = ctx.now();
  const tabs = (await ctx.list<TabRecord>(TABS, `${id}/`)).map(({ value }) => value);
  const others = tabs.filter((tab) => tab.staffId !== reader && isHere(tab, now));
  const people = Map.groupBy(others, ({ staffId }) => staffId);
  return {
    at: iso(now),
    items: [...people.values()].flatMap((own) => personOf(ctx.world, own) ?? []),
  };
}

/** Writing counts more than reading, and what was begun last more than what came before. */
function personOf(world: World, tabs: readonly TabRecord[]): Presence | undefined {
  const writing = tabs.filter(({ doing }) => doing === 'writing');
  const [most, ...rest] = writing.length > 0 ? writing : tabs;
  if (!most) return undefined;
  const shown =
    most.doing === 'writing'
      ? rest.reduce((best, tab) => (tab.since > best.since ? tab : best), most)
      : rest.reduce((best, tab) => (tab.since < best.since ? tab : best), most);
  return {
    staff: staffRef(world, shown.staffId),
    doing: shown.doing,
    ...(shown.channel !== undefined && { channel: shown.channel }),
    since: iso(shown.since),
    seenAt: iso(Math.max(...(writing.length > 0 ? writing : tabs).map(({ seenAt }) => seenAt))),
  };
}
