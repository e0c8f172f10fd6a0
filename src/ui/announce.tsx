// One polite sentence for readers of the screen, for what changed where they are not looking.
import { useSyncExternalStore } from 'react';

let sentence = '';
const listeners = new Set<() => void>();

/** Says one sentence; the same sentence twice is said twice. */
export function announce(words: string): void {
  sentence = sentence === words ? `${words} ` : words;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Stands once in the program. */
export function Announcer() {
  const words = useSyncExternalStore(subscribe, () => sentence);
  return (
    <div aria-live="polite" className="sr-only">
      {words}
    </div>
  );
}
