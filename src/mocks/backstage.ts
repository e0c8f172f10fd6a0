// What goes on behind the stage: a customer writes, a colleague acts, a back end fails, the clock jumps. Used by the
// Backstage drawer, by tests through `window.backstage`, and over HTTP as POST /backstage/v1/<function>.
// Described in docs/backstage.md.
import type { CaseAct } from '#src/cases/rules/standing.ts';
import { freshId } from '#src/lib/ids.ts';
import type { ClockOrder } from './clock.ts';
import { contextFor } from './context.ts';
import { faults, type Dial, type Fault } from './dials.ts';
import { service, SESSION_HEADER, SESSIONS } from './principals.ts';
import type { Runtime, Seed } from './runtime.ts';

/** What a colleague does: something to a case, or any request of theirs. */
type Action =
  | { readonly do: CaseAct | 'read'; readonly caseId: string; readonly text?: string; readonly body?: object }
  | { readonly do: 'away'; readonly until: string; readonly because: string; readonly standIn?: string }
  | { readonly do: 'back' }
  | {
      readonly do: 'request';
      readonly method: string;
      readonly path: string;
      readonly headers?: Readonly<Record<string, string>>;
      /** Sent as JSON unless it is text. */
      readonly body?: unknown;
    };
interface Acted {
  readonly status: number;
  readonly body: unknown;
}

export interface Backstage {
  /** Turns the dial of a back end, `healthy` to turn it back. */
  dial(backend: string, fault: Fault | Dial): Promise<void>;
  /** How every dial stands. */
  dials(): Promise<Readonly<Record<string, Dial>>>;
  /** A customer acts on a channel: short words, or one raw record of that channel's wire. */
  arrive(channel: string, customerId: string, content: string | object): Promise<void>;
  /** A colleague acts, with their own rights. */
  act(staffId: string, action: Action): Promise<Acted>;
  /** What a back end has really done, oldest first. */
  journal(backend: string): Promise<readonly unknown[]>;
  /** Forgets everything written and goes back to the first minute; the same seed makes the same world. */
  reset(seed?: Partial<Seed>): Promise<void>;
  /** Reads, moves, freezes the world's clock. Instants in epoch milliseconds or RFC 3339. */
  clock(order?: Omit<ClockOrder, 'to'> & { readonly to?: number | string }): Promise<{
    readonly now: string;
    readonly frozen: boolean;
  }>;
}

export function openBackstage(runtime: Runtime): Backstage {
  const { dials, clock, backends } = runtime;

  const backendOf = (id: string) => {
    const backend = backends.find((one) => one.id === id);
    if (!backend)
      throw new RangeError(
        `There is no back end "${id}". There are ${backends.map((one) => one.id).join(', ')}.`,
      );
    return backend;
  };

  return {
    async dial(backend, fault) {
      const dial = typeof fault === 'string' ? { fault } : fault;
      if (!faults.includes(dial.fault))
        throw new RangeError(`No such dial position. There are ${faults.join(', ')}.`);
      await dials.set(backendOf(backend).id, dial);
    },
    async dials() {
      const all = await Promise.all(backends.map(async ({ id }) => [id, await dials.look(id)] as const));
      return Object.fromEntries(all);
    },
    async arrive(channel, customerId, content) {
      const backend = backendOf(channel);
      const { world } = runtime.ground();
      if (!world.customer(customerId)) throw new RangeError(`There is no customer "${customerId}".`);
      if (!backend.arrive) throw new RangeError(`Nothing arrives on "${channel}".`);
      await backend.arrive(await contextFor(runtime.ground(), backend.id, service), customerId, content);
    },
    act: (staffId, action) => act(runtime, staffId, action),
    async journal(backend) {
      const rows = await runtime.ground().storage.list(`journal:${backendOf(backend).id}`, '');
      return rows.map(({ value }) => value);
    },
    reset: (seed) => runtime.reset(seed),
    async clock({ to, ...order } = {}) {
      const instant = typeof to === 'string' ? Date.parse(to) : to;
      if (Number.isNaN(instant)) throw new RangeError('`to` is no instant.');
      if (instant !== undefined || order.by !== undefined || order.freeze !== undefined) {
        await clock.set({ ...order, ...(instant !== undefined && { to: instant }) });
        await runtime.tick();
      }
      return { now: new Date(clock.now()).toISOString(), frozen: clock.isFrozen };
    },
  };
}

/** Through the front door, like the colleague's own browser. */
async function act({ ground, answer }: Runtime, staffId: string, action: Action): Promise<Acted> {
  const { storage, clock, world } = ground();
  if (!world.staff.some(({ id }) => id === staffId))
    throw new RangeError(`Nobody called "${staffId}" works here.`);
  const token = freshId();
  const table = `desk:${SESSIONS}`;
  await storage.write((tx) => tx.put(table, token, { staffId, at: clock.now() }));
  const send = async (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: unknown,
  ): Promise<Acted> => {
    const isText = typeof body === 'string' || body === undefined;
    const response = await answer(
      new Request(new URL(path, 'http://backstage.invalid'), {
        method,
        headers: {
          [SESSION_HEADER]: token,
          ...(!isText && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { body: isText ? body : JSON.stringify(body) }),
      }),
    );
    if (!response) throw new RangeError(`No back end answers ${path}.`);
    return { status: response.status, body: readJson(await response.text()) };
  };
  try {
    if (action.do === 'request')
      return await send(
        action.method,
        action.path,
        { 'Idempotency-Key': freshId(), ...action.headers },
        action.body,
      );
    if (action.do === 'away' || action.do === 'back') {
      const { do: what, ...body } = action;
      const path = '/desk/v1/staff/me/absence';
      return what === 'back'
        ? await send('DELETE', path, {}, undefined)
        : await send('POST', path, { 'Idempotency-Key': freshId() }, body);
    }
    const address = `/desk/v1/cases/${encodeURIComponent(action.caseId)}`;
    const seen = await send('GET', address, {}, undefined);
    const version =
      typeof seen.body === 'object' && seen.body !== null && 'version' in seen.body ? seen.body.version : '';
    const headers = { 'Idempotency-Key': freshId(), 'If-Match': `"${String(version)}"` };
    return action.do === 'note'
      ? await send('POST', `${address}/notes`, headers, { text: action.text ?? '' })
      : await send('POST', `${address}/${action.do}`, headers, action.body ?? {});
  } finally {
    await storage.write((tx) => tx.delete(table, token));
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text === '' ? undefined : text;
  }
}
