// What the desk tells this person, in every tab: one tab holds the stream and passes on what it hears, and when it
// goes another takes over from the last number applied.
import { keepStream, type Poke } from './event-stream.ts';
import { onceATurn } from './once-a-turn.ts';

export type { Poke };
type Listener = (poke: Poke) => void;

const listeners = new Set<Listener>();
const resetListeners = new Set<() => void>();
const liveListeners = new Set<() => void>();
let live = false;

/** Hears pokes of one type, or of all; returns the stop. */
export function subscribe(listener: Listener): () => void;
export function subscribe(type: Poke['type'] | '*', listener: Listener): () => void;
export function subscribe(first: Poke['type'] | '*' | Listener, second?: Listener): () => void {
  const listener: Listener =
    typeof first === 'function'
      ? first
      : (poke) => {
          if (first === '*' || poke.type === first) second?.(poke);
        };
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hears that pokes may have been missed for good: ask for everything on screen again. */
export function subscribeReset(listener: () => void): () => void {
  resetListeners.add(listener);
  return () => resetListeners.delete(listener);
}

/** Whether news arrive by themselves right now. */
export const isLive = (): boolean => live;

/** Hears that they do so again, or no longer. */
export function subscribeLive(listener: () => void): () => void {
  liveListeners.add(listener);
  return () => liveListeners.delete(listener);
}

type Word =
  | { readonly kind: 'poke'; readonly poke: Poke }
  | { readonly kind: 'at'; readonly id: number; readonly live: boolean }
  | { readonly kind: 'reset' }
  /** A tab that came later asks where the stream stands. */
  | { readonly kind: 'where' };

/**
 * Starts hearing for a signed-in person; returns the stop (at sign-out). The lock's name carries the staff id: two
 * people in one browser have a stream each, two tabs of one person share theirs.
 */
export function startEvents(staffId: string): () => void {
  const name = `throughline-news-${staffId}`;
  const channel = new BroadcastChannel(name);
  const gone = new AbortController();
  let applied: number | undefined;
  let isLeader = false;

  let words: Word[] = [];
  const post = onceATurn(() => {
    if (!gone.signal.aborted) channel.postMessage(words);
    words = [];
  });
  const say = (word: Word) => {
    words.push(word);
    post();
  };
  const hearPoke = (poke: Poke) => {
    for (const listener of listeners) listener(poke);
  };
  const hearReset = () => {
    for (const listener of resetListeners) listener();
  };

  const hear = (word: Word) => {
    if (word.kind === 'poke') hearPoke(word.poke);
    else if (word.kind === 'reset') hearReset();
    else if (word.kind === 'at') {
      applied = word.id;
      setLive(word.live);
    } else if (isLeader && applied !== undefined) say({ kind: 'at', id: applied, live });
  };
  channel.addEventListener('message', ({ data }: MessageEvent<readonly Word[]>) => data.forEach(hear));
  say({ kind: 'where' });

  const lead = () => {
    isLeader = true;
    const stop = keepStream(
      {
        poke: (poke) => {
          hearPoke(poke);
          say({ kind: 'poke', poke });
        },
        reset: () => {
          hearReset();
          say({ kind: 'reset' });
        },
        at: (id) => {
          applied = id;
          say({ kind: 'at', id, live });
        },
        live: (isLiveNow) => {
          setLive(isLiveNow);
          if (applied !== undefined) say({ kind: 'at', id: applied, live });
        },
      },
      applied,
    );
    return new Promise<void>((resolve) => {
      gone.signal.addEventListener('abort', () => {
        stop();
        resolve();
      });
    });
  };
  // The request ends by the abort at sign-out; that is no failure.
  navigator.locks.request(name, { signal: gone.signal }, lead).catch(() => undefined);

  return () => {
    gone.abort();
    channel.close();
    setLive(false);
  };
}

function setLive(next: boolean): void {
  if (live === next) return;
  live = next;
  for (const listener of liveListeners) listener();
}
