// What we wrote down ourselves and read back: a cursor, a session, a poke.
import * as z from 'zod/mini';

/** What `text` holds; nothing for no text, for what is no JSON and for what does not fit the schema. */
export function readJson<S extends z.ZodMiniType>(
  schema: S,
  text: string | null | undefined,
): z.infer<S> | undefined {
  if (text === null || text === undefined) return undefined;
  try {
    const read = z.safeParse(schema, JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
