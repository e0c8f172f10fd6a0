// The product's words, filled in. Lingui takes `\u003c` for a letter by its number even in what other people wrote: a
// backslash of theirs goes in by its own number and comes out as it was.
import { I18n, type MessageDescriptor, type MessageOptions } from '@lingui/core';
import { wordKey } from './word-key.ts';

type Values = Record<string, unknown>;

const numbered = /\\(?=u[\da-f]{4}|x[\da-f]{2})/gi;

const asWritten = (values: Values = {}): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace(numbered, String.raw`\u005c`) : value,
    ]),
  );

export class Words extends I18n {
  override _(descriptor: MessageDescriptor): string;
  override _(id: string, values?: Values, options?: MessageOptions): string;
  override _(
    what: MessageDescriptor | string | undefined,
    values?: Values,
    options?: MessageOptions,
  ): string {
    return typeof what === 'object'
      ? super._({ ...what, id: what.id ?? this.#keyOf(what.message), values: asWritten(what.values) })
      : super._(what ?? this.#keyOf(options?.message), asWritten(values), options);
  }

  /** English stands in the code: nothing is looked up. */
  #keyOf(message: unknown): string {
    return this.locale === 'en' ? '' : wordKey(message);
  }
}

export const i18n = new Words({});
