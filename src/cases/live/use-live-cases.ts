// A changed case anywhere, or a colleague who goes or comes back, reaches every list and panel that shows it.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribe } from '#src/lib/events.ts';

const ABOUT_CASES = /^(?:case|customer|staff)/;

/** What is to be done is fetched with the first of the news: a screen comes up without it. */
export function useLiveCases(): void {
  const client = useQueryClient();
  useEffect(() => {
    const fetchLive = async () => (await import('./live-cases.ts')).liveCases(client);
    let live: ReturnType<typeof fetchLive> | undefined;
    const stop = subscribe((poke) => {
      if (!ABOUT_CASES.test(poke.type)) return;
      live ??= fetchLive();
      live
        .then(({ hear }) => hear(poke))
        .catch(() => {
          live = undefined;
          void client.invalidateQueries();
        });
    });
    return () => {
      stop();
      live?.then((its) => its.stop()).catch(() => undefined);
    };
  }, [client]);
}
