// What news of cases and colleagues make of what is held.
import type { QueryClient } from '@tanstack/react-query';
import type { Poke } from '#src/lib/events.ts';
import { onceATurn } from '#src/lib/once-a-turn.ts';
import { bringChanged } from './changed-cases.ts';
import { oneLookAtATime } from './one-look-at-a-time.ts';

/** One look a third of a second is enough for a reader. */
const CALM_MS = 300;

export interface LiveCases {
  readonly hear: (poke: Poke) => void;
  readonly stop: () => void;
}

export function liveCases(client: QueryClient): LiveCases {
  let changed = new Set<string>();
  let isAllOld = false;
  const askAgain = (queryKey: readonly unknown[]) => client.invalidateQueries({ queryKey });
  const old = new Map<string, readonly unknown[]>();
  const ask = onceATurn(() => {
    for (const queryKey of old.values()) void askAgain(queryKey);
    old.clear();
  });
  const again = (...queryKey: readonly (string | undefined)[]) => {
    old.set(queryKey.join(' '), queryKey);
    ask();
  };
  const look = async () => {
    const [ids, isAll] = [changed, isAllOld];
    [changed, isAllOld] = [new Set(), false];
    if (isAll) return askAgain(['cases']);
    return bringChanged(client, ids).catch(() => askAgain(['cases']));
  };
  const lists = oneLookAtATime(look, CALM_MS);
  return {
    stop: lists.stop,
    hear({ type, subject, customer }) {
      if (type === 'customer.changed') {
        // How much there is of a customer hangs on the keys they are known by.
        for (const what of ['customer', 'density']) again(what, customer);
        return;
      }
      if (type === 'staff.changed') {
        for (const what of ['staff', 'case', 'customer-cases']) again(what);
        isAllOld = true;
      } else if (type === 'case.changed') {
        again('case', subject);
        again('customer-cases', customer);
        changed.add(subject);
      } else return;
      lists.hear();
    },
  };
}
