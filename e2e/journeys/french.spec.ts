// In French: what an agent sees all day has French words, and dates, numbers and money as the French write them.
import { expect, test } from '../fixtures.ts';
import { agentOn, openAs } from '../pages/agent.ts';

test.use({ locale: 'fr-FR' });

test('a browser set to French gets the agent’s screen in French', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByText('Choisissez qui vous êtes.')).toBeVisible();
  await page.getByRole('button', { name: /Priya Nair/ }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await page.getByRole('link', { name: /James Whitcombe/ }).click();
  const labels = [
    page.getByRole('region', { name: 'Dossiers', exact: true }),
    page.getByRole('tab', { name: /^À moi/ }),
    page.getByRole('tab', { name: /^Libres/ }),
    page.getByRole('combobox', { name: 'Rechercher clients, dossiers et commandes' }),
    page.getByRole('complementary', { name: 'Dossier et client' }),
    page.getByRole('feed', { name: 'Fil : James Whitcombe' }),
    page.getByRole('toolbar', { name: 'Filtrer le fil' }),
    page.getByRole('slider', { name: 'Date dans le fil' }),
    page.getByRole('button', { name: /^Clôturer/ }),
    page.getByRole('radiogroup', { name: 'Écrire via' }),
    page.getByRole('textbox', { name: /^Message à James via / }),
  ];
  for (const label of labels) await expect(label).toBeVisible();
});

test('days, sums and counts are written the French way', async ({ page }) => {
  await page.goto('/?as=priya&to=/cases/20418');
  const { timeline } = agentOn(page);
  await expect(timeline.getByRole('article', { name: /19 mars/ }).first()).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText(/1\s264\s£/);
});

test('English is one choice away, and it is remembered', async ({ page }) => {
  await openAs(page, 'priya');
  await page.getByRole('button', { name: /Priya Nair/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('toolbar', { name: 'Filter the timeline' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('toolbar', { name: 'Filter the timeline' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});
