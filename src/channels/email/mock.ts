// The pretend mail server: JMAP at the gateway, with the habits that trip a careless client.
import { defineBackend, json, problem, type BackendContext, type Call } from '#src/mocks/backend.ts';
import { MAIL_BYTES, UPLOAD_BYTES } from './wire-limits.ts';
import { upload } from './mock/files.ts';
import { METHODS, OBJECTS, type Answer } from './mock/methods.ts';
import { MethodError } from './mock/query.ts';
import { resolved } from './mock/reference.ts';
import { ACCOUNT, noteChange } from './mock/store.ts';
import { CORE, MAIL, SUBMISSION } from './wire.ts';
import { readRequest } from './wire-requests.ts';

const CALLS = 16;

const jmapProblem = (type: string, more: Readonly<Record<string, unknown>> = {}): Response =>
  json({ type: `urn:ietf:params:jmap:error:${type}`, status: 400, ...more }, 400, {
    'Content-Type': 'application/problem+json',
  });

const session = ({ principal, ctx }: Call): Response =>
  json({
    capabilities: {
      [CORE]: {
        maxSizeUpload: UPLOAD_BYTES,
        maxConcurrentUpload: 4,
        maxSizeRequest: 10_000_000,
        maxConcurrentRequests: 4,
        maxCallsInRequest: CALLS,
        maxObjectsInGet: OBJECTS,
        maxObjectsInSet: OBJECTS,
        collationAlgorithms: [],
      },
      [MAIL]: { maxMailboxesPerEmail: 1, emailQuerySortOptions: ['receivedAt'] },
      [SUBMISSION]: { maxDelayedSend: 0, submissionExtensions: {} },
    },
    accounts: {
      [ACCOUNT]: {
        name: 'Customer care',
        isPersonal: false,
        isReadOnly: !principal.may('email.send'),
        accountCapabilities: {
          [CORE]: {},
          [MAIL]: { maxSizeAttachmentsPerEmail: MAIL_BYTES },
          [SUBMISSION]: {},
        },
      },
    },
    primaryAccounts: { [CORE]: ACCOUNT, [MAIL]: ACCOUNT, [SUBMISSION]: ACCOUNT },
    username: ctx.world.brands[0]?.email ?? 'desk',
    // Relative, as some servers write it: to be resolved against the address of this very answer.
    apiUrl: 'api',
    downloadUrl: 'download/{accountId}/{blobId}/{name}?type={type}',
    uploadUrl: 'upload/{accountId}/',
    // There is no push: whoever wants news asks for changes.
    eventSourceUrl: 'events',
    state: 's1',
  });

async function api(call: Call): Promise<Response> {
  let body: unknown;
  try {
    body = await call.request.json();
  } catch {
    return jmapProblem('notJSON');
  }
  const read = readRequest(body);
  if ('wrong' in read) return jmapProblem('notRequest', { detail: read.wrong.join(', ') });
  const { using, methodCalls } = read.value;
  const unknown = using.find((name) => ![CORE, MAIL, SUBMISSION].includes(name));
  if (unknown !== undefined) return jmapProblem('unknownCapability', { detail: unknown });
  if (methodCalls.length > CALLS) return jmapProblem('limit', { limit: 'maxCallsInRequest' });
  const ids = new Map<string, string>();
  const responses: [string, object, string][] = [];
  for (const [name, args, id] of methodCalls) {
    for (const [method, answer] of await runMethod(call, name, args, ids, responses))
      responses.push([method, answer, id]);
  }
  return json({ methodResponses: responses, sessionState: 's1' });
}

/** Errors stay inside the answer: the request itself is fine. */
async function runMethod(
  call: Call,
  name: string,
  args: Readonly<Record<string, unknown>>,
  ids: Map<string, string>,
  responses: readonly (readonly [string, object, string])[],
): Promise<readonly Answer[]> {
  try {
    const method = Object.hasOwn(METHODS, name) ? METHODS[name] : undefined;
    if (!method) throw new MethodError('unknownMethod');
    if (args['accountId'] !== ACCOUNT) throw new MethodError('accountNotFound');
    return await method(call, resolved(args, responses), ids);
  } catch (cause) {
    if (!(cause instanceof MethodError)) throw cause;
    return [['error', { type: cause.type, ...cause.more }]];
  }
}

