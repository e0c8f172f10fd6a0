// Which entries are meant: named by channel and id, and where they stand now.
import { placesIn, type EntryName } from '#src/cases/rules/placing.ts';
import type { Happened } from '../cases/case-history.ts';
import { refusal, type Outcome } from '../posts.ts';
import { refused, type Deed } from './deed.ts';

const MOST_ENTRIES = 200;

export function namesFrom(value: unknown): readonly EntryName[] | undefined {
  if (!Array.isArray(value) || value.length === 0 || value.length > MOST_ENTRIES) return undefined;
  const names = new Map<string, EntryName>();
  for (const item of value as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('channel' in item) || !('id' in item))
      return undefined;
    const { channel, id } = item;
    if (typeof channel !== 'string' || typeof id !== 'string') return undefined;
    names.set(`${channel}/${id}`, { channel, id });
  }
  return [...names.values()];
}

/** The entries named, all of them in this case; with `mayBeFree` also those that belong to none. */
export function chosen(
  { one, cases }: Deed,
  found: readonly (Happened | undefined)[],
  mayBeFree: boolean,
): readonly Happened[] | Outcome {
  const entries = found.flatMap((entry) => entry ?? []);
  if (entries.length === 0 || entries.length < found.length)
    return refusal(400, 'The entries cannot be read.', {
      detail: `\`entries\` names 1 to ${String(MOST_ENTRIES)} entries of this customer by channel and id.`,
    });
  if (entries.some(({ canMove }) => !canMove))
    return refusal(400, 'What happened to a case itself cannot be moved.', { detail: '`entries`' });
  const placeOf = placesIn(cases);
  const isHere = (entry: Happened) => {
    const place = placeOf(entry);
    return place === one.id || (mayBeFree && place === undefined);
  };
  return entries.every(isHere) ? entries : refused('moved-since');
}

export const isNamed = (names: readonly EntryName[], { channel, id }: EntryName): boolean =>
  names.some((name) => name.channel === channel && name.id === id);
export const nameOf = ({ channel, id }: EntryName): EntryName => ({ channel, id });
