import { describe, expect, test } from 'vitest';
import { may, type Role } from '#src/staff/roles.ts';
import { channelBackends } from './backends.ts';
import { openGateway } from './testing/gateway.ts';
import { BEGINS_AT, tinyWorld } from './testing/tiny-world.ts';
import { createWorld } from './world/index.ts';
import type { ChatMessageRecord } from './world/records.ts';

const people: readonly (readonly [string, Role])[] = [
  ['priya', 'agent'],
  ['nadia', 'store'],
  ['mara', 'lead'],
  ['sam', 'supervisor'],
  ['rene', 'reviewer'],
  ['ada', 'admin'],
];

describe.each(people)('%s, %s', (who, role) => {
  test('is refused at exactly the doors the role table closes, on every back end', async () => {
    const gateway = await openGateway({
      world: createWorld({ seed: 1, size: 'demo' }),
      channels: channelBackends,
    });
    const ask = await gateway.as(who);
    for (const { id, base, routes } of gateway.runtime.backends)
      for (const { method, path, needs } of routes) {
        if (needs === 'anyone' || path === '/events') continue;
        const address = base + path.replaceAll(/:\w+/g, '1');
        const { status } = await ask(address, { method, ...(method !== 'GET' && { json: {} }) });
        expect({ id, method, path, refused: status === 403 }).toEqual({
          id,
          method,
          path,
          refused: !may(role, needs),
        });
      }
  });
});

describe('what colleagues write among themselves', () => {
  const talk = {
    id: 41,
    customer: 'james',
    contactId: 7,
    site: 'dunmore.example',
    createdAt: BEGINS_AT - 60_000,
    lastActivityAt: BEGINS_AT,
    status: 'open',
  } as const;
  const message = (n: number, more: Partial<ChatMessageRecord> = {}): ChatMessageRecord => ({
    id: String(1000 + n),
    customer: 'james',
    conversation: 41,
    at: BEGINS_AT - 60_000 + n * 1000,
    from: 'customer',
    who: 'James',
    text: `Message ${String(n)}`,
    ...more,
  });
  // Half of forty messages are private: a page of twenty must still be full for those who see only the rest.
  const messages = Array.from({ length: 40 }, (_, n) =>
    message(n, { private: n % 2 === 1, ...(n % 2 === 1 && { from: 'agent' }) }),
  );
  const world = tinyWorld({ conversations: [talk], records: { 'chat-message': messages } });
  const PATH = '/gw/chat/api/v1/accounts/1/conversations/41/messages';
  const page = async (who: string) => {
    const ask = await (await openGateway({ world, channels: channelBackends })).as(who);
    const { payload } = (await ask(PATH)).body as { payload: { id: number; private: boolean }[] };
    return { count: payload.length, privates: payload.filter((one) => one.private).length };
  };

  test('is no part of a chat for store staff, and leaves no short page', async () => {
    expect(await page('nadia')).toEqual({ count: 20, privates: 0 });
    expect(await page('priya')).toEqual({ count: 20, privates: 10 });
  });
});

test('nobody of another brand is found by looking through a channel’s contacts', async () => {
  const gateway = await openGateway({
    world: createWorld({ seed: 1, size: 'demo' }),
    channels: channelBackends,
  });
  const found = async (who: string) => {
    const ask = await gateway.as(who);
    const { body } = await ask('/gw/chat/api/v1/accounts/1/contacts/search?q=caroline%20meyer');
    return (body as { meta: { count: number } }).meta.count;
  };
  expect([await found('eva'), await found('nadia')]).toEqual([1, 0]);
});
