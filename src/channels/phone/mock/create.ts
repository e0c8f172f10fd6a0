// Logs a call. The log has no keys against second copies: asked twice, it logs twice.
import { json, type BackendContext, type Call, type CallRecord } from '#src/mocks/backend.ts';
import { error } from './errors.ts';
import { isProperty, wireOf } from './wire.ts';
import { WireCreate } from '../wire.ts';

/** Where numbers of calls logged while the world runs begin. */
const FROM = 20_000_000_000;

export async function createCall({ request, ctx, principal }: Call): Promise<Response> {
  const read = WireCreate.safeParse(await request.json().catch(() => undefined));
  if (!read.success) return error(400, 'VALIDATION_ERROR', 'Invalid input JSON');
  const { properties, associations = [] } = read.data;
  const unknown = Object.keys(properties).find((name) => !isProperty(name));
  if (unknown !== undefined)
    return error(400, 'VALIDATION_ERROR', `Property "${unknown}" does not exist`, {
      errors: [{ message: `Property "${unknown}" does not exist`, code: 'PROPERTY_DOESNT_EXIST' }],
    });
  const at = instantOf(properties['hs_timestamp']);
  if (at === undefined)
    return error(
      400,
      'VALIDATION_ERROR',
      'Error creating ENGAGEMENT. Some required properties were not set.',
      {
        context: { properties: ['hs_timestamp'] },
      },
    );
  const contactId = String(associations[0]?.to.id ?? '');
  const [owner] = ctx.world.byKey('hubspot_contact', contactId);
  if (!owner) return error(400, 'VALIDATION_ERROR', `No contact ${contactId} to log the call for`);
  const record = await ctx.write(async (tx) => {
    const made: CallRecord = {
      ...recordOf(properties, at),
      id: String(await tx.next('phone-call', FROM)),
      customer: owner.id,
      contactId,
      agent: properties['tl_agent'] ?? principal.staff?.name ?? '',
      createdAt: ctx.now(),
    };
    await tx.save('call', made);
    await tx.put('phone-lag', made.id, made.id);
    await tx.journal({
      did: 'log',
      id: made.id,
      contactId,
      intent: made.intentId,
      note: made.note,
      by: principal.staff?.id ?? principal.kind,
    });
    tx.poke('channel.changed', 'phone', owner.id);
    return made;
  });
  return json(wireOf(record, Object.keys(properties)), 201);
}

type Properties = Readonly<Record<string, string | null>>;

function recordOf(
  properties: Properties,
  at: number,
): Omit<CallRecord, 'id' | 'customer' | 'contactId' | 'agent' | 'createdAt'> {
  const say = (name: string): string => properties[name] ?? '';
  const dueAt = instantOf(properties['tl_promise_due']);
  const queuedMs = Number(say('tl_queued_ms'));
  return {
    at,
    direction: say('hs_call_direction') === 'OUTBOUND' ? 'out' : 'in',
    line: say('tl_line'),
    durationMs: Number(say('hs_call_duration')) || 0,
    ...(queuedMs > 0 && { queuedMs }),
    status: say('hs_call_status') === 'NO_ANSWER' ? 'NO_ANSWER' : 'COMPLETED',
    note: say('hs_call_body'),
    ...(say('tl_outcome') !== '' && { outcome: say('tl_outcome') }),
    ...(say('tl_promise_text') !== '' && { promise: { text: say('tl_promise_text'), dueAt: dueAt ?? at } }),
    fromNumber: say('hs_call_from_number'),
    toNumber: say('hs_call_to_number'),
    ...(say('tl_intent') !== '' && { intentId: say('tl_intent') }),
  };
}

function instantOf(text: string | null | undefined): number | undefined {
  if (text == null || text === '') return undefined;
  const at = /^\d+$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** Tells who watches once search has caught up with what was logged. */
export async function catchUp(ctx: BackendContext, lag: number): Promise<void> {
  for (const { value: id } of await ctx.list<string>('phone-lag', '')) {
    const record = await ctx.find('call', id);
    if (record && record.createdAt + lag > ctx.now()) continue;
    await ctx.write(async (tx) => {
      // Another tab may have seen it first.
      if ((await tx.get('phone-lag', id)) === undefined) return;
      await tx.delete('phone-lag', id);
      if (record) tx.poke('channel.changed', 'phone', record.customer);
    });
  }
}
