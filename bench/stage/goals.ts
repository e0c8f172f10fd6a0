// What a run prints, and whether every goal was kept. Wall times are told, never judged: the machine is shared.
import { readFileSync } from 'node:fs';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

export interface Goals {
  readonly title: (text: string) => void;
  /** A figure nothing hangs on. */
  readonly tell: (name: string, value: number, unit: string, more?: string) => void;
  /** A figure with a limit: missed, and the run fails. */
  readonly keep: (name: string, value: number, limit: number, unit?: string) => void;
  readonly isKept: () => boolean;
}

const figure = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(2));

export function openGoals(): Goals {
  let isWithin = true;
  return {
    title: (text) => print(`\n${text}  (load ${loadNow()})`),
    tell: (name, value, unit, more = '') =>
      print(`         ${name.padEnd(64)} ${figure(value).padStart(9)} ${unit}  ${more}`),
    keep(name, value, limit, unit = '') {
      const kept = value <= limit;
      isWithin &&= kept;
      print(
        `  ${kept ? 'kept  ' : 'MISSED'} ${name.padEnd(64)} ${figure(value).padStart(9)} ${unit} (at most ${figure(limit)})`,
      );
    },
    isKept: () => isWithin,
  };
}

/** The load of the last minute, where the system says it. */
function loadNow(): string {
  try {
    return readFileSync('/proc/loadavg', 'utf8').split(' ')[0] ?? '?';
  } catch {
    return '?';
  }
}

/** The value below which the share `p` of the values lies. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
