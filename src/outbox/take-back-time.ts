// How long a reply waits before it leaves, so that its author can take it back. Everybody may need another time.
import { SECOND } from '#src/lib/time.ts';

const SAVED = 'take-back-seconds';
/** In seconds; 0: replies leave at once. */
export const takeBackTimes = [0, 5, 10, 30] as const;
export type TakeBackSeconds = (typeof takeBackTimes)[number];
const USUAL: TakeBackSeconds = 5;

export function takeBackSeconds(): TakeBackSeconds {
  try {
    const saved = localStorage.getItem(SAVED);
    return takeBackTimes.find((seconds) => String(seconds) === saved) ?? USUAL;
  } catch {
    return USUAL;
  }
}

export const takeBackMs = (): number => takeBackSeconds() * SECOND;

export function setTakeBackSeconds(seconds: TakeBackSeconds): void {
  try {
    localStorage.setItem(SAVED, String(seconds));
  } catch {
    // Without storage it stays the usual one.
  }
}
