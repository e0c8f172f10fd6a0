// The pretend call log, shaped after HubSpot's calls: search by contact, log a call, read one.
import { defineBackend, json, type Call, type CallRecord } from '#src/mocks/backend.ts';
import { catchUp, createCall } from './mock/create.ts';
import { error } from './mock/errors.ts';
import { searchCalls } from './mock/search.ts';
import { isWritten, wireOf } from './mock/wire.ts';
import { DISPOSITIONS, SEARCH_LAG, WireSearch } from './wire.ts';

async function oneCall({ url, params, ctx }: Call): Promise<Response> {
  const record = await ctx.find('call', params['id'] ?? '');
  if (!record || !isWritten(record, ctx.now())) return notFound();
  const asked = url.searchParams.getAll('properties').flatMap((names) => names.split(','));
  const wire = wireOf(record, asked);
  if (!url.searchParams.has('associations') || typeof wire !== 'object') return json(wire);
  return json({
    ...wire,
    associations: { contacts: { results: [{ id: record.contactId, type: 'call_to_contact' }] } },
  });
}

/** Contacts by mail address or number, exactly. */
async function searchContacts({ request, ctx }: Call): Promise<Response> {
  const read = WireSearch.safeParse(await request.json().catch(() => undefined));
  const filters = read.data?.filterGroups.flatMap((group) => group.filters) ?? [];
  const wanted = filters.flatMap(({ propertyName, operator, value }) =>
    operator === 'EQ' && (propertyName === 'email' || propertyName === 'phone') && value !== undefined
      ? [{ kind: propertyName, value } as const]
      : [],
  );
  if (wanted.length === 0) return error(400, 'VALIDATION_ERROR', 'Give an email or a phone to look for');
  const found = wanted.flatMap(({ kind, value }) => ctx.world.byKey(kind, value));
  const contacts = found.flatMap(({ name, since, keys }) =>
    keys.filter(({ kind }) => kind === 'hubspot_contact').map(({ value: id }) => ({ id, name, since })),
  );
  return json({
    total: contacts.length,
    results: contacts.map(({ id, name, since }) => ({
      id,
      createdAt: new Date(since).toISOString(),
      updatedAt: new Date(since).toISOString(),
      archived: false,
      properties: {
        firstname: name.split(' ')[0] ?? null,
        lastname: name.split(' ').slice(1).join(' ') || null,
      },
    })),
  });
}

const LABELS = { connected: 'Connected', voicemail: 'Left voicemail', 'no-answer': 'No answer' } as const;
const dispositions = () =>
  json(
    (['connected', 'voicemail', 'no-answer'] as const).map((name) => ({
      id: DISPOSITIONS[name],
      label: LABELS[name],
      deleted: false,
    })),
  );

const notFound = () => error(404, 'OBJECT_NOT_FOUND', 'Object not found.');

export const phoneBackend = defineBackend({
  id: 'phone',
  base: '/gw/phone',
  routes: [
    { method: 'POST', path: '/crm/v3/objects/calls/search', needs: 'phone.read', answer: searchCalls },
    { method: 'POST', path: '/crm/v3/objects/calls', needs: 'phone.send', writes: true, answer: createCall },
    { method: 'GET', path: '/crm/v3/objects/calls/:id', needs: 'phone.read', answer: oneCall },
    { method: 'POST', path: '/crm/v3/objects/contacts/search', needs: 'phone.read', answer: searchContacts },
    { method: 'GET', path: '/calling/v1/dispositions', needs: 'phone.read', answer: dispositions },
  ],
  refusals: {
    rateLimited: () =>
      error(429, 'RATE_LIMITS', 'You have reached your secondly limit.', {
        errorType: 'RATE_LIMIT',
        policyName: 'SECONDLY',
      }),
    broken: () => error(500, 'INTERNAL_ERROR', 'internal error'),
    unauthenticated: () => error(401, 'INVALID_AUTHENTICATION', 'Authentication credentials not found.'),
    forbidden: () => error(403, 'MISSING_SCOPES', 'This app has not been granted all required scopes.'),
    notFound,
    badRequest: (detail) => error(400, 'VALIDATION_ERROR', detail),
  },
  spoil: (body) => {
    if (typeof body !== 'object' || body === null || !('results' in body) || !Array.isArray(body.results))
      return body;
    const [first, ...rest] = body.results as readonly Readonly<Record<string, unknown>>[];
    return first ? { ...body, results: [{ ...first, id: 7, properties: ['lost'] }, ...rest] } : body;
  },
  tick: (ctx) => catchUp(ctx, SEARCH_LAG),
  async arrive(ctx, customer, content) {
    const who = ctx.world.customer(customer);
    const contactId = who?.keys.find(({ kind }) => kind === 'hubspot_contact')?.value ?? '';
    await ctx.write(async (tx) => {
      const at = ctx.now();
      const record: CallRecord = {
        id: idIn(content) ?? String(await tx.next('phone-call', 20_000_000_000)),
        customer,
        contactId,
        at,
        direction: 'in',
        line: 'Freephone',
        agent: '',
        durationMs: 0,
        status: 'IN_PROGRESS',
        note: typeof content === 'string' ? `<p>${content.replaceAll('<', '&lt;')}</p>` : '',
        fromNumber: who?.keys.find(({ kind }) => kind === 'phone')?.value ?? '',
        toNumber: ctx.world.brands.find(({ id }) => id === who?.brand)?.phone ?? '',
        createdAt: at,
        ...(typeof content === 'object' && { wire: content }),
      };
      await tx.save('call', record);
      await tx.put('phone-lag', record.id, record.id);
      await tx.journal({ did: 'arrive', id: record.id });
      tx.poke('channel.changed', 'phone', customer);
    });
  },
});

function idIn(content: string | object): string | undefined {
  const id: unknown = typeof content === 'object' ? Reflect.get(content, 'id') : undefined;
  return typeof id === 'string' ? id : undefined;
}
