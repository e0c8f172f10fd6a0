// What a measurement does on the agent's screen: sign in, open a customer, load thousands of rows, come back.
import type { Page } from '@playwright/test';
import type { Stage } from './stage.ts';

/** The customer of a million entries. */
export const MARGARET = { id: 'margaret-ashdown', path: '/cases/90001' } as const;
/** The customer of the broken trousers: mails with pictures, a talk under way. */
export const JAMES = { id: 'james-whitcombe', path: '/cases/20418' } as const;

/** Signs in and opens an address; resolves when rows are there and nothing is being asked. */
export async function open(page: Page, stage: Stage, to: string, staff = 'priya'): Promise<void> {
  await page.goto(`${stage.origin}/?as=${staff}&to=${encodeURIComponent(to)}`);
  await page.locator('[data-row]').first().waitFor({ timeout: 30_000 });
  await calm(page);
}

/** Waits until the page has asked nothing for a moment. */
export async function calm(page: Page, forMs = 400): Promise<void> {
  let last = performance.now();
  const note = () => {
    last = performance.now();
  };
  page.on('request', note);
  page.on('requestfinished', note);
  while (performance.now() - last < forMs) await page.waitForTimeout(50);
  page.off('request', note);
  page.off('requestfinished', note);
}

/** Goes back until so many rows are loaded. Most of them are passed over and never drawn. */
export async function loadRows(page: Page, count: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const { probe } = window;
    let most = 0;
    for (let idle = 0; idle < 600; idle++) {
      probe.moveTo(0);
      await probe.painted();
      await probe.painted();
      const held = probe.held();
      if (held > most) idle = 0;
      most = Math.max(most, held);
      // From the top only the first rows are drawn: how many there are shows at the end.
      if (idle % 10 === 0) {
        probe.moveTo(Infinity);
        await probe.painted();
        await probe.painted();
        most = Math.max(most, probe.held());
        if (most >= wanted) return most;
      }
    }
    return most;
  }, count);
}

/** Back at the newest entry, measured and still. */
export async function toEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { probe } = window;
    for (let step = 0; step < 8; step++) {
      probe.moveTo(Infinity);
      await probe.painted();
    }
  });
  await calm(page);
}
