// When a million things happened: any of them from its place alone, in order, in bursts, busier in some months.
import { fraction } from '../../chance.ts';
import { BEGINS_AT, MINUTE } from '../../when.ts';

const STARTS_AT = Date.UTC(2016, 2, 20, 6);
const ENDS_AT = BEGINS_AT - 2 * MINUTE;
const MONTHS = 120;
const SEED = 90_001;

/** Share of everything that happened before each month, 0 to 1. */
const BEFORE: readonly number[] = (() => {
  const weights = Array.from({ length: MONTHS }, (_, month) => {
    const busy = fraction(SEED, month, 1) > 0.85 ? 2.5 : 1;
    return (0.4 + fraction(SEED, month, 2)) * busy;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return [0, ...weights.map((weight) => (sum += weight) / total)];
})();

/** The instant at which a share of everything has happened. */
function instantOfShare(share: number): number {
  let low = 0;
  let high = MONTHS - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((BEFORE[middle] ?? 1) <= share) low = middle;
    else high = middle - 1;
  }
  const [from, to] = [BEFORE[low] ?? 0, BEFORE[low + 1] ?? 1];
  const inside = Math.min(1, (share - from) / (to - from));
  return STARTS_AT + ((low + inside) / MONTHS) * (ENDS_AT - STARTS_AT);
}

const BURST = 8;
const TIGHTNESS = [0.0005, 0.02, 0.2, 1] as const;

/**
 * The instant of the `index`th of `length` things, milliseconds. Never before the one in front of it; eight at a time
 * stand close together or far apart. `salt` keeps kinds from moving in step.
 */
export function slotAt(salt: number, index: number, length: number): number {
  const burst = Math.floor(index / BURST);
  const place = index % BURST;
  const tight = TIGHTNESS[Math.floor(fraction(SEED, salt, burst, 3) * TIGHTNESS.length)] ?? 1;
  const start = fraction(SEED, salt, burst, 4) * 0.5;
  const inside = (0.49 * tight * (place + 0.9 * fraction(SEED, salt, index, 5))) / BURST;
  return Math.floor(instantOfShare((burst + start + inside) / Math.ceil(length / BURST)));
}

/** To whole seconds, as most back ends keep them. */
export const wholeSecond = (at: number): number => Math.floor(at / 1000) * 1000;
