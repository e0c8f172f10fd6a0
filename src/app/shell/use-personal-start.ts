// What begins with a person and ends with them: their events.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { startEvents, subscribeReset } from '#src/lib/events.ts';

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
}
