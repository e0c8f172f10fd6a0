// The pretend visit log of the stores: pages by number, local clocks, problem details, keyed writes.
import { defineBackend, problem, type Backend, type BackendContext } from '#src/mocks/backend.ts';
import { list } from './mock/list.ts';
import { addNote, logVisit } from './mock/write.ts';

export const visitsBackend: Backend = defineBackend({
  id: 'visits',
  base: '/gw/visits',
  routes: [
    { method: 'GET', path: '/v1/visits', needs: 'visits.read', answer: list },
    { method: 'POST', path: '/v1/visits', needs: 'visits.send', writes: true, answer: logVisit },
    { method: 'POST', path: '/v1/visits/:id/notes', needs: 'visits.send', writes: true, answer: addNote },
  ],
  refusals: {
    rateLimited: () =>
      problem(
        429,
        'Too many requests',
        { detail: 'At most 100 requests a minute.' },
        { 'Retry-After': '5', 'RateLimit-Policy': '"default";q=100;w=60', RateLimit: '"default";r=0;t=5' },
      ),
    broken: () => problem(500, 'Internal error'),
    unauthenticated: () => problem(401, 'Sign in first'),
    forbidden: () => problem(403, 'Not allowed'),
    notFound: () => problem(404, 'Not found'),
    badRequest: (detail) => problem(400, 'Bad request', { detail }),
  },
  spoil(body) {
    const page = body as { data?: Record<string, unknown>[] };
    const middle = page.data?.[Math.floor(page.data.length / 2)];
    if (middle) middle['store'] = 'somewhere in town';
    return page;
  },
  arrive,
});

/** A visit of a quarter of an hour that has just ended, or one raw record. */
async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const store = ctx.world.stores[0];
  const now = ctx.now();
  await ctx.write(async (tx) => {
    const id = `vis_${await tx.next('visits', 1_000_000_000)}`;
    const isRaw = typeof content === 'object';
    await tx.save('visit', {
      id,
      customer,
      at: isRaw ? now : now - 15 * 60_000,
      store: store?.id ?? 'store',
      endedAt: now,
      reason: 'advice',
      associate: null,
      summary: isRaw ? '' : content,
      items: [],
      orderIds: [],
      identifiedBy: 'loyalty',
      reportedBy: 'store',
      ...(isRaw && { wire: content }),
    });
    await tx.journal({ did: 'visit logged', id, customer });
    tx.poke('channel.changed', 'visits', customer);
  });
}
