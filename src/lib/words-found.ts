// Finds by the beginnings of words, whatever their accents and capitals.

/** Without accents and capitals: what two people would type for the same word. */
export const folded = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every word of the query begins some word of the text; an empty query finds everything. */
export function isFound(query: string, text: string): boolean {
  const there = wordsOf(text);
  return wordsOf(query).every((word) => there.some((one) => one.startsWith(word)));
}
