// The store's screen, by role and name, as whoever serves there would describe it: one thumb, no mouse.
import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';

/**
 * What a practised person needs, by the keystroke-level model (Card, Moran and Newell, 1980): to think before a deed that is
 * not one movement with the one before it, to bring a finger to the next place, to press and lift it. The finger is slower
 * there than a thumb is: it moves a mouse.
 */
const HUMAN = { thinkMs: 1_350, reachMs: 1_100, pressMs: 200 };

export interface Counter {
  readonly page: Page;
  /** The open dialog. */
  readonly sheet: Locator;
  /** One tap, counted; a name means a button of the sheet or of the bar. */
  readonly tap: (what: string | RegExp | Locator) => Promise<void>;
  readonly taps: () => number;
  /** The time a person needs before they know what to do next, where they have a pace. */
  readonly think: () => Promise<void>;
  /** What was just done for the customer on screen. */
  readonly done: (words: string | RegExp) => Locator;
}

/** `human`: it taps as fast as a person does, instead of at once. */
export function counterOn(page: Page, pace: 'at once' | 'human' = 'at once'): Counter {
  let taps = 0;
  const take = async (ms: number) => {
    if (pace === 'human') await pause(ms);
  };
  const sheet = page.getByRole('dialog');
  return {
    page,
    sheet,
    async tap(what) {
      taps += 1;
      const target =
        typeof what === 'string' || what instanceof RegExp
          ? page.getByRole('button', { name: what, exact: true })
          : what;
      await take(HUMAN.reachMs + HUMAN.pressMs);
      await target.tap();
    },
    taps: () => taps,
    think: () => take(HUMAN.thinkMs),
    done: (words) => page.getByRole('listitem').filter({ hasText: words }),
  };
}