async function download({ ctx, params, url }: Call): Promise<Response> {
  const file = await ctx.file('mail', params['blobId'] ?? '');
  if (!file) return problem(404, 'No such blob');
  return new Response(file.bytes.slice(), {
    headers: {
      'Content-Type': url.searchParams.get('type') ?? file.record.type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(params['name'] ?? 'file')}`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, max-age=3600, immutable',
    },
  });
}

async function arrive(ctx: BackendContext, customer: string, content: string | object): Promise<void> {
  const person = ctx.world.customer(customer);
  const address = person?.keys.find((key) => key.kind === 'email')?.value ?? 'unknown@example.com';
  const brand = ctx.world.brands.find(({ id }) => id === person?.brand) ?? ctx.world.brands[0];
  await ctx.write(async (tx) => {
    const number = await tx.next('mail-id', 1);
    const given =
      typeof content === 'object' && 'id' in content && typeof content.id === 'string'
        ? content.id
        : undefined;
    const id = given ?? `Mw${number}`;
    const text = typeof content === 'string' ? content : '';
    await tx.save('mail', {
      id,
      customer,
      at: ctx.now(),
      direction: 'in',
      from: { name: person?.name ?? null, email: address },
      to: [{ name: brand?.name ?? null, email: brand?.email ?? 'care@example.com' }],
      subject: text.split(/[.!?\n]/)[0]?.slice(0, 60) ?? '',
      text,
      thread: `T${id}`,
      messageId: `${id}@${address.split('@')[1] ?? 'example.com'}`,
      ...(typeof content === 'object' && { wire: content }),
      ...(isAutomatic(content) && { automatic: true }),
    });
    await noteChange(tx, id, 'created');
    await tx.journal({ did: 'arrived', mail: id });
    tx.poke('channel.changed', 'email', customer);
  });
}

/** RFC 3834: a machine that answers by itself says so. */
const isAutomatic = (content: string | object): boolean => {
  const said: unknown =
    typeof content === 'object' ? Reflect.get(content, 'header:Auto-Submitted:asText') : undefined;
  return typeof said === 'string' && said.trim().toLowerCase() !== 'no';
};

/** Wounds the first mail of an Email/get answer. */
function spoil(body: unknown): unknown {
  if (
    typeof body !== 'object' ||
    body === null ||
    !('methodResponses' in body) ||
    !Array.isArray(body.methodResponses)
  )
    return body;
  const methodResponses = body.methodResponses.map((answer: unknown) => {
    const [name, args, id] = answer as [string, { readonly list?: readonly object[] }, string];
    const [first, ...rest] = args.list ?? [];
    return name === 'Email/get' && first
      ? [name, { ...args, list: [{ ...first, textBody: 'gone', receivedAt: 7 }, ...rest] }, id]
      : answer;
  });
  return { ...body, methodResponses };
}

export const emailBackend = defineBackend({
  id: 'email',
  base: '/gw/email',
  routes: [
    {
      method: 'GET',
      path: '/.well-known/jmap',
      needs: 'email.read',
      answer: () => new Response(null, { status: 301, headers: { Location: '/gw/email/jmap/session' } }),
    },
    { method: 'GET', path: '/jmap/session', needs: 'email.read', answer: session },
    {
      method: 'POST',
      path: '/jmap/api',
      needs: 'email.read',
      writes: (body) => /"Email(?:Submission)?\/set"/.test(body),
      answer: api,
    },
    {
      method: 'POST',
      path: '/jmap/upload/:accountId/',
      needs: 'email.send',
      writes: true,
      answer: upload,
    },
    { method: 'GET', path: '/jmap/download/:accountId/:blobId/:name', needs: 'email.read', answer: download },
    {
      method: 'GET',
      path: '/jmap/events',
      needs: 'email.read',
      answer: () => new Response(null, { status: 204 }),
    },
  ],
  refusals: {
    rateLimited: () =>
      json({ type: 'urn:ietf:params:jmap:error:limit', limit: 'maxConcurrentRequests', status: 429 }, 429, {
        'Content-Type': 'application/problem+json',
        'Retry-After': '7',
      }),
    broken: () => problem(500, 'Internal error'),
    unauthenticated: () => problem(401, 'Sign in first'),
    forbidden: () => problem(403, 'Not allowed'),
    notFound: () => problem(404, 'Not found'),
    badRequest: (detail) => jmapProblem('notRequest', { detail }),
  },
  spoil,
  arrive,
});
