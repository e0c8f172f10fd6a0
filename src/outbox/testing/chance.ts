// Chance that comes out the same for the same seed.
export interface Chance {
  /** From 0 up to, not including, `most`. */
  readonly below: (most: number) => number;
  /** True so often in a hundred. */
  readonly percent: (share: number) => boolean;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
  /** One of the names, by weight. */
  readonly weighed: <Name extends string>(weights: Readonly<Record<Name, number>>) => Name;
}

export function chanceOf(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number) => Math.floor(next() * most);
  return {
    below,
    percent: (share) => next() * 100 < share,
    pick: (from) => from[below(from.length)],
    weighed(weights) {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = next() * names.reduce((sum, name) => sum + weights[name], 0);
      for (const name of names) {
        left -= weights[name];
        if (left < 0) return name;
      }
      return names[0] as (typeof names)[number];
    },
  };
}
