// A short name for a text: what has no id of its own gets the same one every time it is seen.

/** FNV-1a, 32 bit, as eight hexadecimal digits. Not for secrets. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
