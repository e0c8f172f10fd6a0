// How many text messages a text becomes on its way.
import { gsmUnits } from './wire-gsm7.ts';

export interface Segments {
  readonly encoding: 'gsm7' | 'ucs2';
  /** Messages the network sends, 0 for an empty text. */
  readonly segments: number;
  /** Units that still fit the last one. */
  readonly left: number;
}

const ROOM = { gsm7: { single: 160, part: 153 }, ucs2: { single: 70, part: 67 } } as const;

/** Counts a text: 160 units alone or 153 a part in the GSM alphabet, 70 or 67 when one character lies outside. */
export function segmentsOf(text: string): Segments {
  const characters = Array.from(text);
  const gsm = characters.map(gsmUnits);
  const encoding = gsm.includes(undefined) ? 'ucs2' : 'gsm7';
  const sizes = characters.map((character, index) =>
    encoding === 'gsm7' ? (gsm[index] ?? 1) : character.length,
  );
  const { single, part } = ROOM[encoding];
  const units = sizes.reduce((sum, size) => sum + size, 0);
  if (units <= single) return { encoding, segments: units === 0 ? 0 : 1, left: single - units };
  let segments = 1;
  let used = 0;
  for (const size of sizes) {
    // A character of two units is never cut in half.
    if (used + size > part) {
      segments += 1;
      used = 0;
    }
    used += size;
  }
  return { encoding, segments, left: part - used };
}
