/** Throws where what was found is not what should be. */
export function same(what: string, found: unknown, expected: unknown): void {
  if (found !== expected) throw new Error(`${what}: ${String(found)}, but should be ${String(expected)}`);
}
