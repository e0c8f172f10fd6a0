import { expect, test } from 'vitest';
import { openGateway } from '../testing/gateway.ts';
import { aCase, BEGINS_AT, HOUR_MS, tinyWorld } from '../testing/tiny-world.ts';
import { toyBackend } from '../testing/toy-backend.ts';

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
