// Every value in a JSON document by its place, so that a test can put another one there.

/** A place in a document: names of fields and numbers of items. */
export type Place = readonly (string | number)[];

/** The place with `*` for every item's number: what the same field of many records has in common. */
export const fieldOf = (place: Place): string =>
  place.map((step) => (typeof step === 'number' ? '*' : step)).join('.');

/** Every place that holds no list and no record, and every list and record itself. */
export function placesIn(value: unknown, place: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inside = Array.isArray(value)
    ? value.flatMap((one, index) => placesIn(one, [...place, index]))
    : Object.entries(value).flatMap(([name, one]) => placesIn(one, [...place, name]));
  return place.length === 0 ? inside : [place, ...inside];
}

export function valueAt(value: unknown, [step, ...rest]: Place): unknown {
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt((value as Readonly<Record<string | number, unknown>>)[step], rest);
}

/** The document with other values at these places. */
export function withValues(
  value: unknown,
  changes: ReadonlyMap<string, unknown>,
  place: Place = [],
): unknown {
  const key = JSON.stringify(place);
  if (changes.has(key)) return changes.get(key);
  if (Array.isArray(value)) return value.map((one, index) => withValues(one, changes, [...place, index]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withValues(one, changes, [...place, name])]),
  );
}
