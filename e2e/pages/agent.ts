// The agent's screen, by role and name, as an agent would describe it.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';
import { composerOn, type Composer } from './composer.ts';

export interface Agent {
  readonly page: Page;
  readonly timeline: Locator;
  readonly cases: Locator;
  readonly story: Locator;
  readonly filters: Locator;
  readonly composer: Composer;
  readonly panel: Locator;
  /** Above the timeline: who, what about, what is promised next. */
  readonly bar: Locator;
  /** What is told above the timeline: a lost race, something that failed. */
  readonly alert: Locator;
  /** Rows of the timeline by their name: channel, who and when. */
  readonly row: (name: string | RegExp) => Locator;
  /** Rows of the timeline by what stands in them. */
  readonly rowWith: (words: string | RegExp) => Locator;
  /** The filter of a channel, with its count in its name. */
  readonly filter: (channel: string) => Locator;
  /** Goes to a day by the date dialog; `day` is ISO. */
  readonly goTo: (day: string) => Promise<void>;
  /** Turns the wheel over the timeline: negative is towards older entries. */
  readonly scroll: (px: number) => Promise<void>;
}

/** Signs in as somebody by link and opens an address; resolves when the timeline has rows, where there is one. */
export async function openAs(
  page: Page,
  staff: string,
  to = '/cases/20418',
  world?: 'large',
): Promise<Agent> {
  await page.goto(`/?as=${staff}&to=${encodeURIComponent(to)}${world ? `&world=${world}` : ''}`);
  const agent = agentOn(page);
  if (/^\/(?:cases|customers)\/./.test(to))
    // Waits for it; an expectation would look once a second, and tell the whole page each time it is not there yet.
    await agent.timeline.getByRole('article').first().waitFor({ timeout: 40_000 });
  return agent;
}

export function agentOn(page: Page): Agent {
  const timeline = page.getByRole('feed');
  const filters = page.getByRole('toolbar', { name: 'Filter the timeline' });
  return {
    page,
    timeline,
    filters,
    cases: page.getByRole('region', { name: 'Cases' }),
    story: page.getByRole('region', { name: /Story so far/ }),
    composer: composerOn(page),
    panel: page.getByRole('complementary', { name: 'Case and customer' }),
    bar: page.locator('header').filter({ has: page.getByRole('heading', { level: 1 }) }),
    alert: page.getByRole('alert'),
    row: (name) => timeline.getByRole('article', { name }),
    rowWith: (words) => timeline.getByRole('article').filter({ hasText: words }),
    filter: (channel) => filters.getByRole('button', { name: new RegExp(`^Only ${channel}\\b`) }),
    async goTo(day) {
      await page.keyboard.press('d');
      const dialog = page.getByRole('dialog', { name: 'Go to a date' });
      await dialog.getByLabel('Day').fill(day);
      await dialog.getByRole('button', { name: 'Go', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    async scroll(px) {
      const list = page.locator('.line-scroll');
      const box = await list.boundingBox();
      if (!box) throw new Error('there is no timeline to scroll');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      const from = await list.evaluate(({ scrollTop }) => scrollTop);
      await page.mouse.wheel(0, px);
      await list.evaluate(standsStill, from);
    },
  };
}

/** Resolves when the list has left `from` (or could not) and stays where it is for some frames. */
function standsStill(list: Element, from: number): Promise<void> {
  return new Promise((resolve) => {
    let [last, still, frames] = [from, 0, 0];
    const look = () => {
      const { scrollTop } = list;
      still = scrollTop === last ? still + 1 : 0;
      frames += 1;
      last = scrollTop;
      if ((scrollTop !== from && still > 4) || frames > 45) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}
