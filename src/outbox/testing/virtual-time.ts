// Time that passes only when told to, and everything that waits for it, in one order for one seed.
export interface VirtualTime {
  readonly now: () => number;
  /** Runs `act` after `ms`. */
  readonly after: (ms: number, act: () => void) => void;
  readonly wait: (ms: number) => Promise<void>;
  /** Ends early when the signal aborts. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Lets so much time pass, event by event. */
  readonly pass: (ms: number) => Promise<void>;
}

interface Event {
  readonly at: number;
  readonly act: () => void;
}

export function virtualTime(begin = 1_000_000): VirtualTime {
  /** By instant, the next one last. */
  const events: Event[] = [];
  let present = begin;

  const after = (ms: number, act: () => void) => {
    const at = present + Math.max(0, ms);
    let index = events.length;
    while (index > 0 && (events[index - 1]?.at ?? 0) <= at) index--;
    events.splice(index, 0, { at, act });
  };
  const wait = (ms: number) => new Promise<void>((resolve) => after(ms, resolve));

  return {
    now: () => present,
    after,
    wait,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', () => resolve(), { once: true });
        after(ms, resolve);
      }),
    async pass(ms) {
      const end = present + ms;
      await everythingElse();
      for (;;) {
        const next = events.at(-1);
        if (!next || next.at > end) break;
        events.pop();
        present = Math.max(present, next.at);
        next.act();
        await everythingElse();
      }
      present = end;
    },
  };
}

/** All promises that are ready have had their turn. */
const everythingElse = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
