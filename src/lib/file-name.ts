// What a file is called, without what cannot be seen: it comes from outside and says what the file is.

/** What turns the direction of writing or has no width: with it `cod.exe` can look like `exe.doc`. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

export const seenName = (name: string): string => name.replaceAll(UNSEEN, '');
