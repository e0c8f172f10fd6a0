// One connection to the event stream that always comes back: resumes from the last applied number, notices silence,
// and lets no hole through.
import { EventSource } from 'eventsource';
import * as z from 'zod/mini';
import { addressOf, backEndsReady, sessionHeaders } from './http.ts';

const PATH = '/desk/v1/events';
/** The desk pings every 15 s; three missed pings are a dead line. */
const SILENCE_MS = 50_000;
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];

const schema = z.object({
  id: z.string(),
  type: z.enum(['channel.changed', 'case.changed', 'customer.changed', 'presence.changed']),
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
  let source: EventSource | undefined;
  let watch: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let failures = 0;

  const again = (afterMs: number) => {
    source?.close();
    clearTimeout(watch);
    hearer.live(false);
    if (!isOver) watch = setTimeout(open, afterMs);
  };
  const heard = () => {
    clearTimeout(watch);
    watch = setTimeout(() => again(0), SILENCE_MS);
  };
  const move = (id: number) => {
    applied = id;
    hearer.at(id);
  };

  function open(): void {
    if (isOver) return;
    const mine = new EventSource(addressOf(PATH), {
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: {
            ...init.headers,
            ...sessionHeaders(),
            ...(applied !== undefined && { 'Last-Event-ID': String(applied) }),
          },
        }),
    });
    source = mine;
    heard();
    mine.addEventListener('ready', ({ lastEventId }) => {
      heard();
      failures = 0;
      if (applied === undefined) move(Number(lastEventId));
      hearer.live(true);
    });
    mine.addEventListener('ping', heard);
    mine.addEventListener('reset', ({ lastEventId }) => {
      heard();
      failures = 0;
      move(Number(lastEventId));
      hearer.live(true);
      hearer.reset();
    });
    mine.addEventListener('poke', ({ data, lastEventId }) => {
      heard();
      const id = Number(lastEventId);
      if (applied !== undefined && id <= applied) return;
      // A hole: what follows is not applied before what is missing has been fetched.
      if (applied !== undefined && id > applied + 1) return again(0);
      const poke = read(data);
      if (poke) hearer.poke(poke);
      move(id);
    });
    mine.addEventListener('error', () => {
      if (mine !== source) return;
      const wait = BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)] ?? 0;
      failures += 1;
      again(wait);
    });
  }

  const hurry = () => {
    if (source?.readyState !== EventSource.OPEN) again(0);
  };
  globalThis.addEventListener?.('online', hurry);
  void backEndsReady().then(open);
  return () => {
    isOver = true;
    globalThis.removeEventListener?.('online', hurry);
    again(0);
  };
}

function read(data: unknown): Poke | undefined {
  if (typeof data !== 'string') return undefined;
  try {
    const parsed = schema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
