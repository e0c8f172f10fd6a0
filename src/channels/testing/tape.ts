// What a back end really answered for one customer, to be played again with something in it changed.
import { vi } from 'vitest';
import { wire } from '#src/lib/http.ts';
import type { Result } from '#src/lib/result.ts';
import { setClock } from '#src/lib/time.ts';
import { channelBackends } from '#src/mocks/backends.ts';
import { openGateway, type TestGateway } from '#src/mocks/testing/gateway.ts';
import { createWorld } from '#src/mocks/world/index.ts';
import type { Page } from '#src/timeline/index.ts';
import type { Channel, IdentitySet } from '#src/channels/channel.ts';
import { fieldOf, placesIn } from './leaves.ts';

interface Answer {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly text: string;
}

export interface Tape {
  readonly channel: Channel;
  readonly identity: IdentitySet;
  /** Answers by question: method, address, body. */
  readonly answers: ReadonlyMap<string, Answer>;
}

/** Between them they have every field there is, on every channel. */
const PEOPLE = [
  'james-whitcombe',
  'rosa-klein',
  'oliver-brandt',
  'sofia-marchetti',
  'yusuf-demir',
  'hamid-rostami',
  'derek-osei',
];
const LIMIT = 12;

const questionOf = (url: string, init: RequestInit): string =>
  `${init.method ?? 'GET'} ${url} ${typeof init.body === 'string' ? init.body : ''}`;

const ask = ({ channel, identity }: Pick<Tape, 'channel' | 'identity'>): Promise<Result<Page>> =>
  channel.fetchPage(identity, { direction: 'older', limit: LIMIT }, new AbortController().signal);

let opened: Promise<TestGateway> | undefined;
async function gateway(): Promise<TestGateway> {
  opened ??= openGateway({ world: createWorld({ seed: 1, size: 'demo' }), channels: channelBackends });
  return opened;
}

/** Asks the pretend back end of a channel for a few people; keeps every answer that has a field not met before. */
export async function recordTapes(channel: Channel): Promise<readonly Tape[]> {
  const open = await gateway();
  const { runtime } = open;
  const session = await open.send('/desk/v1/session', { method: 'POST', json: { staffId: 'priya' } });
  const { token } = (await session.json()) as { readonly token: string };
  wire({ origin: 'http://gateway.test', ready: Promise.resolve(), token: () => token });
  setClock(() => runtime.clock.now());
  const tapes: Tape[] = [];
  const met = new Set<string>();
  for (const customerId of PEOPLE) {
    const person = runtime.ground().world.customer(customerId);
    if (!person) throw new Error(`nobody is called ${customerId}`);
    const identity = { customerId, name: person.name, keys: person.keys };
    if (channel.keysOf(identity).length === 0) continue;
    const answers = new Map<string, Answer>();
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      const response = await runtime.answer(new Request(url, init));
      if (!response) throw new TypeError('no network');
      const answer = { status: response.status, headers: [...response.headers], text: await response.text() };
      answers.set(questionOf(url, init), answer);
      return responseOf(answer, answer.text);
    });
    const page = await ask({ channel, identity });
    const fields = [...answers.values()].flatMap(({ text }) => placesIn(JSON.parse(text)).map(fieldOf));
    const isNew = fields.some((field) => !met.has(field));
    if (!page.ok || page.value.entries.length === 0 || !isNew) continue;
    for (const field of fields) met.add(field);
    tapes.push({ channel, identity, answers });
  }
  return tapes;
}

/** Asks again; `change` makes of each answer's text what is answered now. What was never asked is not there. */
export async function replay(
  tape: Tape,
  change: (text: string) => string | Uint8Array,
): Promise<Result<Page>> {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const answer = tape.answers.get(questionOf(url, init));
    return answer ? responseOf(answer, change(answer.text)) : new Response('{}', { status: 404 });
  });
  return ask(tape);
}

const responseOf = ({ status, headers }: Answer, text: string | Uint8Array): Response =>
  new Response(status === 204 || status === 304 ? null : (text as BodyInit), {
    status,
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
