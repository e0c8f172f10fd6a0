// Takes values into a filter and out of it; a filter is what an address says.
import { readFilter, type FilterPart } from '#src/desk/case-filter.ts';

export const valuesIn = (filter: string, part: FilterPart): readonly string[] =>
  new URLSearchParams(filter).getAll(part);

/** With the value when it was not in, else without. */
export function toggled(filter: string, part: FilterPart, value: string): string {
  const parts = new URLSearchParams(filter);
  if (parts.has(part, value)) parts.delete(part, value);
  else parts.append(part, value);
  return readFilter(parts);
}

/** With this value alone in its part. */
export function only(filter: string, part: FilterPart, value: string | undefined): string {
  const parts = new URLSearchParams(filter);
  parts.delete(part);
  if (value !== undefined) parts.set(part, value);
  return readFilter(parts);
}
