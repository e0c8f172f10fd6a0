// Where chat is asked: one account behind the gateway. The server's own absolute addresses lose their host.

export const BASE = '/gw/chat';
/** The gateway serves exactly one account; its number is part of every path. */
export const API = `${BASE}/api/v1/accounts/1`;

const FILES = '/rails/active_storage/';

/** The gateway path of a file's address; nothing for an address that is no file of the chat server. */
export function gatewayPath(address: string): string | undefined {
  const path = address.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?#]*/i, '');
  const start = path.indexOf(FILES);
  if (start === -1) return undefined;
  const asked = BASE + path.slice(start);
  // Steps up are resolved as a browser would (`%2e%2e`, `\\`), so that none leads out of the files.
  if (!URL.canParse(asked, 'https://gateway.invalid')) return undefined;
  const { origin, pathname, search } = new URL(asked, 'https://gateway.invalid');
  const isFile = origin === 'https://gateway.invalid' && pathname.startsWith(BASE + FILES);
  return isFile ? pathname + search : undefined;
}
