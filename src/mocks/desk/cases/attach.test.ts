import { describe, expect, test } from 'vitest';
import { channelBackends } from '../../backends.ts';
import { openGateway } from '../../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../../testing/tiny-world.ts';
import { toyBackend } from '../../testing/toy-backend.ts';
import { createWorld } from '../../world/index.ts';
import type { Told } from '../../world/threads.ts';
import { wantsReply } from './reply-times.ts';

const iso = (instant: number) => new Date(instant).toISOString();
const open = (cases = tinyWorld().casesOf('james')) =>
  openGateway({ channels: [toyBackend], world: tinyWorld({ cases }) });

test('a customer’s message joins the open case: trail, thread, unread, when an answer is due', async () => {
  const gateway = await open([
    aCase('20418', { ownerId: 'priya', trail: [{ channel: 'chat', logged: true }] }),
  ]);
  await gateway.backstage.arrive('sms', 'james', 'Any news?');
  const priya = await gateway.as('priya');
  expect((await priya('/desk/v1/cases/20418')).body).toMatchObject({
    customerWroteAt: iso(BEGINS_AT),
    replyDueAt: iso(BEGINS_AT + HOUR_MS),
    replyWithinMs: HOUR_MS,
    unread: 1,
    trail: [
      { channel: 'chat', logged: true },
      { channel: 'sms', logged: true },
    ],
    threads: [{ channel: 'sms', thread: '+447700900184' }],
    owner: { id: 'priya' },
    version: 2,
  });
});

test('asking twice does not put off when the answer is due', async () => {
  const gateway = await open();
  const priya = await gateway.as('priya');
  await gateway.backstage.arrive('sms', 'james', 'Any news?');
  gateway.pass(60_000);
  await gateway.backstage.arrive('sms', 'james', 'Hello?');
  expect((await priya('/desk/v1/cases/20418')).body).toMatchObject({
    customerWroteAt: iso(BEGINS_AT + 60_000),
    replyDueAt: iso(BEGINS_AT + 6 * 60_000),
    unread: 3,
    trail: [{ channel: 'sms' }],
  });
});

test('without an open case there is a new one, and it is nobody’s', async () => {
  const gateway = await open([]);
  await gateway.backstage.arrive(
    'sms',
    'mireille',
    '  The coat I bought   has lost two buttons and the third one is hanging by a thread  ',
  );
  const tom = await gateway.as('tom');
  expect((await tom('/desk/v1/cases?view=unowned')).body).toMatchObject({
    items: [
      {
        id: '20500',
        customer: { id: 'mireille', name: 'Mireille Castán' },
        subject: 'The coat I bought has lost two buttons and the third one is…',
        brand: 'dunmore',
        team: 'Customer care',
        owner: null,
        unread: 1,
        trail: [{ channel: 'sms', logged: true }],
      },
    ],
    counts: { unowned: 1 },
  });
});

test('a waiting case is open again as soon as the customer writes', async () => {
  const gateway = await open([
    aCase('20418', { state: 'waiting', ownerId: 'priya', waitingUntil: BEGINS_AT + HOUR_MS }),
  ]);
  await gateway.backstage.arrive('sms', 'james', 'Now?');
  const priya = await gateway.as('priya');
  const { body } = await priya('/desk/v1/cases/20418');
  expect(body).toMatchObject({ state: 'open', unread: 1 });
  expect(body).not.toHaveProperty('waitingUntil');
});

test('the owner’s reply takes the case off the list of what is due; a colleague’s does not', async () => {
  const gateway = await open();
  const [priya, tom] = [await gateway.as('priya'), await gateway.as('tom')];
  await gateway.backstage.arrive('sms', 'james', 'Any news?');
  const send = (ask: typeof priya) => ask('/gw/sms/customers/james/messages', { json: { body: 'Soon.' } });
  await send(tom);
  expect((await priya('/desk/v1/cases/20418')).body).toMatchObject({
    unread: 2,
    replyDueAt: iso(BEGINS_AT + 6 * 60_000),
  });
  await send(priya);
  expect((await priya('/desk/v1/cases/20418')).body).toMatchObject({ unread: 0, replyDueAt: null });
});

test('a decision made before the customer’s last word is outrun by it', async () => {
  const gateway = await open();
  const priya = await gateway.as('priya');
  await gateway.backstage.arrive('sms', 'james', 'Wait!');
  const resolved = await priya('/desk/v1/cases/20418/resolve', {
    method: 'POST',
    headers: { 'If-Match': '"1"' },
  });
  expect(resolved).toMatchObject({ status: 412, body: { current: { unread: 2, version: 2 } } });
  expect(resolved.body).not.toHaveProperty('by');
});

