// The only reader of time. Fed by the world's clock in embedded builds and by the system elsewhere.

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

type Clock = () => Instant;
let clock: Clock = systemNow;

/** The machine's own clock, for waits that are real whatever time the world shows. */
export function systemNow(): Instant {
  return Date.now();
}

/** The present, in epoch milliseconds, by the clock in force. */
export const now = (): Instant => clock();

/** Puts another clock in force (the world's, a test's); without an argument the system's. */
export function setClock(next: Clock = systemNow): void {
  clock = next;
}

/** Runs `tick` every `everyMs` of real time; returns the stop. Countdown and "ago" texts hang on it. */
export function every(everyMs: number, tick: () => void): () => void {
  const id = setInterval(tick, everyMs);
  return () => clearInterval(id);
}

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
