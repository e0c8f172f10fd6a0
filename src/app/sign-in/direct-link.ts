// A link that signs in: whose name it carries and where it leads.

/** `to` stays on our own origin: a path, never `//elsewhere`. */
export function readDirectLink(url: URL): { readonly as: string; readonly to: string } | undefined {
  const as = url.searchParams.get('as');
  if (as === null || as === '') return undefined;
  const to = ownAddress(url.searchParams.get('to') ?? '');
  const world = url.searchParams.get('world');
  if (to) {
    // The demo world one is sent to goes along.
    if (world !== null) to.searchParams.set('world', world);
    return { as, to: to.pathname + to.search };
  }
  url.searchParams.delete('as');
  url.searchParams.delete('to');
  return { as, to: url.pathname + url.search };
}

const HERE = 'http://here.invalid';

/** What a browser makes of it: blanks that vanish and steps up may turn a path into another site. */
function ownAddress(to: string): URL | undefined {
  if (!to.startsWith('/') || !URL.canParse(to, HERE)) return undefined;
  const url = new URL(to, HERE);
  return url.origin === HERE && !url.pathname.startsWith('//') ? url : undefined;
}
