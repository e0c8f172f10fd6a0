// A link that signs in: whose name it carries and where it leads.

/** `to` stays on our own origin: a path, never `//elsewhere`. */
export function readDirectLink(url: URL): { readonly as: string; readonly to: string } | undefined {
  const as = url.searchParams.get('as');
  if (as === null || as === '') return undefined;
  const to = url.searchParams.get('to') ?? '';
  if (/^\/(?![/\\])/.test(to)) return { as, to };
  url.searchParams.delete('as');
  url.searchParams.delete('to');
  return { as, to: url.pathname + url.search };
}
