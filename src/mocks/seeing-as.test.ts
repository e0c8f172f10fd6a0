import { describe, expect, test } from 'vitest';
import { Session } from '#src/desk/staff.ts';
import { Shift } from '#src/desk/shift.ts';
import { DAY, HOUR } from '#src/lib/time.ts';
import { eyesFor, may, type Role } from '#src/staff/roles.ts';
import { channelBackends } from './backends.ts';
import { common, doorsOf } from './testing/doors.ts';
import { openGateway } from './testing/gateway.ts';
import { twinWorld } from './testing/twins.ts';
import { createWorld } from './world/index.ts';

const SEEING = '/desk/v1/session/seeing-as';
const people: Readonly<Record<Role, string>> = {
  agent: 'priya',
  store: 'nadia',
  lead: 'mara',
  supervisor: 'sam',
  reviewer: 'rene',
  admin: 'ada',
};
const roles = Object.keys(people) as Role[];
const pairs = roles.flatMap((own) => eyesFor[own].map((role) => ({ own, role })));
const demo = () => openGateway({ world: createWorld({ seed: 1, size: 'demo' }), channels: channelBackends });

/** The back ends that say of themselves which request writes. */
const isWrite = (writes: boolean | ((body: string) => boolean) | undefined, body: string): boolean =>
  typeof writes === 'function' ? writes(body) : writes === true;

describe.each(pairs)('$own, through the eyes of $role', ({ own, role }) => {
  test('reads what both may and nothing else; every write is refused alike and leaves nothing', async () => {
    const gateway = await demo();
    const ask = await gateway.as(people[own]);
    expect((await ask(SEEING, { json: { role } })).status).toBe(200);
    const doors = gateway.runtime.backends.flatMap(({ id, base, routes }) =>
      routes
        .filter(({ needs, path, whileLooking }) => needs !== 'anyone' && path !== '/events' && !whileLooking)
        .map((route) => ({ ...route, id, address: base + route.path.replaceAll(/:\w+/g, '1') })),
    );
    const journals = () =>
      Promise.all(gateway.runtime.backends.map(({ id }) => gateway.storage.list(`journal:${id}`, '')));
    const before = await journals();
    const wrong: string[] = [];
    for (const { method, address, needs, writes } of doors) {
      const json = address.endsWith('/jmap/api')
        ? { using: [], methodCalls: [['Email/set', { accountId: 'desk', create: {} }, 'c']] }
        : {};
      const { status, body } = await ask(address, { method, ...(method !== 'GET' && { json }) });
      const isRefused = JSON.stringify(body).includes('read-only-view');
      const expected = isWrite(writes, JSON.stringify(json))
        ? isRefused && status === 403
        : !isRefused && (status === 403) === !(may(own, needs) && may(role, needs));
      if (!expected) wrong.push(`${method} ${address} ${String(status)}`);
    }
    expect(wrong).toEqual([]);
    expect(await journals()).toEqual(before);
  });
});

test('a role that sees no less cannot be looked through, and store staff look through their own', async () => {
  const tried = async (own: Role, role: string) =>
    (await (await (await demo()).as(people[own]))(SEEING, { json: { role } })).status;
  expect(await Promise.all(roles.map((role) => tried('agent', role)))).toEqual([
    400, 200, 400, 400, 400, 400,
  ]);
  expect([await tried('store', 'agent'), await tried('supervisor', 'supervisor')]).toEqual([403, 400]);
});

test('what colleagues write, the digits of a number and the cases of the team are hidden from store eyes, and back after', async () => {
  const HUSH = 'HUSHAMONGUS';
  const own = {
    id: 'joan',
    name: 'Joan Thistlewood',
    brand: 'dunmore',
    digit: 3,
    words: 'Hello',
    hush: HUSH,
  } as const;
  const gateway = await openGateway({ world: twinWorld([own]), channels: channelBackends });
  const priya = await gateway.as('priya');
  const seen = async () => {
    const all: string[] = [];
    for (const { path, json } of [...doorsOf(own), ...common])
      all.push(JSON.stringify((await priya(path, json === undefined ? {} : { json })).body));
    const text = all.join();
    return { hush: text.includes(HUSH), number: text.replaceAll(/\D/g, '').includes('7700900503') };
  };
  const hersBefore = (await priya('/desk/v1/cases?view=team')).body;
  expect(await seen()).toEqual({ hush: true, number: true });
  await priya(SEEING, { json: { role: 'store' } });
  expect(await seen()).toEqual({ hush: false, number: false });
  await priya(SEEING, { method: 'DELETE' });
  expect(await seen()).toEqual({ hush: true, number: true });
  expect((await priya('/desk/v1/cases?view=team')).body).toEqual(hersBefore);
});

test('a list is that of the role looked through, also where one’s own was read a moment ago', async () => {
  const gateway = await demo();
  const sam = await gateway.as('sam');
  const counts = async () =>
    ((await sam('/desk/v1/cases?view=team')).body as { counts: Record<string, number> }).counts['waiting'] ??
    0;
  const everybodys = await counts();
  await sam(SEEING, { json: { role: 'agent' } });
  const own = await counts();
  await sam(SEEING, { method: 'DELETE' });
  expect([everybodys > 0, own, await counts()]).toEqual([true, 0, everybodys]);
});

test('it is over after a day, and by itself; a tab of the same person goes on as before', async () => {
  const gateway = await demo();
  const looking = await gateway.as('priya');
  const beside = await gateway.as('priya');
  const { seeingAs, staff } = Session.parse((await looking(SEEING, { json: { role: 'store' } })).body);
  expect([staff.role, seeingAs?.own]).toEqual(['store', 'agent']);
  expect(Date.parse(seeingAs?.until ?? '') - Date.parse(seeingAs?.from ?? '')).toBe(DAY);
  const replies = async () => [
    (await looking('/desk/v1/replies')).status,
    (await beside('/desk/v1/replies')).status,
  ];
  expect(await replies()).toEqual([403, 200]);
  gateway.pass(DAY - HOUR);
  expect(await replies()).toEqual([403, 200]);
  gateway.pass(HOUR);
  expect(await replies()).toEqual([200, 200]);
});

test('those who look over everybody’s work see who looked as what, until when; signing out ends it', async () => {
  const gateway = await demo();
  const [priya, tom, mara] = [await gateway.as('priya'), await gateway.as('tom'), await gateway.as('mara')];
  const looks = async () =>
    Shift.parse((await mara('/desk/v1/shift')).body).looks.map(({ staff, role, from, endedAt }) => [
      staff.id,
      role,
      endedAt && Date.parse(endedAt) - Date.parse(from),
    ]);
  await priya(SEEING, { json: { role: 'store' } });
  await tom(SEEING, { json: { role: 'store' } });
  gateway.pass(HOUR);
  await tom('/desk/v1/session', { method: 'DELETE' });
  expect(await looks()).toEqual([
    ['tom', 'store', HOUR],
    ['priya', 'store', undefined],
  ]);
  gateway.pass(DAY);
  expect(await looks()).toEqual([
    ['tom', 'store', HOUR],
    ['priya', 'store', DAY],
  ]);
});
