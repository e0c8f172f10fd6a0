// The signed-in person, for screens that only a signed-in person sees.
import type { SeeingAs, Staff } from '#src/desk/staff.ts';
import { useSessionStore } from './session-store.ts';

export function useMe(): Staff {
  const session = useSessionStore((state) => state.session);
  if (!session) throw new Error('Nobody is signed in.');
  return session.staff;
}

/** Through whose eyes they look just now: nothing can be changed meanwhile, and nothing is sent. */
export const useSeeingAs = (): SeeingAs | undefined => useSessionStore(({ session }) => session?.seeingAs);

/** They look through another role's eyes: what writes is shown, and switched off. */
export const useIsLooking = (): boolean => useSeeingAs() !== undefined;
