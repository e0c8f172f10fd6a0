// Some people see only the end of phone numbers. The gateway gives them a stand-in for each number, `+999` and digits
// that keep the last three, and takes the stand-in back where they ask by it: every lane works, no number is told.
import type { Storage } from './storage.ts';
import type { World } from './world/records.ts';

/** E.164, also with blanks between groups, plain or percent-encoded plus. */
const NUMBER = /(\+|%2B)([1-9]\d[\d ]{5,15}\d)/g;
const STAND_IN = /(\+|%2B)(999\d{11})(?!\d)/g;

export interface NumberMask {
  /** A text as these people may see it. */
  mask(text: string): Promise<string>;
  /** What they sent, with the real numbers. */
  reveal(text: string): Promise<string>;
}

export function numberMask(storage: Storage, world: World): NumberMask {
  const ours = new Set(world.brands.flatMap(({ sms, phone }) => [sms, phone]).map(digitsOf));
  const known = new Map<string, string>();
  return {
    async mask(text) {
      const fresh = new Map<string, string>();
      const masked = text.replaceAll(NUMBER, (whole, plus: string, written: string) => {
        const digits = digitsOf(written);
        if (ours.has(digits) || digits.length < 8 || digits.length > 15) return whole;
        const standIn = standInFor(digits, world.seed);
        if (!known.has(standIn)) fresh.set(standIn, digits);
        return plus + standIn;
      });
      if (fresh.size > 0)
        await storage.write(async (tx) => {
          for (const [standIn, digits] of fresh) await tx.put('stand-in', standIn, digits);
        });
      for (const [standIn, digits] of fresh) known.set(standIn, digits);
      return masked;
    },
    async reveal(text) {
      const asked = [...text.matchAll(STAND_IN)].map(([, , standIn]) => standIn ?? '');
      for (const standIn of asked) {
        const digits = known.get(standIn) ?? (await storage.get<string>('stand-in', standIn));
        if (digits !== undefined) known.set(standIn, digits);
      }
      return text.replaceAll(STAND_IN, (whole, plus: string, standIn: string) => {
        const digits = known.get(standIn);
        return digits === undefined ? whole : plus + digits;
      });
    },
  };
}

const digitsOf = (number: string): string => number.replaceAll(/\D/g, '');

/** The same for the same number in the same world; not to be turned back without the table. */
function standInFor(digits: string, seed: number): string {
  let a = 0x811c9dc5 ^ seed;
  let b = 0x1000193 ^ seed;
  for (const digit of digits) {
    a = Math.imul(a ^ digit.charCodeAt(0), 0x01000193);
    b = Math.imul(b + digit.charCodeAt(0), 0x85ebca6b) ^ (b >>> 13);
  }
  const middle = String((a >>> 0) % 10_000).padStart(4, '0') + String((b >>> 0) % 10_000).padStart(4, '0');
  return `999${middle}${digits.slice(-3)}`;
}
