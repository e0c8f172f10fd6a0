// The outbox of the signed-in person, for the screens: everything that is under way.
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Outbox, OutboxState } from './outbox.ts';

/** Undefined while the browser's database is being opened. */
export const OutboxContext = createContext<Outbox | undefined>(undefined);

export const useOutbox = (): Outbox | undefined => useContext(OutboxContext);

const NOTHING: OutboxState = { sends: [], isSaved: true, unreadable: 0 };
const deaf = () => () => {};

/** Everything written down and not yet forgotten; draws again when it changes. */
export function useOutboxState(): OutboxState {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox?.subscribe ?? deaf, () => outbox?.state() ?? NOTHING);
}
