// The smallest back end that reads, writes and receives, for tests of what surrounds every back end.
import { defineBackend, json, type BackendContext } from '../backend.ts';
import type { SmsRecord } from '../world/records/messages.ts';
import type { CustomerId } from '../world/records/record.ts';

const message = (
  ctx: BackendContext,
  id: number,
  customer: CustomerId,
  words: string,
  direction: 'in' | 'out',
): SmsRecord => {
  const theirs = ctx.world.customer(customer)?.keys.find(({ kind }) => kind === 'phone')?.value ?? '';
  const ours = '+447700900000';
  return {
    id: `SM${String(id)}`,
    customer,
    at: ctx.now(),
    direction,
    from: direction === 'in' ? theirs : ours,
    to: direction === 'in' ? ours : theirs,
    body: words,
    status: direction === 'in' ? 'received' : 'queued',
    sentAt: ctx.now(),
  };
};

const say = (status: number, code: string): Response => json({ code }, status);

async function write(
  ctx: BackendContext,
  customer: CustomerId,
  words: string,
  direction: 'in' | 'out',
): Promise<SmsRecord> {
  return ctx.write(async (tx) => {
    const record = message(ctx, await tx.next('sms', 1), customer, words, direction);
    await tx.save('sms', record);
    await tx.journal({ sent: words });
    tx.poke('channel.changed', 'sms', customer);
    return record;
  });
}

export const toyBackend = defineBackend({
  id: 'sms',
  base: '/gw/sms',
  refusals: {
    rateLimited: () => say(429, 'slow-down'),
    broken: () => say(500, 'broken'),
    unauthenticated: () => say(401, 'who-are-you'),
    forbidden: () => say(403, 'not-you'),
    notFound: () => say(404, 'nothing'),
    badRequest: (detail) => say(400, detail),
  },
  routes: [
    {
      method: 'GET',
      path: '/messages',
      needs: 'sms.read',
      answer: async ({ ctx, url }) => {
        const [customer] = ctx.world.byKey('phone', url.searchParams.get('phone') ?? '');
        if (!customer) return json({ messages: [] });
        const feed = await ctx.feed('sms', customer.id);
        const messages = Array.from({ length: feed.length }, (_, at) => {
          const { id, from, body } = feed.at(at);
          return { id, from, body };
        });
        return json({ messages });
      },
    },
    {
      method: 'POST',
      path: '/customers/:id/messages',
      needs: 'sms.send',
      writes: true,
      answer: async ({ ctx, params, request }) => {
        const { body } = (await request.json()) as { body: string };
        return json(await write(ctx, params['id'] ?? '', body, 'out'), 201);
      },
    },
  ],
  arrive: async (ctx, customer, content) => {
    await write(ctx, customer, typeof content === 'string' ? content : JSON.stringify(content), 'in');
  },
});
