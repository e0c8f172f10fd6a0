// The places in a saved reply where facts of the case belong. None of them ever reaches a customer as it stands.

/** Facts by name: `order.number`. A fact nobody knows is not among them. */
export type Facts = Readonly<Record<string, string>>;

const PLACE = /\{\{\s*([a-z]\w*(?:\.\w+)*)\s*\}\}/gi;

/** Names that are still to be filled in, each once, in order. */
export const placesIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(PLACE)].map(([, name = '']) => name)),
];

/** The text with every known fact in its place; others stay as they are. Facts are words, never places themselves. */
export const filled = (text: string, facts: Facts): string =>
  text.replaceAll(PLACE, (place, name: string) =>
    Object.hasOwn(facts, name) ? (facts[name] ?? place).replaceAll(/[{}]/g, '') : place,
  );
