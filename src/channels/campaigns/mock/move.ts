// Holding and releasing a touch: named version, keyed, with a reason, and only what is still to come.
import { json, problem, type Call, type TouchRecord } from '#src/mocks/backend.ts';
import { touchOf, VERSIONS } from './touch.ts';
import { Reason } from '../wire.ts';

const KEPT_MS = 7 * 86_400_000;

export async function move(call: Call, act: 'hold' | 'release'): Promise<Response> {
  const { ctx, request, params, url } = call;
  const key = request.headers.get('Idempotency-Key');
  if (!key) return problem(400, 'Bad request', { detail: 'Idempotency-Key is missing.' });
  const match = request.headers.get('If-Match');
  if (match === null) return problem(428, 'Which version?', { detail: 'If-Match is missing.' });
  const text = await request.text();
  const read = Reason.safeParse(parsed(text));
  if (!read.success) return problem(400, 'Bad request', { detail: 'A reason is required.' });
  const record = await ctx.find('touch', params['id'] ?? '');
  if (!record) return problem(404, 'No such touch');

  const done = await ctx.once(`${url.pathname} ${key}`, `${match} ${text}`, KEPT_MS, async (tx) => {
    const place = `${record.customer}/${record.id}`;
    const version = (await tx.get<number>(VERSIONS, place)) ?? 1;
    if (match !== `"${version}"`) return refusal(412, 'Somebody was faster');
    if (record.state !== (act === 'hold' ? 'planned' : 'held'))
      return refusal(409, act === 'hold' ? 'It is not planned' : 'It is not held');
    const next = moved(record, act, read.data.reason);
    await tx.save('touch', next);
    await tx.put(VERSIONS, place, version + 1);
    await tx.journal({ did: `touch ${act}`, id: record.id, reason: read.data.reason, by: whoOf(call) });
    tx.poke('channel.changed', 'campaigns', record.customer);
    return { status: 200, body: touchOf(next, recipientOf(call, record), version + 1) };
  });
  if (!('status' in done))
    return done.outcome === 'changed'
      ? problem(422, 'This key was used for something else')
      : problem(409, 'Still running', {}, { 'Retry-After': '1' });
  return json(done.body, done.status, {
    'Content-Type': done.status >= 400 ? 'application/problem+json' : 'application/json',
  });
}

function moved(record: TouchRecord, act: 'hold' | 'release', reason: string): TouchRecord {
  return act === 'hold'
    ? { ...record, state: 'held', heldBecause: reason }
    : { ...record, state: 'planned', heldBecause: undefined };
}

const whoOf = ({ principal }: Call): string => principal.staff?.id ?? 'service';

function recipientOf({ ctx }: Call, { customer }: TouchRecord): { kind: 'email'; value: string } {
  const key = ctx.world.customer(customer)?.keys.find(({ kind }) => kind === 'email');
  return { kind: 'email', value: key?.value ?? '' };
}

const refusal = (status: number, title: string) => ({ status, body: { type: 'about:blank', title, status } });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
