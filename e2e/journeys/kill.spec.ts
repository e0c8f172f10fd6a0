// What is written survives `kill -9`: every keystroke older than 100 ms, where it was written, and nothing goes twice.
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test, type Page } from '@playwright/test';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { written } from '../pages/journal.ts';
import { keptRows } from '../pages/kept.ts';
import { mortalBrowser, type MortalBrowser } from '../pages/mortal-browser.ts';

interface Key {
  readonly key: string;
  /** When the page had taken it, by the clock of this process: kept outside the browser. */
  readonly at: number;
}

const KEY_MS = 25;
const GRACE_MS = 100;

/** Types a key every 25 ms until the page dies. */
async function typeUntilDeath(page: Page, typed: Key[]): Promise<void> {
  for (let count = 0; ; count++) {
    const key = count % 6 === 5 ? ' ' : String.fromCharCode(97 + (count % 26));
    try {
      await page.keyboard.press(key === ' ' ? 'Space' : key);
    } catch {
      return;
    }
    typed.push({ key, at: performance.now() });
    await wait(KEY_MS);
  }
}

async function textAfterDeath(browser: MortalBrowser, what: 'tab' | 'browser', keys: number) {
  const page = await browser.open();
  const { composer } = await openAs(page, 'priya');
  await composer.choose('SMS');
  await composer.text.press('a');
  // What is promised begins once this browser's database is open.
  await expect.poll(() => keptRows(page)).toContain('"sealed"');
  const typed: Key[] = [{ key: 'a', at: performance.now() }];
  const typing = typeUntilDeath(page, typed);
  while (typed.length < keys) await wait(5);
  const diedAt = await browser.kill(what);
  await Promise.race([typing, wait(1_000)]);
  // A page that is given no time takes no key either: it lived until then, whenever its process was ended.
  const livedUntil = Math.min(diedAt, typed.at(-1)?.at ?? diedAt);
  const safe = typed.filter(({ at }) => at < livedUntil - GRACE_MS).map(({ key }) => key);
  return { typed: typed.map(({ key }) => key).join(''), safe: safe.join('') };
}

// 100 ms by the clock on a machine that runs other journeys beside: the best of three counts.
test.describe.configure({ retries: 2 });

for (const [what, keys] of [
  ['tab', 12],
  ['tab', 80],
  ['browser', 13],
  ['browser', 90],
] as const)
  test(`the ${what} is killed while one types, after ${keys} keys`, async ({ launchOptions, baseURL }) => {
    test.setTimeout(90_000);
    const browser = await mortalBrowser(launchOptions, { baseURL });
    try {
      const { typed, safe } = await textAfterDeath(browser, what, keys);
      const page = await browser.open();
      const { composer } = await openAs(page, 'priya');
      await expect(composer.channel('SMS')).toBeChecked();
      await expect(composer.text).not.toHaveValue('');
      const kept = await composer.text.inputValue();
      expect(kept.startsWith(safe), `${kept}\n${safe}`).toBe(true);
      // The last key may have been taken without this process hearing of it.
      expect(kept.slice(0, typed.length)).toBe(typed.slice(0, kept.length));
      const caret = await composer.text.evaluate((text: HTMLTextAreaElement) => text.selectionStart);
      expect(caret).toBe(kept.length);

      // Killed again while it goes: the words are on the line or in the composer, never both, never twice.
      const words = kept.trim();
      await composer.send.click();
      await browser.kill(what);
      const again = await browser.open();
      const agent = await openAs(again, 'priya');
      const places = async () => [
        await agent.rowWith(words).count(),
        Number((await agent.composer.text.inputValue()).includes(words)),
      ];
      await expect.poll(async () => (await places()).toSorted()).toEqual([0, 1]);
      await expect(agent.timeline).not.toContainText(/Sending|Waiting/);
      await expect.poll(async () => (await places()).toSorted()).toEqual([0, 1]);
      expect(await written(backstageOf(again), 'sms', words)).toBeLessThanOrEqual(1);
    } finally {
      await browser.end();
    }
  });
