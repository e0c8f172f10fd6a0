// Whether one of a person's tabs is looked at. Each holds a shared lock while it is: a tab that is gone holds none.
const nameOf = (staffId: string): string => `looked-at/${staffId}`;

/** From now on this tab counts while it is not hidden. Answers with how to stop that. */
export function countAsLookedAt(staffId: string): () => void {
  let letGo: (() => void) | undefined;
  const say = () => {
    letGo?.();
    letGo = undefined;
    if (document.hidden) return;
    const held = Promise.withResolvers<void>();
    letGo = held.resolve;
    void navigator.locks.request(nameOf(staffId), { mode: 'shared' }, () => held.promise);
  };
  say();
  document.addEventListener('visibilitychange', say);
  return () => {
    document.removeEventListener('visibilitychange', say);
    letGo?.();
  };
}

/** In this browser, by this person, in any tab. */
export async function isLookedAt(staffId: string): Promise<boolean> {
  const { held = [] } = await navigator.locks.query();
  return held.some(({ name }) => name === nameOf(staffId));
}
