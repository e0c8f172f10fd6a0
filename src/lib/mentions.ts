// People named in a text with an @ while it is written: one a line of a field beside it, id and name. Who is no longer
// named in the text does not count.

export interface Named {
  readonly id: string;
  readonly name: string;
}

const FIELD = 'mentions';
type Fields = Readonly<Record<string, string>> | undefined;

const namedIn = (fields: Fields): readonly Named[] =>
  (fields?.[FIELD] ?? '').split('\n').flatMap((line) => {
    const [id = '', name = ''] = line.split('\t');
    return id === '' || name === '' ? [] : [{ id, name }];
  });

/** The fields with one more person named. */
export const withNamed = (fields: Fields, one: Named): Readonly<Record<string, string>> => ({
  ...fields,
  [FIELD]: [...namedIn(fields).filter(({ id }) => id !== one.id), one]
    .map(({ id, name }) => `${id}\t${name}`)
    .join('\n'),
});

/** Ids of those whose name still stands in the text. */
export const mentionsOf = (text: string, fields: Fields): readonly string[] =>
  namedIn(fields)
    .filter(({ name }) => text.includes(`@${name}`))
    .map(({ id }) => id);
