// Some people see only the end of phone numbers. The gateway gives them a stand-in for each number, `+999` and digits
// that keep the last three, and takes the stand-in back where they ask by it: every lane works, no number is told.
import { keyStandings, withKeys } from './linked-world.ts';
import { numbersIn, type Span } from './number-spans.ts';
import type { Storage } from './storage.ts';
import type { World } from './world/records/world.ts';

const STAND_IN = /(\+|%2B)(999\d{11})(?!\d)/g;

export interface NumberMask {
  /** A text as these people may see it. */
  mask(text: string): Promise<string>;
  /** Every text in a JSON document, names of fields included, as these people may see it. */
  maskJson(body: string): Promise<string>;
  /** What they sent, with the real numbers. */
  reveal(text: string): Promise<string>;
}

export function numberMask(storage: Storage, world: World): NumberMask {
  const ours = new Set(world.brands.flatMap(({ sms, phone }) => [sms, phone]).map(digitsOf));
  const known = new Map<string, string>();
  type IsKnown = (digits: string) => boolean;
  async function knownNow(): Promise<IsKnown> {
    const linked = withKeys(world, await keyStandings(storage));
    return (digits) => ours.has(digits) || linked.byKey('phone', `+${digits}`).length > 0;
  }

  /** Swaps every number of a text and notes in `fresh` what was not swapped before. */
  function swap(text: string, fresh: Map<string, string>, isKnown: IsKnown): string {
    let masked = '';
    let at = 0;
    for (const span of numbersIn(text, isKnown)) {
      masked += text.slice(at, span.from) + standInOf(span, fresh, text);
      at = span.to;
    }
    return masked + text.slice(at);
  }
  function standInOf({ from, to, digits, plus }: Span, fresh: Map<string, string>, text: string): string {
    if (ours.has(digits)) return text.slice(from, to);
    const standIn = standInFor(digits, world.seed);
    if (!known.has(standIn)) fresh.set(standIn, digits);
    return (plus === '' ? '+' : plus) + standIn;
  }
  async function keep(fresh: ReadonlyMap<string, string>): Promise<void> {
    if (fresh.size === 0) return;
    await storage.write(async (tx) => {
      for (const [standIn, digits] of fresh) await tx.put('stand-in', standIn, digits);
    });
    for (const [standIn, digits] of fresh) known.set(standIn, digits);
  }
  async function mask(text: string): Promise<string> {
    const fresh = new Map<string, string>();
    const masked = swap(text, fresh, await knownNow());
    await keep(fresh);
    return masked;
  }

  return {
    mask,
    async maskJson(body) {
      const read = parsed(body);
      if (!read) return mask(body);
      const fresh = new Map<string, string>();
      const isKnown = await knownNow();
      const masked = JSON.stringify(everyText(read.value, (text) => swap(text, fresh, isKnown)));
      await keep(fresh);
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

/** Undefined when it is no JSON. */
function parsed(body: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return undefined;
  }
}

function everyText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [change(name), everyText(one, change)]),
  );
}

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
