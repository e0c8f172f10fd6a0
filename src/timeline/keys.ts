// Finds what is held by key without copying a map per page. The newest line owns the index; an older line that is
// asked again (a test, an undone step) gets an index of its own, so that lines stay plain values to everybody.
import type { Entry } from './entry.ts';

interface Index {
  owner: Keys;
  readonly entries: Map<string, Entry>;
}

export interface Keys {
  readonly index: Index | undefined;
}

/** No index yet; it is made from what is held at the first question. */
export const noKeys: Keys = { index: undefined };

function ownIndex(keys: Keys, held: readonly Entry[]): Map<string, Entry> {
  if (keys.index?.owner === keys) return keys.index.entries;
  return new Map(held.map((entry) => [entry.key, entry]));
}

/** A reader and writer of the index on its way from one line to the next. */
export interface Rekeying {
  readonly get: (key: string) => Entry | undefined;
  readonly set: (entry: Entry) => void;
  readonly drop: (key: string) => void;
  /** The next line's keys; the line they came from no longer owns the index. */
  readonly done: () => Keys;
}

export function rekey(keys: Keys, held: readonly Entry[]): Rekeying {
  const entries = ownIndex(keys, held);
  return {
    get: (key) => entries.get(key),
    set: (entry) => void entries.set(entry.key, entry),
    drop: (key) => void entries.delete(key),
    done: () => {
      const next: { index: Index | undefined } = { index: undefined };
      next.index = { owner: next, entries };
      // Whoever owned it before must find another owner here.
      if (keys.index?.owner === keys) keys.index.owner = next;
      return next;
    },
  };
}

/** Looks one key up without changing anything. */
export function peek(keys: Keys, held: readonly Entry[], key: string): Entry | undefined {
  if (keys.index?.owner === keys) return keys.index.entries.get(key);
  return held.find((entry) => entry.key === key);
}
