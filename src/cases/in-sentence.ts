// A channel's name inside a sentence: "by phone", but "by SMS".

/** Small letters, unless the name is an abbreviation. */
export const inSentence = (name: string, locale: string): string =>
  name === name.toLocaleUpperCase(locale) ? name : name.toLocaleLowerCase(locale);
