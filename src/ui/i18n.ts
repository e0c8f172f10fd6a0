// The product's words, filled in. The build leaves each sentence in its pieces (build/compiled-words.ts), so what other
// people wrote is put between them unread, whatever marks it holds.
import type { MessageDescriptor } from '@lingui/core';
import { numberIn } from '#src/lib/format.ts';

export type Values<V> = Readonly<Record<string, V>>;

/** Our own letters; or the name of what is filled in, and where it decides between sentences, how (`plural`, `select`). */
type Piece = string | readonly [name: string, by?: string, sentences?: Values<Sentence>];
type Sentence = string | readonly Piece[];
export type Catalog = Values<Sentence>;

/** What hears a sentence, piece by piece: our own letters, and what is filled in. */
export interface Hearer<V> {
  ours(letters: string): void;
  theirs(value: V & {}): void;
}

/** A language and its sentences; one that has no translation is said as it stands in the code. */
export interface I18n {
  readonly locale: string;
  _(said: MessageDescriptor): string;
}

/** What a component is given; another object when the language is another. */
export interface Spoken {
  readonly i18n: Words;
  readonly _: I18n['_'];
}

export class Words implements I18n {
  locale = 'en';
  spoken = this.#speak();
  #catalog: Catalog = {};
  readonly #hearing = new Set<() => void>();

  _({ id, message, values = {} }: MessageDescriptor): string {
    let text = '';
    const add = (more: unknown) => (text += String(more));
    this.say({ id, message }, values, { ours: add, theirs: add });
    return text;
  }

  /** Says a sentence to `hearer`. */
  say<V>({ id, message }: Omit<MessageDescriptor, 'values'>, values: Values<V>, hearer: Hearer<V>): void {
    say(this.#catalog[id] ?? message ?? id, values, this.locale, hearer);
  }

  loadAndActivate({ locale, messages }: { readonly locale: string; readonly messages: Catalog }): void {
    this.locale = locale;
    this.#catalog = messages;
    this.spoken = this.#speak();
    for (const hear of this.#hearing) hear();
  }

  readonly subscribe = (hear: () => void): (() => void) => {
    this.#hearing.add(hear);
    return () => this.#hearing.delete(hear);
  };

  #speak(): Spoken {
    return { i18n: this, _: (said) => this._(said) };
  }
}

export const i18n = new Words();

/** `count` is what `#` stands for: the number that chose this sentence. */
function say<V>(
  sentence: Sentence,
  values: Values<V>,
  locale: string,
  hearer: Hearer<V>,
  count?: number,
): void {
  for (const piece of typeof sentence === 'string' ? [sentence] : sentence) {
    if (typeof piece === 'string') {
      hearer.ours(piece === '#' && count !== undefined ? numberIn(locale).format(count) : piece);
      continue;
    }
    const [name, by, sentences] = piece;
    const value = values[name];
    if (!sentences) {
      if (value !== undefined && value !== null) hearer.theirs(value);
      continue;
    }
    const number = by === 'plural' ? Number(value) : undefined;
    const chosen =
      sentences[String(value)] ?? (number === undefined ? undefined : sentences[formOf(number, locale)]);
    say(chosen ?? sentences['other'] ?? '', values, locale, hearer, number ?? count);
  }
}

const forms = new Map<string, Intl.PluralRules>();

function formOf(count: number, locale: string): string {
  let form = forms.get(locale);
  if (!form) forms.set(locale, (form = new Intl.PluralRules(locale)));
  return form.select(count);
}
