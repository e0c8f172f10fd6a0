// A changed case anywhere, or a colleague who goes or comes back, reaches every list and panel that shows it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribe } from '#src/lib/events.ts';
import { oneLookAtATime } from './one-look-at-a-time.ts';

/** One look a third of a second is enough for a reader. */
const CALM_MS = 300;
/** A list one has gone far down in is many pages, which are all read again. */
const LISTS = ['cases', 'customer-cases'] as const;

export function useLiveCases(): void {
  const client = useQueryClient();
  useEffect(() => {
    const lists = oneLookAtATime(
      () => Promise.all(LISTS.map((list) => client.invalidateQueries({ queryKey: [list] }))),
      CALM_MS,
    );
    const stop = subscribe((poke) => {
      if (poke.type === 'customer.changed' && poke.customer !== undefined)
        // How much there is of a customer hangs on the keys they are known by.
        for (const what of ['customer', 'density'])
          void client.invalidateQueries({ queryKey: [what, poke.customer] });
      const isAboutStaff = poke.type === 'staff.changed';
      if (isAboutStaff) {
        void client.invalidateQueries({ queryKey: ['staff'] });
        void client.invalidateQueries({ queryKey: ['case'] });
      } else if (poke.type !== 'case.changed') return;
      else void client.invalidateQueries({ queryKey: ['case', poke.subject] });
      lists.hear();
    });
    return () => {
      lists.stop();
      stop();
    };
  }, [client]);
}
