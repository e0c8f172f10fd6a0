// The pretend SMS back end, shaped after Twilio's Messages: forms in, strings out, two directions of every number.
import { defineBackend, json, type BackendContext, type Call, type SmsRecord } from '#src/mocks/backend.ts';
import { accountOf, error } from './mock/errors.ts';
import { listMessages } from './mock/list.ts';
import { sendMessage } from './mock/send.ts';
import { standing, wireOf } from './mock/wire.ts';
import { CODES } from './wire.ts';

const ACCOUNT = '/2010-04-01/Accounts/:account';

async function oneMessage({ url, params, ctx }: Call): Promise<Response> {
  const account = accountOf(params['account']);
  const record = await ctx.find('sms', (params['sid'] ?? '').replace(/\.json$/, ''));
  if (account === undefined || !record)
    return error(404, CODES.notFound, `The requested resource ${url.pathname} was not found`);
  return json(wireOf(standing(record, ctx.now()), account));
}

/** Writes down what the clock has done to messages under way, and tells who watches. */
async function tick(ctx: BackendContext): Promise<void> {
  const underWay = await ctx.list<string>('sms-underway', '');
  for (const { value: id } of underWay) {
    const record = await ctx.find('sms', id);
    const next = record && standing(record, ctx.now());
    if (next && next.status !== 'delivered') continue;
    await ctx.write(async (tx) => {
      // Another tab may have seen it first.
      if ((await tx.get('sms-underway', id)) === undefined) return;
      await tx.delete('sms-underway', id);
      if (!next) return;
      await tx.save('sms', next);
      tx.poke('channel.changed', 'sms', next.customer);
    });
  }
}

export const smsBackend = defineBackend({
  id: 'sms',
  base: '/gw/sms',
  routes: [
    { method: 'GET', path: `${ACCOUNT}/Messages.json`, needs: 'sms.read', answer: listMessages },
    {
      method: 'POST',
      path: `${ACCOUNT}/Messages.json`,
      needs: 'sms.send',
      writes: true,
      answer: sendMessage,
    },
    { method: 'GET', path: `${ACCOUNT}/Messages/:sid`, needs: 'sms.read', answer: oneMessage },
  ],
  refusals: {
    rateLimited: () => error(429, CODES.tooMany, 'Too Many Requests'),
    broken: () => error(500, 20_500, 'An internal server error has occurred'),
    unauthenticated: () => error(401, 20_003, 'Authenticate'),
    forbidden: () => error(403, 20_403, '403 Forbidden'),
    notFound: () => error(404, CODES.notFound, 'The requested resource was not found'),
    badRequest: (detail) => error(400, 20_001, detail),
  },
  spoil: (body) => {
    if (typeof body !== 'object' || body === null || !('messages' in body) || !Array.isArray(body.messages))
      return body;
    const [first, ...rest] = body.messages as readonly Readonly<Record<string, unknown>>[];
    return first ? { ...body, messages: [{ ...first, body: 42, date_sent: 'yesterday' }, ...rest] } : body;
  },
  tick,
  async arrive(ctx, customer, content) {
    const who = ctx.world.customer(customer);
    const number = who?.keys.find(({ kind }) => kind === 'phone')?.value ?? '+447700900000';
    const ours = ctx.world.brands.find(({ id }) => id === who?.brand)?.sms ?? '';
    await ctx.write(async (tx) => {
      const count = await tx.next('sms-arrived', 1);
      const at = ctx.now();
      const record: SmsRecord = {
        id: sidIn(content) ?? `SM${count.toString(16).padStart(12, '0').padStart(32, 'e')}`,
        customer,
        at,
        direction: 'in',
        from: number,
        to: ours,
        body: typeof content === 'string' ? content : '',
        status: 'received',
        sentAt: at,
        ...(typeof content === 'object' && { wire: content }),
      };
      await tx.save('sms', record);
      await tx.journal({ did: 'arrive', sid: record.id, from: number });
      tx.poke('channel.changed', 'sms', customer);
    });
  },
});

function sidIn(content: string | object): string | undefined {
  const sid: unknown = typeof content === 'object' ? Reflect.get(content, 'sid') : undefined;
  return typeof sid === 'string' ? sid : undefined;
}
