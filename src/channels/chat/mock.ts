// The pretend chat server: one account, contacts with their newest twenty conversations, messages page by page.
import { defineBackend, json, type BackendContext, type Call } from '#src/mocks/backend.ts';
import { articles } from './mock/articles.ts';
import { filesSent, refusalOf, upload } from './mock/files.ts';
import { pageOf, type Conversation } from './mock/messages.ts';
import { aroundOf, wireConversation, wireMessage } from './mock/wire.ts';
import { arrive, isPrivate, postMessage, readSend } from './mock/write.ts';

const LISTED = 20;
const CONTACTS = 15;
/** Names are looked through up to here; behind it only whole addresses and numbers find somebody. */
const LOOKED_THROUGH = 5000;
const ACCOUNT = '/api/v1/accounts/1';

const error = (status: number, text: string): Response => json({ error: text }, status);
const broken = (): Response =>
  new Response('<html><body><h1>We’re sorry, but something went wrong.</h1></body></html>', {
    status: 500,
    headers: { 'Content-Type': 'text/html' },
  });
const notAllowed = (): Response => error(403, 'You are not authorized to do this action');
const missing = (): Response => error(404, 'Resource could not be found');

function customersOf(ctx: BackendContext, contact: string | undefined) {
  return contact === undefined ? [] : ctx.world.byKey('chatwoot_contact', contact);
}

async function conversations({ ctx, params }: Call): Promise<Response> {
  const contact = params['id'] ?? '';
  const customers = customersOf(ctx, contact);
  if (customers.length === 0) return missing();
  const lists = await Promise.all(customers.map(({ id }) => ctx.conversations(id)));
  const newest = lists
    .flat()
    .filter((one) => String(one.contactId) === contact && one.createdAt <= ctx.now())
    .toSorted((a, b) => b.lastActivityAt - a.lastActivityAt)
    .slice(0, LISTED);
  return json({ payload: await Promise.all(newest.map((one) => wireConversation(ctx, one))) });
}

async function conversationOf({ ctx, params }: Call): Promise<Conversation | undefined> {
  const conversation = await ctx.conversation(Number(params['id']));
  return conversation && conversation.createdAt <= ctx.now() ? conversation : undefined;
}

async function messages(call: Call): Promise<Response> {
  const conversation = await conversationOf(call);
  if (!conversation) return missing();
  const number = (name: string) =>
    call.url.searchParams.has(name) ? Number(call.url.searchParams.get(name)) : undefined;
  const page = await pageOf(call.ctx, conversation, number('before'), number('after'));
  const { additional_attributes, meta } = aroundOf(call.ctx, conversation) as {
    additional_attributes: object;
    meta: object;
  };
  return json({
    meta: { labels: [], additional_attributes, contact: {}, ...meta, agent_last_seen_at: null },
    payload: page.map((message) => wireMessage(call.ctx, message)),
  });
}

async function send(call: Call): Promise<Response> {
  const conversation = await conversationOf(call);
  if (!conversation) return missing();
  const sent = await readSend(call.request);
  // Words among colleagues are written by those who may read them.
  if (isPrivate(sent) && !call.principal.may('notes.internal')) return notAllowed();
  const given = Array.isArray(sent['attachments']) ? (sent['attachments'] as unknown[]) : [];
  if (given.length === 0 && (typeof sent['content'] !== 'string' || sent['content'] === ''))
    return json({ message: 'Content can’t be blank', attributes: ['content'] }, 422);
  const files = await filesSent(call.ctx, given);
  // The real one trips over an id it never gave.
  if (!files) return broken();
  const refusal = refusalOf(files);
  if (refusal !== undefined) return json({ message: refusal, attributes: ['attachments'] }, 422);
  return json(await postMessage(call, conversation, sent, files));
}

function search({ ctx, url, principal }: Call): Response {
  const q = (url.searchParams.get('q') ?? '').trim().toLowerCase();
  if (q === '') return error(422, 'Specify search string with parameter q');
  const page = Math.max(1, Number(url.searchParams.get('page') ?? 1));
  const { world } = ctx;
  const exact = [...world.byKey('email', q), ...world.byKey('phone', q)];
  const all = Array.from({ length: Math.min(world.customerCount, LOOKED_THROUGH) }, (_, index) =>
    world.customerAt(index),
  );
  const seesNumbers = principal.may('customer.keys-full');
  // A part of any field is enough: whoever asks must compare for himself. Except that who sees only the end of numbers
  // must not find out the rest piece by piece.
  const found = [...new Map([...exact, ...all].map((one) => [one.id, one])).values()].filter(
    (one) =>
      one.id.includes(q) ||
      one.name.toLowerCase().includes(q) ||
      one.keys.some(({ kind, value }) =>
        kind === 'phone' && !seesNumbers ? value === q : value.toLowerCase().includes(q),
      ),
  );
  const contacts = found.flatMap((one) => {
    const value = (kind: string) => one.keys.find((key) => key.kind === kind)?.value ?? null;
    const id = value('chatwoot_contact');
    return id === null
      ? []
      : [
          {
            id: Number(id),
            name: one.name,
            email: value('email'),
            phone_number: value('phone'),
            identifier: one.id,
            thumbnail: '',
          },
        ];
  });
  const payload = contacts.slice((page - 1) * CONTACTS, page * CONTACTS);
  return json({
    meta: { count: contacts.length, current_page: page, has_more: contacts.length > page * CONTACTS },
    payload,
  });
}

async function file({ ctx, params }: Call): Promise<Response> {
  const found = await ctx.file('chat-message', params['blob'] ?? '');
  if (!found) return missing();
  return new Response(found.bytes.slice(), {
    headers: {
      'Content-Type': found.record.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.record.name)}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=3600, immutable',
    },
  });
}

/** Wounds the first record of a list. */
function spoil(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('payload' in body) || !Array.isArray(body.payload))
    return body;
  const [first, ...rest] = body.payload as unknown[];
  if (typeof first !== 'object' || first === null || 'last_activity_at' in first) return body;
  return { ...body, payload: [{ ...first, message_type: 'incoming', created_at: null }, ...rest] };
}

export const chatBackend = defineBackend({
  id: 'chat',
  base: '/gw/chat',
  routes: [
    { method: 'GET', path: `${ACCOUNT}/contacts/search`, needs: 'chat.read', answer: search },
    {
      method: 'GET',
      path: `${ACCOUNT}/contacts/:id/conversations`,
      needs: 'chat.read',
      answer: conversations,
    },
    { method: 'GET', path: `${ACCOUNT}/conversations/:id/messages`, needs: 'chat.read', answer: messages },
    {
      method: 'POST',
      path: `${ACCOUNT}/conversations/:id/messages`,
      needs: 'chat.send',
      writes: true,
      answer: send,
    },
    { method: 'POST', path: `${ACCOUNT}/upload`, needs: 'chat.send', writes: true, answer: upload },
    { method: 'GET', path: '/hc/:portal/:locale/articles.json', needs: 'chat.read', answer: articles },
    {
      method: 'GET',
      path: '/rails/active_storage/blobs/redirect/:blob/:name',
      needs: 'chat.read',
      answer: file,
    },
  ],
  refusals: {
    // Plain text and no word on when to come back.
    rateLimited: () =>
      new Response('Retry later\n', { status: 429, headers: { 'Content-Type': 'text/plain' } }),
    broken,
    unauthenticated: () => json({ errors: ['You need to sign in or sign up before continuing.'] }, 401),
    forbidden: notAllowed,
    notFound: missing,
    badRequest: (detail) => error(422, detail),
  },
  spoil,
  arrive,
});
