// Looks up a word that somebody else chose: `constructor` and its like are in every object and in no table of ours.

/** The value a table really has under a name. */
export const own = <T>(table: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
