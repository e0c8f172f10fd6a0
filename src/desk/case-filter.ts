// What the cases of a view are narrowed to. Screens carry it in their address, the desk reads it from its query: the same
// names and values in both.
import { priorities } from './case.ts';

/** late: past its time; hour, day: late or due within an hour, or within 24. */
export const dueWithin = ['late', 'hour', 'day'] as const;

/** The values a part may have, where not any will do. */
const ONLY: Readonly<Record<string, readonly string[]>> = {
  priority: priorities,
  due: dueWithin,
  unread: ['true'],
};

/**
 * brand, team     the case's own
 * channel         the one the customer used last
 * priority        how urgent
 * owner           by id; `me`, `nobody`
 * unread, due     `true`; one of `dueWithin`
 *
 * Several values of one part: any of them. Several parts: all of them.
 */
export const filterParts = ['brand', 'team', 'channel', 'priority', 'owner', 'unread', 'due'] as const;
export type FilterPart = (typeof filterParts)[number];

const LONGEST = 60;
const MOST = 40;

const isPart = (name: string): name is FilterPart => filterParts.some((part) => part === name);

/** Whether a part may have this value. */
export const isValue = (part: FilterPart, value: string): boolean =>
  value !== '' && value.length <= LONGEST && (ONLY[part]?.includes(value) ?? true);

/** The filter in an address: sorted, each value once; what is not understood is left out. Empty: everything. */
export function readFilter(raw: URLSearchParams): string {
  const known = [...raw].filter(([name, value]) => isPart(name) && isValue(name, value));
  const wanted = new URLSearchParams();
  for (const [name, value] of known.slice(0, MOST)) if (!wanted.has(name, value)) wanted.append(name, value);
  wanted.sort();
  return wanted.toString();
}
