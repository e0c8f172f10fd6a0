// How long the network takes a post to be: in letters as one sees them.
const LINK = /https?:\/\/\S+/g;
/** A link counts as so many, however long it is. */
const LINK_LENGTH = 'x'.repeat(23);
const HANDLE = /(@[\w.-]+)@[\w.-]+/g;
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Links count as 23, of a handle only its first part counts, and a letter of many code points is one. */
export function lengthOf(post: string): number {
  const counted = post.replaceAll(LINK, LINK_LENGTH).replaceAll(HANDLE, '$1');
  return [...letters.segment(counted)].length;
}
