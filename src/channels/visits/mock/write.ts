// Writes to the visit log. Every one carries an Idempotency-Key and runs once.
import { json, problem, type Call, type Tx, type VisitRecord } from '#src/mocks/backend.ts';
import { recordOf, visitOf } from './visit.ts';
import { NewNote, NewVisit } from '../wire.ts';

const KEPT_MS = 7 * 86_400_000;

export async function logVisit(call: Call): Promise<Response> {
  const { ctx, principal } = call;
  return keyed(call, NewVisit, async (visit, tx) => {
    const [person] = ctx.world.byKey(visit.party.kind, visit.party.value);
    const store = ctx.world.stores.find(({ id }) => id === visit.store_id);
    if (!person || !store) return refusal(422, person ? 'No such store' : 'Nobody is known by this key');
    const { staff } = principal;
    if (staff?.store !== undefined && staff.store !== store.id)
      return refusal(403, 'Who serves in a store writes down its visits alone');
    const id = `vis_${await tx.next('visits', 1_000_000_000)}`;
    const associate = staff ? { id: staff.id, name: staff.name } : null;
    const record = recordOf(visit, { id, customer: person.id, now: ctx.now(), associate });
    await tx.save('visit', record);
    await tx.journal({ did: 'visit logged', id, customer: person.id, by: staff?.id ?? 'service' });
    tx.poke('channel.changed', 'visits', person.id);
    return { status: 201, body: visitOf(record, store, visit.party) };
  });
}

export async function addNote(call: Call): Promise<Response> {
  const { ctx, params, principal } = call;
  const visit = await ctx.find('visit', params['id'] ?? '');
  if (!visit) return problem(404, 'No such visit');
  return keyed(call, NewNote, async ({ text }, tx) => {
    const who = principal.staff?.name ?? 'service';
    const record: VisitRecord = { ...visit, notes: [...(visit.notes ?? []), { at: ctx.now(), who, text }] };
    await tx.save('visit', record);
    await tx.journal({ did: 'visit note', id: visit.id, customer: visit.customer, by: who });
    tx.poke('channel.changed', 'visits', visit.customer);
    const [key] = ctx.world.customer(visit.customer)?.keys.filter(({ kind }) => kind === 'loyalty') ?? [];
    const store = ctx.world.stores.find(({ id }) => id === visit.store);
    return { status: 201, body: visitOf(record, store, { kind: 'loyalty', value: key?.value ?? '' }) };
  });
}

type Answer = { readonly status: number; readonly body: unknown };
const refusal = (status: number, title: string): Answer => ({
  status,
  body: { type: 'about:blank', title, status },
});

interface Issue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}
interface Readable<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly Issue[] } };
}

/** Reads the body by its schema and runs the write at most once for its key. */
async function keyed<T>(
  call: Call,
  schema: Readable<T>,
  run: (value: T, tx: Tx) => Promise<Answer>,
): Promise<Response> {
  const key = call.request.headers.get('Idempotency-Key');
  if (key === null || key === '')
    return problem(400, 'Bad request', { detail: 'Idempotency-Key is missing.' });
  const text = await call.request.text();
  const read = schema.safeParse(parsed(text));
  if (!read.success) {
    const [issue] = read.error.issues;
    return problem(400, 'Bad request', { detail: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` });
  }
  const done = await call.ctx.once(`${call.url.pathname} ${key}`, text, KEPT_MS, (tx) => run(read.data, tx));
  if (!('status' in done))
    return done.outcome === 'changed'
      ? problem(422, 'This key was used for something else')
      : problem(409, 'Still running', {}, { 'Retry-After': '1' });
  const type = done.status >= 400 ? 'application/problem+json' : 'application/json';
  return json(done.body, done.status, { 'Content-Type': type });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
