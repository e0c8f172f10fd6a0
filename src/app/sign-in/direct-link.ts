// A link that signs in: whose name it carries and where it leads.

/** `to` stays on our own origin: a path, never `//elsewhere`. */
export function readDirectLink(url: URL): { readonly as: string; readonly to: string } | undefined {
  const as = url.searchParams.get('as');
  if (as === null || as === '') return undefined;
  const to = url.searchParams.get('to') ?? '';
  const world = url.searchParams.get('world');
  if (/^\/(?![/\\])/.test(to)) return { as, to: world === null ? to : withWorld(to, world) };
  url.searchParams.delete('as');
  url.searchParams.delete('to');
  return { as, to: url.pathname + url.search };
}

/** The demo world one is sent to goes along. */
function withWorld(to: string, world: string): string {
  const url = new URL(to, 'http://here.invalid');
  url.searchParams.set('world', world);
  return url.pathname + url.search;
}
