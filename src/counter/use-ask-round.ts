// Asks round when the news stop. Nobody at an idle counter asks for anything, so nobody would notice that the line is gone;
// and the desk alone may be silent.
import { useEffect } from 'react';
import { askPickUps } from '#src/channels/orders/receipts.ts';
import { paths } from '#src/desk/paths.ts';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { ask } from '#src/lib/http.ts';
import { now, SECOND } from '#src/lib/time.ts';

/** They are mostly back by then: a stream that breaks is opened again at once. */
const GRACE_MS = 1.5 * SECOND;
const AGAIN_MS = 10 * SECOND;

/** What comes of it is heard where every request is. */
export function useAskRound(shop: string): void {
  useEffect(() => {
    const left = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      await askPickUps(shop, now(), left.signal);
      await ask(paths.staff, { signal: left.signal });
      wait(AGAIN_MS);
    };
    const wait = (ms: number) => {
      clearTimeout(timer);
      if (!left.signal.aborted && !isLive()) timer = setTimeout(() => void round(), ms);
    };
    const look = () => wait(GRACE_MS);
    look();
    const stop = subscribeLive(look);
    return () => {
      stop();
      left.abort();
      clearTimeout(timer);
    };
  }, [shop]);
}
