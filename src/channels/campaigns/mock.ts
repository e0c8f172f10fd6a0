// The pretend campaign tool: touches by recipient as CloudEvents; planned ones can be held and released.
import { defineBackend, problem, type Backend, type BackendContext, type Call } from '#src/mocks/backend.ts';
import { eventPage } from '#src/mocks/event-pages.ts';
import { move } from './mock/move.ts';
import { touchOf, VERSIONS } from './mock/touch.ts';
import type { Touch } from './wire.ts';

type Recipient = Touch['data']['recipient'];

export const campaignsBackend: Backend = defineBackend({
  id: 'campaigns',
  base: '/gw/campaigns',
  routes: [
    { method: 'GET', path: '/v1/touches', needs: 'campaigns.read', answer: list },
    {
      method: 'POST',
      path: '/v1/touches/:id/hold',
      needs: 'campaigns.send',
      writes: true,
      answer: (call) => move(call, 'hold'),
    },
    {
      method: 'POST',
      path: '/v1/touches/:id/release',
      needs: 'campaigns.send',
      writes: true,
      answer: (call) => move(call, 'release'),
    },
  ],
  refusals: {
    rateLimited: (now) =>
      problem(429, 'Too many requests', {}, { 'Retry-After': new Date(now + 4000).toUTCString() }),
    broken: () => problem(503, 'The campaign tool is being looked after'),
    unauthenticated: () => problem(401, 'Sign in first'),
    forbidden: () => problem(403, 'Not allowed'),
    notFound: () => problem(404, 'Not found'),
    badRequest: (detail) => problem(400, 'Bad request', { detail }),
  },
  spoil(body) {
    const page = body as { events?: Record<string, unknown>[] };
    const middle = page.events?.[Math.floor(page.events.length / 2)];
    if (middle) middle['specversion'] = '0.3';
    return page;
  },
  arrive,
});

async function list(call: Call): Promise<Response> {
  const query = call.url.searchParams;
  const keys: Recipient[] = [
    ...query.getAll('email').map((value): Recipient => ({ kind: 'email', value })),
    ...query.getAll('phone').map((value): Recipient => ({ kind: 'phone', value })),
    ...query.getAll('loyalty_id').map((value): Recipient => ({ kind: 'loyalty', value })),
  ];
  if (keys.length === 0) return problem(400, 'Whose?', { detail: 'Give email, phone or loyalty_id.' });
  const people = new Map<string, Recipient>();
  for (const key of keys)
    for (const { id } of call.ctx.world.byKey(key.kind, key.value)) if (!people.has(id)) people.set(id, key);
  const ids = [...people.keys()];
  const feeds = await Promise.all(ids.map((id) => call.ctx.feed('touch', id)));
  const versions = new Map<string, number>();
  for (const id of ids)
    for (const { key, value } of await call.ctx.list<number>(VERSIONS, `${id}/`))
      versions.set(key.slice(id.length + 1), value);
  return eventPage(call, feeds, (record) => {
    const recipient = people.get(record.customer) ?? { kind: 'email', value: '' };
    return touchOf(record, recipient, versions.get(record.id) ?? 1);
  });
}

/** The customer opens a mail of a campaign just now, or one raw event. */
async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const isRaw = typeof content === 'object';
  await ctx.write(async (tx) => {
    const id = `tch_${await tx.next('campaigns', 1_000_000_000)}`;
    await tx.save('touch', {
      id,
      customer,
      at: ctx.now(),
      medium: 'email',
      campaign: isRaw ? '' : content,
      state: 'opened',
      ...(isRaw && { wire: content }),
    });
    await tx.journal({ did: 'touch', id, customer });
    tx.poke('channel.changed', 'campaigns', customer);
  });
}
