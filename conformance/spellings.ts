// What the real servers take besides what our own adapters send: bodies, header spellings, addresses; and who is refused.
import { request as ask } from 'node:http';
import type { BackEnds } from './backends.ts';
import { check, holds, same } from './checks.ts';
import { ACCOUNT, james, SHOP } from './people.ts';

interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

type Bodies = Readonly<Record<string, RequestInit>>;

/** The same fields in the three ways a client may send them. */
function bodiesOf(fields: Readonly<Record<string, string>>): Bodies {
  const parts = new FormData();
  for (const [name, value] of Object.entries(fields)) parts.set(name, value);
  return {
    'a form': { body: new URLSearchParams(fields) },
    'a multipart form': { body: parts },
    JSON: { body: JSON.stringify(fields), headers: { 'Content-Type': 'application/json' } },
  };
}

const MESSAGES = `/gw/sms/2010-04-01/Accounts/${ACCOUNT}/Messages.json`;
const PHONE = encodeURIComponent(james.phone);

export async function checkSpellings(backEnds: BackEnds): Promise<void> {
  const get = async (path: string, init: RequestInit = {}): Promise<Got> => {
    const reply = await fetch(backEnds.origin + path, { redirect: 'manual', ...init });
    const text = await reply.text();
    return { status: reply.status, headers: reply.headers, body: parsed(text) };
  };
  const post = (path: string, init: RequestInit): Promise<Got> => get(path, { method: 'POST', ...init });
  await bodies(post, await conversationOf(get));
  await addresses(get);
  await credentials(backEnds, get);
  await wholeWorld(get, post);
}

async function conversationOf(get: (path: string) => Promise<Got>): Promise<string> {
  const { body } = await get(`/gw/chat/api/v1/accounts/1/contacts/${james.contact}/conversations`);
  const { payload } = body as { readonly payload: readonly { readonly id: number }[] };
  return String(payload[0]?.id);
}

async function bodies(
  post: (path: string, init: RequestInit) => Promise<Got>,
  conversation: string,
): Promise<void> {
  console.log('\nBodies as the real servers take them');
  const status = bodiesOf({ status: `@${james.acct} hello`, visibility: 'direct' });
  for (const [name, init] of Object.entries(status))
    await check(`social: a post as ${name}`, async () =>
      same((await post('/gw/social/api/v1/statuses', init)).status, 200),
    );
  const sms = bodiesOf({ To: james.phone, From: SHOP, Body: 'hello' });
  for (const name of ['a form', 'a multipart form'])
    await check(`sms: a message as ${name}`, async () =>
      same((await post(MESSAGES, sms[name] ?? {})).status, 201),
    );
  await check('sms: JSON has no fields for this server, and is refused as such', async () => {
    const { status: code, body } = await post(MESSAGES, sms['JSON'] ?? {});
    same([code, (body as { readonly code: number }).code], [400, 21_604]);
  });
  for (const [name, init] of Object.entries(bodiesOf({ content: 'hello', private: 'true' })))
    await check(`chat: a message as ${name}`, async () =>
      same(
        (await post(`/gw/chat/api/v1/accounts/1/conversations/${conversation}/messages`, init)).status,
        200,
      ),
    );
}

async function addresses(get: (path: string, init?: RequestInit) => Promise<Got>): Promise<void> {
  console.log('\nAddresses and headers in more than one spelling');
  const lookup = await get(`/gw/social/api/v1/accounts/lookup?acct=${james.acct}`);
  const { id } = lookup.body as { readonly id: string };
  const mentions = (types: string): Promise<Got> =>
    get(`/gw/social/api/v1/notifications?${types}&account_id=${id}&limit=3`);
  await check('social: types[]=, types[0]= and types= mean the same', async () => {
    const [list, indexed, plain] = [
      await mentions('types[]=mention'),
      await mentions('types[0]=mention'),
      await mentions('types=mention'),
    ];
    same([indexed.body, plain.body], [list.body, list.body]);
  });
  await check('sms: DateSent> escaped or not', async () => {
    const since = (name: string): Promise<Got> => get(`${MESSAGES}?From=${PHONE}&${name}=2026-01-01`);
    const [escaped, plain] = [await since('DateSent%3E'), await since('DateSent>')];
    same((plain.body as { messages: unknown }).messages, (escaped.body as { messages: unknown }).messages);
  });
  await check('sms: the address of the next page leads on, as it is', async () => {
    const { body } = await get(`${MESSAGES}?From=%2B447700900499&PageSize=3`);
    const next = (body as { readonly next_page_uri: string }).next_page_uri;
    holds(next.startsWith('/2010-04-01/'), 'not relative to the host');
    same((await get(`/gw/sms${next}`)).status, 200);
  });
  await check(
    'email: the well-known address leads to the session, and its addresses to the rest',
    async () => {
      const known = await get('/gw/email/.well-known/jmap');
      const session = await get(known.headers.get('Location') ?? '');
      const { apiUrl } = session.body as { readonly apiUrl: string };
      same([known.status, session.status], [301, 200]);
      const api = new URL(apiUrl, 'http://host/gw/email/jmap/session').pathname;
      const using = ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'];
      const methodCalls = [['Mailbox/get', { accountId: 'desk', ids: null }, 'm']];
      const reply = await get(api, { method: 'POST', body: JSON.stringify({ using, methodCalls }) });
      same(reply.status, 200);
    },
  );
  await check('orders: the version of the API in a header of any spelling', async () => {
    const reply = await get('/gw/orders/v2/orders/search', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'square-version': '2026-01-22' },
      body: JSON.stringify({
        location_ids: await locations(get),
        query: { filter: { customer_filter: { customer_ids: [james.orders] } } },
      }),
    });
    same([reply.status, Array.isArray((reply.body as { readonly orders?: unknown }).orders)], [200, true]);
  });
}

