// The only reader of time. Fed by the world's clock in embedded builds and by the system elsewhere.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

type Clock = () => Instant;
let clock: Clock = systemNow;
const ticks = new Set<() => void>();

/** The machine's own clock, for waits that are real whatever time the world shows. */
export function systemNow(): Instant {
  return Date.now();
}

/** The present, in epoch milliseconds, by the clock in force. */
export const now = (): Instant => clock();

/** Puts another clock in force (the world's, a test's); without an argument the system's. */
export function setClock(next: Clock = systemNow): void {
  clock = next;
  for (const tick of ticks) tick();
}

/**
 * Runs `tick` every `everyMs` of real time, and when another clock is put in force; returns the stop. Countdown and "ago"
 * texts hang on it.
 */
export function every(everyMs: number, tick: () => void): () => void {
  // The same function may be given twice.
  const own = () => tick();
  const id = setInterval(own, everyMs);
  ticks.add(own);
  return () => {
    clearInterval(id);
    ticks.delete(own);
  };
}

/** Milliseconds since some moment, for how long something takes; whatever the world's clock says. */
export const stopwatch = (): number => performance.now();

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

let zone: { readonly name: string; readonly until: number } | undefined;

/** The reader's own time zone, IANA name. Asking for it is dear: rows do it by the hundred. */
export function zoneHere(): string {
  const at = Date.now();
  if (zone === undefined || at > zone.until)
    zone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, until: at + MINUTE };
  return zone.name;
}
