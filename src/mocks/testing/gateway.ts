// A whole gateway in memory for tests: signed-in people ask it as their browsers would.
import type { Backend } from '../backend.ts';
import { openBackstage, type Backstage } from '../backstage.ts';
import { localBus } from '../bus.ts';
import { SESSION_HEADER } from '../principals.ts';
import { openRuntime, type Runtime } from '../runtime.ts';
import { memoryRows } from '#src/lib/memory-rows.ts';
import type { Storage } from '../storage.ts';
import type { World } from '../world/records/world.ts';
import { tinyWorld } from './tiny-world.ts';

interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  /** Sent as it is. */
  readonly body?: string;
  readonly signal?: AbortSignal;
}
interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

export interface TestGateway {
  readonly runtime: Runtime;
  readonly backstage: Backstage;
  readonly storage: Storage;
  /** Moves the machine's clock, and with it the world's. */
  pass(ms: number): void;
  /** As this person, signed in; null: as a browser without a session. */
  as(staffId: string | null): Promise<(path: string, sent?: Sent) => Promise<Got>>;
  /** Any request at all. */
  send(path: string, sent?: Sent): Promise<Response>;
}

/** Opens a gateway over the tiny world, or another. */
export async function openGateway({
  world = tinyWorld(),
  channels = [],
  embedded = false,
  storage = memoryRows(),
}: {
  readonly world?: World;
  readonly channels?: readonly Backend[];
  readonly embedded?: boolean;
  readonly storage?: Storage;
} = {}): Promise<TestGateway> {
  let real = 1_000_000;
  const runtime = await openRuntime({
    storage,
    bus: localBus(),
    makeWorld: ({ seed }) => ({ ...world, seed }),
    seed: { seed: 1, size: 'demo' },
    channels,
    embedded,
    alone: true,
    realNow: () => real,
  });

  async function send(
    path: string,
    { method = 'GET', headers, json, body, signal }: Sent = {},
  ): Promise<Response> {
    const response = await runtime.answer(
      new Request(new URL(path, 'http://gateway.test'), {
        method,
        headers: { ...headers },
        ...(body !== undefined && { body }),
        ...(json !== undefined && { body: JSON.stringify(json) }),
        ...(signal && { signal }),
      }),
    );
    if (!response) throw new Error(`nobody answers ${path}`);
    return response;
  }

  return {
    runtime,
    storage,
    backstage: openBackstage(runtime),
    pass: (ms) => void (real += ms),
    send,
    async as(staffId) {
      const own: Record<string, string> = { Origin: 'http://gateway.test' };
      if (staffId !== null) {
        const session = await send('/desk/v1/session', { method: 'POST', json: { staffId } });
        own[SESSION_HEADER] = ((await session.json()) as { token: string }).token;
      }
      let keys = 0;
      return async (path, sent = {}) => {
        keys += 1;
        const isPost = sent.method === 'POST' || sent.json !== undefined;
        const response = await send(path, {
          ...sent,
          method: sent.method ?? (isPost ? 'POST' : 'GET'),
          headers: {
            ...own,
            ...(isPost && { 'Idempotency-Key': `${staffId ?? ''}-${String(keys)}` }),
            ...sent.headers,
          },
        });
        const text = response.type === 'error' ? '' : await response.text();
        return { status: response.status, headers: response.headers, body: parse(text) };
      };
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
