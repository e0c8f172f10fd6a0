// What is on screen and can be searched besides what the desk knows: whoever shows it offers it, the search box asks it.
import { useEffect, useSyncExternalStore } from 'react';

export interface FoundHere {
  readonly id: string;
  readonly text: string;
  /** Where and when, in a few words. */
  readonly detail: string;
}

export interface FindHere {
  /** What it is called: `In the timeline of James Whitcombe`. */
  readonly title: string;
  /** The newest first. */
  readonly search: (words: string) => readonly FoundHere[];
  /** Which stretch of it was searched, in words; absent: all of it was. */
  readonly looked?: string | undefined;
  /** Shows one of what was found, and lets one go on to the others and search further back. */
  readonly show: (words: string, id: string) => void;
}

let offered: FindHere | undefined;
const listeners = new Set<() => void>();

function offer(next: FindHere | undefined): void {
  offered = next;
  for (const listener of listeners) listener();
}

/** Offers itself while it is on screen. `here` has to be the same object while nothing has changed. */
export function useOfferFindHere(here: FindHere): void {
  useEffect(() => {
    offer(here);
    return () => offer(undefined);
  }, [here]);
}

export const useFindHere = (): FindHere | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => offered,
  );