async function locations(get: (path: string) => Promise<Got>): Promise<readonly string[]> {
  const { body } = await get('/gw/orders/v2/locations');
  return (body as { readonly locations: readonly { readonly id: string }[] }).locations
    .slice(0, 10)
    .map(({ id }) => id);
}

/** Where each back end is asked something harmless about one person. */
const READS: Readonly<Record<string, string>> = {
  sms: `${MESSAGES}?From=${PHONE}`,
  social: `/gw/social/api/v1/accounts/lookup?acct=${james.acct}`,
  chat: `/gw/chat/api/v1/accounts/1/contacts/${james.contact}/conversations`,
  email: '/gw/email/jmap/session',
  phone: '/gw/phone/calling/v1/dispositions',
  orders: '/gw/orders/v2/locations',
  visits: `/gw/visits/v1/visits?loyalty_id=${james.loyalty}`,
  website: '/gw/website/v1/events?user=jwhitcombe',
  campaigns: `/gw/campaigns/v1/touches?loyalty_id=${james.loyalty}`,
};

async function credentials(
  backEnds: BackEnds,
  get: (path: string, init?: RequestInit) => Promise<Got>,
): Promise<void> {
  console.log('\nCredentials: ignored from a command line, refused from a browser');
  const token = await backEnds.signIn('priya');
  const browsers: readonly Readonly<Record<string, string>>[] = [
    { Origin: 'http://localhost:4100' },
    { 'Sec-Fetch-Site': 'same-origin' },
    { 'Throughline-Session': token },
  ];
  const spellings = ['Authorization', 'api_access_token', 'api-access-token'];
  const reply = (path: string, headers: Readonly<Record<string, string>>): Promise<number> =>
    raw(backEnds.origin, path, headers);
  for (const [name, path] of Object.entries(READS))
    await check(name, async () => {
      same((await get(path)).status, 200, 'without any');
      for (const header of spellings.flatMap((one) => [one, one.toUpperCase(), one.toLowerCase()])) {
        same(await reply(path, { [header]: 'Basic c2VjcmV0' }), 200, `${header} from a command line`);
        for (const browser of browsers)
          holds(
            [400, 422].includes(await reply(path, { [header]: 'Basic c2VjcmV0', ...browser })),
            `${header} was taken from a browser (${Object.keys(browser).join()})`,
          );
      }
      same(await reply(path, { Origin: 'http://localhost:4100' }), 401, 'a browser without a session');
      same(
        await reply(path, { Origin: 'http://localhost:4100', 'Throughline-Session': token }),
        200,
        'a browser with a session',
      );
    });
  await check('the desk answers nobody without a session', async () =>
    same((await get('/desk/v1/cases')).status, 401),
  );
}

/** A request with exactly these headers, spelled like this. */
const raw = (origin: string, path: string, headers: Readonly<Record<string, string>>): Promise<number> =>
  new Promise((resolve, reject) => {
    ask(origin + path, { headers }, (reply) => {
      reply.resume();
      reply.on('end', () => resolve(reply.statusCode ?? 0));
    })
      .on('error', reject)
      .end();
  });

async function wholeWorld(
  get: (path: string) => Promise<Got>,
  post: (path: string, init: RequestInit) => Promise<Got>,
): Promise<void> {
  console.log('\nNobody is told of everybody: a question without a customer is refused');
  const json = (body: unknown): RequestInit => ({
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const using = ['urn:ietf:params:jmap:core', 'urn:ietf:params:jmap:mail'];
  const refused = (status: number): void =>
    holds(status >= 400 && status < 500, `answered with ${String(status)}`);
  await check('sms', async () => refused((await get(MESSAGES)).status));
  await check('social', async () =>
    refused((await get('/gw/social/api/v1/notifications?types[]=mention')).status),
  );
  await check('chat', async () => refused((await get('/gw/chat/api/v1/accounts/1/contacts/search')).status));
  await check('phone', async () =>
    refused((await post('/gw/phone/crm/v3/objects/calls/search', json({ filterGroups: [] }))).status),
  );
  await check('orders', async () =>
    refused((await post('/gw/orders/v2/orders/search', json({ location_ids: ['L'], query: {} }))).status),
  );
  await check('visits', async () => refused((await get('/gw/visits/v1/visits')).status));
  await check('website', async () => refused((await get('/gw/website/v1/events')).status));
  await check('campaigns', async () => refused((await get('/gw/campaigns/v1/touches')).status));
  await check('email, inside a good answer', async () => {
    const { status, body } = await post(
      '/gw/email/jmap/api',
      json({ using, methodCalls: [['Email/query', { accountId: 'desk', filter: {} }, 'q']] }),
    );
    const { methodResponses } = body as { readonly methodResponses: readonly (readonly unknown[])[] };
    same([status, methodResponses[0]?.[0]], [200, 'error']);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
