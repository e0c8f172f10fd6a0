// The mock library's cookie jar asks only for a host's own domain; one origin needs no public suffix list.

/** @param {string} host */
export const getDomain = (host) => host ?? null;
