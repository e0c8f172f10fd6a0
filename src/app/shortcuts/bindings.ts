// Gives a command another key, none, or its usual one back. Pure; who keeps it is asked elsewhere.
import { usualKeys, type Keys, type KeyWishes } from '#src/ui/command-keys.ts';
import type { Command } from '#src/ui/commands.ts';

const ofAll = ({ keys = {} }: KeyWishes): Keys => ({ ...usualKeys, ...keys });

/** Who has a key, or begins with it: two in turn would never be heard behind a single one. */
export function holderOf(wishes: KeyWishes, key: string, but: Command): Command | undefined {
  const all = Object.entries(ofAll(wishes)) as [Command, string][];
  return all.find(([command, held]) => command !== but && held.split(' ')[0] === key)?.[0];
}

/** With this key for the command, taken from whoever has it; `''`: none. */
export function bound(wishes: KeyWishes, command: Command, key: string): KeyWishes {
  const holder = key === '' ? undefined : holderOf(wishes, key, command);
  const keys = { ...wishes.keys, ...(holder !== undefined && { [holder]: '' }), [command]: key };
  // What is usual is no wish.
  const wanted = Object.entries(keys).filter(([of, held]) => held !== (usualKeys[of as Command] ?? ''));
  return { ...wishes, keys: Object.fromEntries(wanted) };
}

export const isUsual = ({ keys = {} }: KeyWishes): boolean => Object.keys(keys).length === 0;
