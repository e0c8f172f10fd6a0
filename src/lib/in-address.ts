// A word put into an address. Ids come from outside: half of a letter in one must not throw where a click builds a path.

/** Percent-encoded; a lone surrogate, which no address can carry, becomes U+FFFD. */
export const inAddress = (word: string): string => encodeURIComponent(word.toWellFormed());
