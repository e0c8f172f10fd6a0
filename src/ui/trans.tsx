// What `<Trans>` becomes when it is compiled. Lingui looks for its own marks (`<0>…</0>`, `\u003c`) in a sentence after
// other people's words have been put into it: their marks must not be taken for ours, nor vanish.
import { Trans as Sentence, type TransProps } from '@lingui/react';

export function Trans({ values, ...rest }: TransProps) {
  return <Sentence {...rest} values={values && wordsApart(values)} />;
}

/** A text that could hold a mark goes in as an element: Lingui puts those in their place unread. */
const wordsApart = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && /[<\\]/.test(value) ? <>{value}</> : value,
    ]),
  );
