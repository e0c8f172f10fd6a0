// Two letters for a name.

/** First letters of the first and the last word; of a single word one. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [...new Set([words[0], words.at(-1)])]
    .map((word = '') => /^./u.exec(word)?.[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}
