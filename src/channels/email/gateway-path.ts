// The mail server names its own addresses; the browser only ever asks the gateway.

export const BASE = '/gw/email';

/** A relative, rooted or foreign absolute address (or URI template) of the mail server as a path of the gateway. */
export function gatewayPath(address: string): string {
  const path = address.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '');
  if (path === BASE || path.startsWith(`${BASE}/`)) return path;
  return path.startsWith('/') ? `${BASE}${path}` : `${BASE}/jmap/${path}`;
}
