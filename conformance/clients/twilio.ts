// The SMS back end through Twilio's own client: the only change is where it thinks the network is.
import type TwilioPackage from 'twilio';
import type { BackEnds } from '../backends.ts';
import { absent, check, holds, same } from '../checks.ts';
import { ACCOUNT, james, margaret, SHOP } from '../people.ts';

type Twilio = typeof TwilioPackage;

export async function checkTwilio(backEnds: BackEnds): Promise<void> {
  console.log('\nSMS, with the npm package twilio');
  const found = await import('twilio').catch(() => undefined);
  if (!found) return absent('the npm package twilio: run `npm ci` in conformance/');
  const { client, asked } = clientOf(found.default, backEnds.origin);

  await check('lists a customer’s messages over several pages, newest first, each once', async () => {
    asked.length = 0;
    const messages = await client.messages.list({ from: margaret.phone, pageSize: 50, limit: 170 });
    same([messages.length, new Set(messages.map(({ sid }) => sid)).size, asked.length], [170, 170, 4]);
    const times = messages.map(({ dateSent }) => dateSent.getTime());
    holds(
      times.every((time, at) => Number.isFinite(time) && time <= (times[at - 1] ?? Infinity)),
      'not newest first',
    );
    holds(
      messages.every(({ from, direction }) => from === margaret.phone && direction === 'inbound'),
      'others too',
    );
    holds(
      asked.slice(1).every((address) => address.includes('PageToken=')),
      'pages are not followed by their token',
    );
  });
  await check('lists both directions', async () => {
    const messages = await client.messages.list({ to: margaret.phone, limit: 20 });
    holds(
      messages.length === 20 && messages.every(({ direction }) => direction !== 'inbound'),
      'not what we sent',
    );
  });
  await check('walks page objects forward by next_page_uri', async () => {
    const first = await client.messages.page({ from: margaret.phone, pageSize: 5 });
    const second = await first.nextPage();
    same([first.instances.length, second?.instances.length], [5, 5]);
    const sids = new Set([...first.instances, ...(second?.instances ?? [])].map(({ sid }) => sid));
    same(sids.size, 10);
  });
  await check('bounds a list by the day', async () => {
    const [newest] = await client.messages.list({ from: margaret.phone, limit: 1 });
    const day = new Date(newest?.dateSent ?? 0);
    const since = await client.messages.list({ from: margaret.phone, dateSentAfter: day, limit: 40 });
    const on = await client.messages.list({ from: margaret.phone, dateSent: day, limit: 40 });
    const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
    holds(since.length > 0 && since.every(({ dateSent }) => dayOf(dateSent) >= dayOf(day)), 'older ones too');
    holds(on.length > 0 && on.every(({ dateSent }) => dayOf(dateSent) === dayOf(day)), 'other days too');
  });
  await check('fetches one message by its sid', async () => {
    const [one] = await client.messages.list({ from: james.phone, limit: 1 });
    const again = await client.messages(one?.sid ?? '').fetch();
    same(again.toJSON(), one?.toJSON());
  });
  await check('sends: 201, queued without a date, on the list, delivered in the end', async () => {
    const text = 'Ready for collection; 2 £ off — see you soon 🧥';
    const sent = await client.messages.create({ from: SHOP, to: james.phone, body: text });
    same(
      [sent.status, sent.dateSent, sent.body, sent.direction, sent.errorCode],
      ['queued', null, text, 'outbound-api', null],
    );
    const [newest] = await client.messages.list({ to: james.phone, limit: 1 });
    same(newest?.sid, sent.sid);
    await backEnds.backstage('clock', { by: 10_000 });
    const later = await client.messages(sent.sid).fetch();
    same([later.status, later.dateSent instanceof Date], ['delivered', true]);
  });
  await check('the same send twice is two messages: nothing keeps a copy out', async () => {
    const send = () => client.messages.create({ from: SHOP, to: james.phone, body: 'Twice' });
    const [first, second] = [await send(), await send()];
    holds(first.sid !== second.sid, 'one message');
  });
  await check('refusals come as the client’s own errors, with code and status', async () => {
    const refusal = async (run: () => Promise<unknown>): Promise<unknown> => {
      try {
        await run();
        return 'accepted';
      } catch (cause) {
        const { status, code, name } = cause as { status: number; code: number; name: string };
        return { status, code, isOwn: name !== 'TypeError' };
      }
    };
    same(await refusal(() => client.messages.create({ from: SHOP, to: 'nobody', body: 'x' })), {
      status: 400,
      code: 21_211,
      isOwn: true,
    });
    same(await refusal(() => client.messages(`SM${'0'.repeat(31)}9`).fetch()), {
      status: 404,
      code: 20_404,
      isOwn: true,
    });
    await backEnds.backstage('dial', 'sms', { fault: '429', times: 1 });
    same(await refusal(() => client.messages.list({ from: james.phone, limit: 1 })), {
      status: 429,
      code: 20_429,
      isOwn: true,
    });
  });
}

function clientOf(twilio: Twilio, origin: string) {
  const asked: string[] = [];
  class Door extends twilio.RequestClient {
    override request<T>(options: Parameters<InstanceType<Twilio['RequestClient']>['request']>[0]) {
      const { pathname, search } = new URL(options.uri);
      asked.push(pathname + search);
      return super.request<T>({ ...options, uri: `${origin}/gw/sms${pathname}${search}` } as never);
    }
  }
  return { client: twilio(ACCOUNT, 'any token at all', { httpClient: new Door() }), asked };
}
