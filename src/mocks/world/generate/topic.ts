// What generated customers write about: a problem in a few sentences per brand and language.
// `{item}` and `{order}` are filled in; every channel takes the sentence that suits it.

export interface Words {
  readonly subject: string;
  /** The customer's first word about it. */
  readonly ask: string;
  /** On the next channel, when it was not settled. */
  readonly again: string;
  readonly reply: string;
  /** What the agent wrote down about a call or a visit. */
  readonly note: string;
  readonly outcome: string;
}
export interface Topic {
  readonly items: readonly (readonly [name: string, minor: number])[];
  readonly en: Words;
  readonly fr: Words;
}

export const topic = (items: Topic['items'], en: readonly string[], fr: readonly string[]): Topic => ({
  items,
  en: wordsOf(en),
  fr: wordsOf(fr),
});

function wordsOf([
  subject = '',
  ask = '',
  again = '',
  reply = '',
  note = '',
  outcome = '',
]: readonly string[]): Words {
  return { subject, ask, again, reply, note, outcome };
}

/** A sentence with its item and order filled in. */
export const fill = (text: string, item: string, order: string): string =>
  text.replaceAll('{item}', item).replaceAll('{order}', order);
