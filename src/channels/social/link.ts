// The Link header of a page: where older and newer pages are. It names the network's own host, so only its query
// counts.

export interface Links {
  readonly next?: URLSearchParams;
  readonly prev?: URLSearchParams;
}

/** Reads `<https://…?max_id=1>; rel="next", <…>; rel="prev"`; anything else is no link. */
export function linksOf(header: string | null): Links {
  const links: { next?: URLSearchParams; prev?: URLSearchParams } = {};
  for (const part of (header ?? '').split(/,\s*(?=<)/)) {
    const found = /^\s*<([^>]*)>(.*)$/s.exec(part);
    const [, address = '', rest = ''] = found ?? [];
    const rel = /;\s*rel="?(next|prev)"?/.exec(rest)?.[1];
    if ((rel !== 'next' && rel !== 'prev') || !URL.canParse(address, 'https://network.invalid')) continue;
    links[rel] = new URL(address, 'https://network.invalid').searchParams;
  }
  return links;
}
