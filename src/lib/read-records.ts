// Reads a list from somebody else record by record, so that one bad record costs nobody else anything.
import * as z from 'zod/mini';
import type { Instant } from './time.ts';

export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly at: Instant }
  | {
      readonly ok: false;
      readonly record: unknown;
      /** Which field was wrong and how. */
      readonly reason: string;
      /** The record's `id`, where that much was readable. */
      readonly id: string | undefined;
      readonly at: Instant;
    };

/**
 * Each record by the schema, in the given order. `instantOf` names the field (ISO 8601 text) a record stands at; a bad
 * record without one stands where its nearest readable neighbour does, or at `fallbackAt`.
 */
export function readRecords<T>(
  records: readonly unknown[],
  schema: z.core.$ZodType<T>,
  instantOf: string,
  fallbackAt: Instant,
): readonly Reading<T>[] {
  const instants = records.map((record) => instantIn(record, instantOf));
  return records.map((record, index) => {
    const at = instants[index] ?? nearest(instants, index) ?? fallbackAt;
    const read = z.safeParse(schema, record);
    if (read.success) return { ok: true, value: read.data, at };
    const [issue] = read.error.issues;
    const reason = issue ? [issue.path.join('.'), issue.message].filter(Boolean).join(': ') : 'unreadable';
    const id = fieldOf(record, 'id');
    return { ok: false, record, reason, id: typeof id === 'string' && id !== '' ? id : undefined, at };
  });
}

const ISO = /^\d{4}-\d\d-\d\dT/;

/** The instant in a field of a record that may be anything. Only ISO text counts: "16 March" means 2001 to a parser. */
function instantIn(record: unknown, field: string): Instant | undefined {
  const text = fieldOf(record, field);
  const at = typeof text === 'string' && ISO.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

const fieldOf = (record: unknown, field: string): unknown =>
  typeof record === 'object' && record !== null && Object.hasOwn(record, field)
    ? (record as Record<string, unknown>)[field]
    : undefined;

function nearest(instants: readonly (Instant | undefined)[], index: number): Instant | undefined {
  for (let away = 1; away < instants.length; away++) {
    const found = instants[index - away] ?? instants[index + away];
    if (found !== undefined) return found;
  }
  return undefined;
}
