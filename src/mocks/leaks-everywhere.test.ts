// What is not for somebody is in no byte they are sent: not in what looks over everybody's work, nor in how an act is
// refused, whichever door it came by.
import { describe, expect, test } from 'vitest';
import type { Role } from '#src/staff/roles.ts';
import { channelBackends } from './backends.ts';
import { pokesFor } from './pokes.ts';
import { openGateway, type TestGateway } from './testing/gateway.ts';
import { tinyWorld } from './testing/tiny-world.ts';
import { idsOf, type Twin } from './testing/twin-records.ts';
import { twinWorld } from './testing/twins.ts';
import type { StaffRecord } from './world/records/group.ts';

const WORDS = 'SECRETWORDS';
const own: Twin = { id: 'joan', name: 'Joan Thistlewood', brand: 'dunmore', digit: 3, words: 'Good morning' };
/** Of a brand that none of these people works for. */
const foreign: Twin = { id: 'carla', name: 'Carla Quillfeather', brand: 'rye', digit: 7, words: WORDS };
const roles: readonly Role[] = ['agent', 'store', 'lead', 'supervisor', 'reviewer', 'admin'];
const [somebody] = tinyWorld().staff;
const people = roles.map((role): StaffRecord => ({
  ...somebody!,
  id: role,
  name: role,
  role,
  brands: ['dunmore'],
}));

const open = (twins: readonly Twin[]): Promise<TestGateway> => {
  const world = twinWorld(twins);
  return openGateway({ world: { ...world, staff: [...world.staff, ...people] }, channels: channelBackends });
};

const ids = idsOf(foreign);
/** An address with everything that it names being hers. */
const ofHers = (address: string): string =>
  address
    .replace('/customers/:id', `/customers/${foreign.id}`)
    .replace('/cases/:id', `/cases/${ids.case}`)
    .replace('/conversations/:id', `/conversations/${String(ids.talk)}`)
    .replace('/contacts/:id', `/contacts/${ids.contact}`)
    .replace('/orders/:id', `/orders/${ids.order}`)
    .replace('/statuses/:id', `/statuses/${ids.post}`)
    .replace('/calls/:id', `/calls/${ids.call}`)
    .replace('/Messages/:sid', `/Messages/${ids.sms}`)
    .replaceAll(/:\w+/g, '1');
const QUERY = `q=${encodeURIComponent(foreign.name)}&from=2025-12-20&to=2026-03-19&brand=rye&limit=200`;

/** Everything somebody is sent at every door there is, by method and address, and by the stream. */
async function received(gateway: TestGateway, who: string): Promise<ReadonlyMap<string, string>> {
  const ask = await gateway.as(who);
  const all = new Map<string, string>();
  for (const { base, routes } of gateway.runtime.backends)
    for (const { method, path, needs } of routes) {
      if (needs === 'events' || needs === 'anyone' || path === '/session/seeing-as') continue;
      const address = ofHers(base + path);
      for (const query of method === 'GET' ? ['', `?${QUERY}`] : ['']) {
        const { status, body, headers } = await ask(address + query, {
          method,
          ...(method !== 'GET' && { json: {}, headers: { 'If-Match': '"1"' } }),
        });
        all.set(`${method} ${address}${query}`, JSON.stringify([status, body, headers.get('ETag')]));
      }
    }
  all.set('stream', JSON.stringify((await pokesFor(gateway.storage, who, '')).pokes));
  return all;
}

describe.each(roles)('%s who works for another brand', (role) => {
  test('is answered at every door, acts and refusals too, as in a world without her', async () => {
    const hers = await received(await open([own, foreign]), role);
    const without = await received(await open([own]), role);
    const different = [...hers]
      .filter(([door, answer]) => without.get(door) !== answer)
      .map(([door]) => door);
    const telling = [...hers]
      .filter(([, answer]) => [WORDS, 'Quillfeather'].some((word) => answer.includes(word)))
      .map(([door]) => door);
    expect({ telling, different }).toEqual({ telling: [], different: [] });
    expect(hers.size).toBeGreaterThan(150);
  });
});

test('somebody of her brand is told of her by what looks over everybody’s work', async () => {
  const gateway = await open([own, foreign]);
  const world = twinWorld([own, foreign]);
  const both = await openGateway({
    world: { ...world, staff: [{ ...people[3]!, id: 'over', brands: ['dunmore', 'rye'] }] },
    channels: channelBackends,
  });
  const count = (all: ReadonlyMap<string, string>) =>
    [...all].filter(([, answer]) => answer.includes(WORDS) || answer.includes('Quillfeather')).length;
  expect(count(await received(both, 'over'))).toBeGreaterThan(10);
  expect(count(await received(gateway, 'supervisor'))).toBe(0);
});