test('what a shop had kept elsewhere belongs to the case that is open', async () => {
  const world = createWorld({ seed: 1, size: 'demo' });
  const gateway = await openGateway({ world, channels: channelBackends });
  const nadia = await gateway.as('nadia');
  const till = world.customer('james-whitcombe')?.keys.find(({ kind }) => kind === 'square_customer')?.value;
  const reserved = await nadia('/gw/orders/ours/v1/reservations', {
    json: {
      idempotency_key: 'r1',
      customer_id: till,
      location_id: 'harbour-walk',
      article: 'Slim chino, navy',
      size: 'W32',
    },
  });
  const { order } = reserved.body as { readonly order: { readonly id: string } };
  const priya = await gateway.as('priya');
  const { threads } = (await priya('/desk/v1/cases/20418')).body as { readonly threads: unknown };
  expect(threads).toContainEqual({ channel: 'orders', thread: order.id });
});

describe('when the next reply is due', () => {
  /** London office hours; the world begins on a Thursday at 15:12 there. */
  const office = {
    zone: 'Europe/London',
    hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '09:00', to: '17:30' })),
    holidays: [{ day: '2026-03-20', name: 'Founder’s day' }],
  };
  const world = tinyWorld({ teams: [{ name: 'Customer care', silenceMs: 100 * HOUR_MS, calendar: office }] });
  const openOffice = () => openGateway({ channels: [toyBackend], world });
  const dueIn = async (gateway: Awaited<ReturnType<typeof openOffice>>, id = '20419') => {
    const priya = await gateway.as('priya');
    return ((await priya(`/desk/v1/cases/${id}`)).body as { replyDueAt: string | null }).replyDueAt;
  };
  const pass = (gateway: Awaited<ReturnType<typeof openOffice>>, ms: number) =>
    gateway.backstage.clock({ by: ms });

  test('only the hours the team is there count, and a holiday is none', async () => {
    const gateway = await openOffice();
    await pass(gateway, 2 * HOUR_MS);
    await gateway.backstage.arrive('sms', 'mireille', 'Any news?');
    // 17:12 on Thursday, an hour to answer: 18 minutes of it then, the rest on Monday.
    expect(await dueIn(gateway)).toBe('2026-03-23T09:42:00.000Z');
  });

  test('waiting and resolving stop the clock, and the next word starts it anew', async () => {
    const gateway = await openOffice();
    await gateway.backstage.arrive('sms', 'james', 'Any news?');
    await gateway.backstage.act('priya', {
      do: 'wait',
      caseId: '20418',
      body: { until: iso(BEGINS_AT + 20 * HOUR_MS) },
    });
    await pass(gateway, HOUR_MS);
    await gateway.backstage.arrive('sms', 'james', 'Hello?');
    expect(await dueIn(gateway, '20418')).toBe(iso(BEGINS_AT + 2 * HOUR_MS));
    await gateway.backstage.act('priya', { do: 'resolve', caseId: '20418' });
    expect(await dueIn(gateway, '20418')).toBeNull();
  });

  test('is the same for a team whose calendar the desk lists', async () => {
    const gateway = await openOffice();
    const priya = await gateway.as('priya');
    expect((await priya('/desk/v1/teams')).body).toMatchObject({
      items: [
        { name: 'Customer care', calendar: office, replyWithinMs: { chat: 600_000, phone: 3_600_000 } },
      ],
    });
  });
});

const visit = (record: object): Told => ({ kind: 'visit', record }) as Told;

test.each<[string, Told, boolean]>([
  ['a mail', { kind: 'mail', record: {} } as Told, true],
  ['an automatic mail', { kind: 'mail', record: { automatic: true } } as Told, false],
  ['a call', { kind: 'call', record: {} } as Told, true],
  ['a visit', { kind: 'visit', record: {} } as Told, true],
  ['a visit that came to nothing', visit({ outcome: { kind: 'nothing', text: '' } }), true],
  ['a visit that ended well', visit({ outcome: { kind: 'refunded', text: '' } }), false],
  ['an errand', visit({ reason: 'pickup' }), false],
  [
    'self-service that failed',
    { kind: 'web-event', record: { action: 'self-service-failed' } } as Told,
    true,
  ],
  ['looking around', { kind: 'web-event', record: { action: 'viewed' } } as Told, false],
  ['an answered survey', { kind: 'chat-message', record: { csat: { rating: 1 } } } as Told, false],
])('%s wants a reply: %s', (_, told, wants) => {
  expect(wantsReply(told)).toBe(wants);
});
