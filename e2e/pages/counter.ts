// The store's screen, by role and name, as whoever serves there would describe it: one thumb, no mouse.
import type { Locator, Page } from '@playwright/test';

/**
 * What a practised person needs, by the keystroke-level model (Card, Moran and Newell, 1980): to think before they begin, to
 * bring a finger to each place, to press and lift it. The finger is slower there than a thumb is: it moves a mouse.
 */
const HUMAN = { thinkMs: 1_350, reachMs: 1_100, pressMs: 200 };

/** How long a person needs for so many taps that belong together, as long as the screen answers at once. */
export const humanMs = (taps: number): number => HUMAN.thinkMs + taps * (HUMAN.reachMs + HUMAN.pressMs);

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

/**
 * Watches how long the screen takes to answer presses from now on. Resolves to what it took in all, in ms: from each press
 * to the last change before the next one. What the driver of the browser needs between them is nobody's.
 */
export async function watchAnswers(page: Page): Promise<() => Promise<number>> {
  const watching = await page.evaluateHandle(() => {
    const answers: { readonly pressedAt: number; changedAt: number }[] = [];
    const onPress = ({ timeStamp }: Event) => answers.push({ pressedAt: timeStamp, changedAt: timeStamp });
    const watch = new MutationObserver(() => {
      const last = answers.at(-1);
      if (last) last.changedAt = performance.now();
    });
    addEventListener('click', onPress, true);
    watch.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
    return () => {
      removeEventListener('click', onPress, true);
      watch.disconnect();
      return answers.reduce((sum, { pressedAt, changedAt }) => sum + changedAt - pressedAt, 0);
    };
  });
  return () => watching.evaluate((stop) => stop());
}
