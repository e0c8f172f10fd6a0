// The pretend event list of the websites: CloudEvents by account, never everybody's.
import {
  defineBackend,
  problem,
  type Backend,
  type BackendContext,
  type Call,
  type WebEventRecord,
} from '#src/mocks/backend.ts';
import { eventPage } from '#src/mocks/event-pages.ts';
import { typeOf, type WebEvent } from './wire.ts';

export const websiteBackend: Backend = defineBackend({
  id: 'website',
  base: '/gw/website',
  routes: [{ method: 'GET', path: '/v1/events', needs: 'website.read', answer: list }],
  refusals: {
    rateLimited: () => problem(429, 'Too many requests', {}, { 'Retry-After': '2' }),
    broken: () => problem(500, 'Internal error'),
    unauthenticated: () => problem(401, 'Sign in first'),
    forbidden: () => problem(403, 'Not allowed'),
    notFound: () => problem(404, 'Not found'),
    badRequest: (detail) => problem(400, 'Bad request', { detail }),
  },
  spoil(body) {
    const page = body as { events?: Record<string, unknown>[] };
    const middle = page.events?.[Math.floor(page.events.length / 2)];
    if (middle) middle['data'] = 'lost';
    return page;
  },
  arrive,
});

async function list(call: Call): Promise<Response> {
  const users = call.url.searchParams.getAll('user');
  if (users.length === 0) return problem(400, 'Whose?', { detail: 'Give a user.' });
  const { world } = call.ctx;
  const people = new Map(users.flatMap((user) => world.byKey('web_user', user)).map((one) => [one.id, one]));
  const feeds = await Promise.all([...people.keys()].map((id) => call.ctx.feed('web-event', id)));
  const siteOf = (record: WebEventRecord) =>
    world.brands.find(({ id }) => id === people.get(record.customer)?.brand)?.site ?? 'website.example';
  return eventPage(call, feeds, (record) => record.wire ?? eventOf(record, siteOf(record)));
}

function eventOf(record: WebEventRecord, site: string): WebEvent {
  return {
    specversion: '1.0',
    id: record.id,
    source: `https://${site}`,
    type: typeOf(record.action),
    subject: record.page,
    time: new Date(record.at).toISOString(),
    datacontenttype: 'application/json',
    data: {
      user: record.user,
      action: record.action,
      page: record.page,
      text: record.text,
      signed_in: record.signedIn,
      ...(record.code !== undefined && { code: record.code }),
      ...(record.times !== undefined && { times: record.times }),
      ...(record.left !== undefined && { left: record.left }),
    },
  };
}

/** The customer looks at a page just now, or one raw event. */
async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const user = ctx.world.customer(customer)?.keys.find(({ kind }) => kind === 'web_user')?.value ?? '';
  const isRaw = typeof content === 'object';
  await ctx.write(async (tx) => {
    const id = `web_${await tx.next('website', 1_000_000_000)}`;
    await tx.save('web-event', {
      id,
      customer,
      at: ctx.now(),
      action: 'viewed',
      page: '/',
      text: isRaw ? '' : content,
      signedIn: true,
      user,
      ...(isRaw && { wire: content }),
    });
    await tx.journal({ did: 'website event', id, customer });
    tx.poke('channel.changed', 'website', customer);
  });
}
