// A thread goes as a whole: everything that is on it where the entries stand, and what is still to come on it.
import { placesIn, standsIn, type HeldThread } from '#src/cases/rules/placing.ts';
import type { CaseRecord } from '../../world/records/case.ts';
import type { Happened } from '../cases/case-history.ts';
import type { Deed } from './deed.ts';

export type ThreadName = Pick<HeldThread, 'channel' | 'thread'>;

const isOn = ({ channel, thread }: { readonly channel: string; readonly thread?: string | undefined }) =>
  function holds(name: ThreadName): boolean {
    return name.channel === channel && name.thread === thread;
  };

/** With `whole` in the request the entries and all that stands beside them on their threads; else the entries alone. */
export function withThreads(
  { body, cases, history }: Deed,
  entries: readonly Happened[],
): { readonly entries: readonly Happened[]; readonly threads: readonly ThreadName[] } {
  if (body['whole'] !== true) return { entries, threads: [] };
  const placeOf = placesIn(cases);
  const places = new Set(entries.map(placeOf));
  const threads: ThreadName[] = [];
  for (const { channel, thread = '' } of entries)
    if (thread !== '' && !threads.some(isOn({ channel, thread }))) threads.push({ channel, thread });
  const isNew = (one: Happened) =>
    !entries.some(({ channel, id }) => channel === one.channel && id === one.id);
  const more = history.filter(
    (one) => one.canMove && isNew(one) && threads.some(isOn(one)) && places.has(placeOf(one)),
  );
  return { entries: [...entries, ...more], threads };
}

/** The threads of a case once they have gone from one to another at an instant. */
export function threadsAfter(
  one: CaseRecord,
  names: readonly ThreadName[],
  { cases, from, to, at }: { cases: readonly CaseRecord[]; from: string | undefined; to: string; at: number },
): CaseRecord['threads'] {
  const goesOn = (held: HeldThread) => held.to === undefined && names.some(isOn(held));
  if (one.id === to) {
    const added = names.filter((name) => !one.threads.some((held) => goesOn(held) && isOn(held)(name)));
    return added.length === 0
      ? one.threads
      : [...one.threads, ...added.map((name) => ({ ...name, from: at }))];
  }
  const isLeft = from !== undefined && standsIn(cases, one.id) === from;
  if (!isLeft || !one.threads.some(goesOn)) return one.threads;
  return one.threads.map((held) => (goesOn(held) ? { ...held, to: at } : held));
}

/** As they were before; what has come meanwhile goes back with them. */
export function threadsBefore(
  one: CaseRecord,
  names: readonly ThreadName[],
  at: number,
): CaseRecord['threads'] {
  const isNamed = (held: HeldThread) => names.some(isOn(held));
  if (!one.threads.some((held) => isNamed(held) && (held.from === at || held.to === at))) return one.threads;
  return one.threads
    .filter((held) => !(isNamed(held) && held.from === at))
    .map((held) => {
      if (!isNamed(held) || held.to !== at) return held;
      const { to: _ended, ...rest } = held;
      return rest;
    });
}
