// The address of the page: read, followed back and forth, changed without loading anything.

export interface Address {
  /** Without a slash at its end. */
  readonly path: string;
  readonly search: URLSearchParams;
}

/** What an address says beyond its path; what is undefined is left out, several values stand one after another. */
export type Search = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const listeners = new Set<() => void>();

export function currentAddress(): Address {
  const { pathname, search } = location;
  return { path: pathname.replace(/(?<=.)\/+$/, ''), search: new URLSearchParams(search) };
}

/** Calls on every change, ours or by the browser's buttons; answers how to stop. */
export function followAddress(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', listener);
  };
}

/** Goes to an address of ours, made by `hrefOf`. Where one is already, no step is added to the way back. */
export function go(href: string, { replace = false } = {}): void {
  const isHere = href === location.pathname + location.search;
  history[replace || isHere ? 'replaceState' : 'pushState'](null, '', href);
  for (const listener of listeners) listener();
}

/** An address of ours. Which demo world one is in goes along, so that a reload finds the same one. */
export function hrefOf(path: string, search: Search = {}): string {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const one of [value].flat()) if (one !== undefined) kept.append(name, String(one));
  if (currentAddress().search.get('world') === 'large') kept.set('world', 'large');
  return kept.size === 0 ? path : `${path}?${kept.toString()}`;
}
