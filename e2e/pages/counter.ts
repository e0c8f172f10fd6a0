// The store's screen, by role and name, as whoever serves there would describe it: one thumb, no mouse.
import type { Locator, Page } from '@playwright/test';

export interface Counter {
  readonly page: Page;
  /** The open dialog. */
  readonly sheet: Locator;
  /** One tap, counted; a name means a button of the sheet or of the bar. */
  readonly tap: (what: string | RegExp | Locator) => Promise<void>;
  readonly taps: () => number;
  /** What was just done for the customer on screen. */
  readonly done: (words: string | RegExp) => Locator;
}

export function counterOn(page: Page): Counter {
  let taps = 0;
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
      await target.tap();
    },
    taps: () => taps,
    done: (words) => page.getByRole('listitem').filter({ hasText: words }),
  };
}
