// Which key does what, as the person at the keyboard has it: everything that shows or hears a key asks here.
import { useSyncExternalStore } from 'react';
import type { Command } from './commands.ts';

export type Keys = Readonly<Partial<Record<Command, string>>>;

/** As pressed: `x`, `shift+x`, `?`; two in turn with a space between. */
export const usualKeys: Keys = {
  'next-case': 'j',
  'previous-case': 'k',
  claim: 'c',
  'hand-over': 'h',
  resolve: 'e',
  wait: 'w',
  follow: 'f',
  reply: 'r',
  note: 'n',
  'go-to-date': 'd',
  search: '/',
  choose: 'x',
  'choose-to-here': 'shift+x',
  help: '?',
  inbox: 'g i',
  supervision: 'g s',
};

/** What a person wants otherwise. */
export interface KeyWishes {
  /** No single key acts: speech input and shaky hands may need that. */
  readonly isOff?: boolean;
  /** `''`: none. */
  readonly keys?: Keys;
}

let person = '';
let wishes: KeyWishes = {};
const listeners = new Set<() => void>();
const nameOf = (id: string): string => `keys.${id}`;

function tell(next: KeyWishes): void {
  wishes = next;
  for (const listener of listeners) listener();
}

/** From now on it is this person at the keyboard. */
export function keysAreOf(id: string): void {
  person = id;
  let kept: unknown;
  try {
    kept = JSON.parse(localStorage.getItem(nameOf(id)) ?? '');
  } catch {
    // Nothing is kept, or nothing that can be read: the keys are the usual ones.
  }
  tell(typeof kept === 'object' && kept !== null ? kept : {});
}

export function keepKeys(next: KeyWishes): void {
  try {
    localStorage.setItem(nameOf(person), JSON.stringify(next));
  } catch {
    // Without storage they stay as long as the page.
  }
  tell(next);
}

/** The key of a command; `''`: none. */
export function keyOf(command: Command): string {
  const wanted: unknown = wishes.keys?.[command];
  return typeof wanted === 'string' ? wanted : (usualKeys[command] ?? '');
}

/** What a key does. */
export const commandOf = (key: string): Command | undefined =>
  (Object.keys({ ...usualKeys, ...wishes.keys }) as Command[]).find((command) => keyOf(command) === key);

/** `⇧X`, `G I`: as caps are written. */
export const capsOf = (key: string): string => key.replace('shift+', '⇧').toUpperCase();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useKeyWishes = (): KeyWishes => useSyncExternalStore(subscribe, () => wishes);

/** The cap to show at what runs a command; undefined where no key does. */
export function useCaps(command: Command): string | undefined {
  return useKeyWishes().isOff === true ? undefined : capsOf(keyOf(command)) || undefined;
}
