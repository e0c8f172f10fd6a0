// Finds what is held by key without copying a map per page. The newest line owns the index; an older line that is
// asked again (a test, an undone step) gets an index of its own, so that lines stay plain values to everybody.
import type { Entry } from './entry.ts';

export interface Keys {
  /** Handed on to the next line: whoever keeps an old one, as a screen does its first, keeps nothing of what came later. */
  index: Map<string, Entry> | undefined;
}

/** No index yet; it is made from what is held at the first question. */
export const noKeys: Keys = { index: undefined };

/** A reader and writer of the index on its way from one line to the next. */
export interface Rekeying {
  readonly get: (key: string) => Entry | undefined;
  readonly set: (entry: Entry) => void;
  /** The next line's keys; the line they came from no longer owns the index. */
  readonly done: () => Keys;
}

export function rekey(keys: Keys, held: readonly Entry[]): Rekeying {
  const entries = keys.index ?? new Map(held.map((entry) => [entry.key, entry]));
  return {
    get: (key) => entries.get(key),
    set: (entry) => void entries.set(entry.key, entry),
    done: () => {
      if (keys.index === entries) keys.index = undefined;
      return { index: entries };
    },
  };
}

/** Looks one key up without changing anything. */
export function peek({ index }: Keys, held: readonly Entry[], key: string): Entry | undefined {
  return index ? index.get(key) : held.find((entry) => entry.key === key);
}
