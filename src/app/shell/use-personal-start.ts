// What begins with a person and ends with them: their events, and everything read in their name.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { forgetRecent } from '#src/customers/recent-store.ts';
import { startEvents, subscribeReset } from '#src/lib/events.ts';
import { forgetSources } from '#src/workspace/sources/sources-store.ts';

export function usePersonalStart(staffId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    const stop = startEvents(staffId);
    // News may have been missed for good: what is on screen is asked again.
    const stopReset = subscribeReset(() => void client.invalidateQueries());
    return () => {
      stop();
      stopReset();
    };
  }, [staffId, client]);
  useEffect(
    () => () => {
      client.clear();
      forgetRecent();
      forgetSources();
    },
    [client],
  );
}
