// Two texts that began as one: what is to be read of the other.
/** So many letters before where two texts part need not be read again. */
const KNOWN_LETTERS = 24;

/** What a text says that the other does not: from the word where they part, if that is far in. */
export function fromWhereTheyPart(text: string, other: string): string {
  let at = 0;
  while (at < text.length && text[at] === other[at]) at += 1;
  const from = text.lastIndexOf(' ', at - 1) + 1;
  return at < KNOWN_LETTERS || from === 0 ? text : `…${text.slice(from)}`;
}
