// Whether single keys act. Speech input and shaky hands may need them off.
import { useSyncExternalStore } from 'react';

const SAVED = 'single-keys';
const listeners = new Set<() => void>();

function areSingleKeysOn(): boolean {
  try {
    return localStorage.getItem(SAVED) !== 'off';
  } catch {
    return true;
  }
}

export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SAVED);
    else localStorage.setItem(SAVED, 'off');
  } catch {
    // Without storage they stay on.
  }
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useSingleKeys = (): boolean => useSyncExternalStore(subscribe, areSingleKeysOn);
