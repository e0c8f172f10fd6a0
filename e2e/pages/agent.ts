// The agent's screen, by role and name, as an agent would describe it.
import type { Locator, Page } from '@playwright/test';
import { expect } from '../fixtures.ts';

export interface Agent {
  readonly page: Page;
  readonly timeline: Locator;
  readonly cases: Locator;
  readonly composer: Locator;
  readonly panel: Locator;
  /** A row of the timeline by the words in its name (channel, who, when) or its text. */
  readonly row: (name: string | RegExp) => Locator;
  readonly scrolledTo: (instantOrDay: string) => Promise<void>;
  readonly write: (channel: string, text: string) => Promise<void>;
}

/** Signs in as somebody and opens an address; resolves when the timeline has rows (or the list has, without a case). */
export async function openAs(page: Page, staff: string, to = '/cases/20418', query = ''): Promise<Agent> {
  await page.goto(`/?as=${staff}&to=${encodeURIComponent(to)}${query}`);
  const agent = agentOn(page);
  if (to.startsWith('/cases/') || to.startsWith('/customers/'))
    await expect(agent.timeline.getByRole('article').first()).toBeVisible({ timeout: 15_000 });
  return agent;
}

export function agentOn(page: Page): Agent {
  const timeline = page.getByRole('feed');
  return {
    page,
    timeline,
    cases: page.getByRole('region', { name: 'Cases' }),
    composer: page.getByRole('form'),
    panel: page.getByRole('complementary', { name: 'Case and customer' }),
    row: (name) => timeline.getByRole('article', { name }),
    async scrolledTo(day) {
      await page.keyboard.press('d');
      const dialog = page.getByRole('dialog', { name: 'Go to a date' });
      await dialog.getByLabel('Day').fill(day);
      await dialog.getByRole('button', { name: 'Go', exact: true }).click();
    },
    async write(channel, text) {
      await page.getByRole('radio', { name: new RegExp(`^${channel}`) }).click({ force: true });
      await page.getByRole('form').getByRole('textbox').last().fill(text);
    },
  };
}
