// One connection to the event stream that always comes back: resumes from the last applied number, notices silence,
// and lets no hole through.
import * as z from 'zod/mini';
import { addressOf, backEndsReady, sessionHeaders } from './http.ts';
import { pokeTypes } from './poke-types.ts';
import { readJson } from './read-json.ts';
import { readSentEvents, type SentEvent } from './sent-events.ts';

const PATH = '/desk/v1/events';
/** The desk pings every 15 s; three missed pings are a dead line. */
const SILENCE_MS = 50_000;
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];

const schema = z.object({
  id: z.string(),
  type: z.enum(pokeTypes),
  subject: z.string(),
  customer: z.optional(z.string()),
  time: z.string(),
});
/** Something changed at the desk: what, and whose. Ask again for what you show of it. */
export type Poke = Readonly<z.infer<typeof schema>>;

export interface Hearer {
  /** In order, each once, without holes. */
  poke(poke: Poke): void;
  /** The place in the stream is lost: everything shown must be asked for anew. */
  reset(): void;
  /** The number everything up to which has been applied. */
  at(id: number): void;
  live(isLive: boolean): void;
}

/** Keeps a stream open until told to stop. `from`: the last number already applied, if any. */
export function keepStream(hearer: Hearer, from: number | undefined): () => void {
  let applied = from;
  let connection: AbortController | undefined;
  let isOpen = false;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let failures = 0;

  const again = (afterMs: number) => {
    connection?.abort();
    connection = undefined;
    isOpen = false;
    clearTimeout(watch);
    hearer.live(false);
    if (!isOver) watch = setTimeout(() => void open(), afterMs);
  };
  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(() => again(0), SILENCE_MS);
  };
  const move = (id: number) => {
    applied = id;
    hearer.at(id);
  };

  const hear = ({ type, data, id: numbered }: SentEvent) => {
    heard();
    const id = Number(numbered);
    if (type === 'ready') {
      failures = 0;
      if (applied === undefined) move(id);
      hearer.live(true);
    } else if (type === 'reset') {
      failures = 0;
      move(id);
      hearer.live(true);
      hearer.reset();
    } else if (type === 'poke') {
      if (applied !== undefined && id <= applied) return;
      // A hole: what follows is not applied before what is missing has been fetched.
      if (applied !== undefined && id > applied + 1) return again(0);
      const poke = readJson(schema, data);
      if (poke) hearer.poke(poke);
      move(id);
    }
  };

  async function open(): Promise<void> {
    if (isOver) return;
    const mine = new AbortController();
    connection = mine;
    heard();
    try {
      const body = await connect(applied, mine.signal);
      isOpen = true;
      await readSentEvents(body, (event) => {
        // What was under way when it was given up is heard again from the next one.
        if (mine === connection) hear(event);
      });
    } catch {
      // However it ended, it is opened again.
    }
    if (mine !== connection) return;
    const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
    failures += 1;
    again(wait);
  }

  const hurry = () => {
    if (!isOpen) again(0);
  };
  globalThis.addEventListener?.('online', hurry);
  void backEndsReady().then(open);
  return () => {
    isOver = true;
    globalThis.removeEventListener?.('online', hurry);
    again(0);
  };
}

/** The events after `applied`, or of now on; rejects when the desk gives none. */
async function connect(
  applied: number | undefined,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { ok, body, headers } = await fetch(addressOf(PATH), {
    signal,
    cache: 'no-store',
    headers: {
      Accept: 'text/event-stream',
      ...sessionHeaders(),
      ...(applied !== undefined && { 'Last-Event-ID': String(applied) }),
    },
  });
  if (ok && body && headers.get('Content-Type')?.startsWith('text/event-stream')) return body;
  await body?.cancel();
  throw new Error('no stream of events');
}
