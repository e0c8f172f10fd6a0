// A scorecard that a colleague saved, shared or answered reaches the queue and the card by itself.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribe } from '#src/lib/events.ts';
import { scored } from './mutations.ts';

export function useLiveReviews(): void {
  const client = useQueryClient();
  useEffect(
    () =>
      subscribe('review.changed', () => {
        for (const queryKey of scored) void client.invalidateQueries({ queryKey });
      }),
    [client],
  );
}
