import { expect, test } from 'vitest';
import { contextFor } from './context.ts';
import { service, staffPrincipal } from './principals.ts';
import { openGateway } from './testing/gateway.ts';
import { BEGINS_AT } from './testing/tiny-world.ts';
import { toyBackend } from './testing/toy-backend.ts';

test('what was written about somebody of another brand is there for those who see the brand, and for nobody else', async () => {
  const { runtime, backstage } = await openGateway({ channels: [toyBackend] });
  const ground = runtime.ground();
  await backstage.arrive('sms', 'caroline', 'Hello');
  const writing = await contextFor(ground, 'chat', service);
  await writing.write((tx) =>
    tx.saveConversation({
      id: 41,
      customer: 'caroline',
      contactId: 7,
      site: 'northline.example',
      createdAt: BEGINS_AT,
      lastActivityAt: BEGINS_AT,
      status: 'open',
    }),
  );
  const seenBy = async (id: string) => {
    const staff = ground.world.staff.find((one) => one.id === id);
    const ctx = await contextFor(ground, 'sms', staff ? staffPrincipal(staff) : service);
    return {
      messages: (await ctx.feed('sms', 'caroline')).length,
      talks: (await ctx.conversations('caroline')).length,
      talk: (await ctx.conversation(41))?.id,
    };
  };
  expect(await seenBy('priya')).toEqual({ messages: 1, talks: 1, talk: 41 });
  expect(await seenBy('nadia')).toEqual({ messages: 0, talks: 0, talk: undefined });
});
