// What is in sight, kept outside React's state: it changes with every row that is scrolled past, and only what shows it
// draws again.
import { useSyncExternalStore } from 'react';

/** What is on screen: the rows and instants at its edges. */
export interface Look {
  readonly firstKey: string;
  /** Index of that row when it was seen. */
  readonly first: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** The newest row is in sight. */
  readonly atEnd: boolean;
}

export interface Sight {
  /** Undefined before rows were drawn. */
  readonly now: () => Look | undefined;
  readonly see: (look: Look) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function openSight(): Sight {
  let last: Look | undefined;
  const listeners = new Set<() => void>();
  return {
    now: () => last,
    see(look) {
      last = look;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What `pick` makes of it; draws again when that is another value (`Object.is`). */
export function useSight<T>(sight: Sight, pick: (look: Look | undefined) => T): T {
  return useSyncExternalStore(sight.subscribe, () => pick(sight.now()));
}
