// The same work in French: what the product says is French; what people wrote stays as they wrote it.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';

test.use({ locale: 'fr-FR' });

const CONTROLS =
  'button, a[href], [role=tab], [role=radio], [role=switch], [role=slider], input, select, textarea, h1, h2, h3, label, [role=status], [role=toolbar], [role=feed], [role=region], [role=radiogroup], [aria-label]';

/** Words of the interface no French sentence has. */
const ENGLISH =
  /\b(?:the|and|with|your|you|this|that|by|here|reply|send|sent|claim|release|resolve|wait|waiting|inbox|customers?|cases?|search|find|filter|show|close|cancel|go|day|owner|next|previous|keyboard|help|theme|language|entries|entry|only|open|older|newer|write|log|call|minutes left|characters|sources?|retry|again|nobody|nothing|yesterday|today|tomorrow|ago)\b/i;
/** French that looks English, and names. */
const FRENCH_TOO = /\b(?:sources?|message|note|date|client|contact|minutes?|SMS|Chat|Throughline)\b/gi;

async function words(within: Locator): Promise<readonly string[]> {
  const said = await within.locator(CONTROLS).evaluateAll((elements) =>
    elements
      // What customers, colleagues and back ends wrote.
      .filter(
        (element) => !element.closest('[role=feed] article, [aria-labelledby=story], ul li a, [role=option]'),
      )
      .flatMap((element) => [
        element.getAttribute('aria-label') ?? '',
        element.childElementCount === 0 ? (element.textContent ?? '') : '',
        element.getAttribute('placeholder') ?? '',
      ]),
  );
  return said.map((text) => text.trim()).filter((text) => text !== '');
}

async function isFrench(page: Page, within = page.locator('body')): Promise<void> {
  // A dialog is loaded when it is first opened.
  await expect.poll(async () => (await words(within)).length).toBeGreaterThan(2);
  const said = await words(within);
  expect(said.filter((text) => ENGLISH.test(text.replace(FRENCH_TOO, '')))).toEqual([]);
}

test('the agent’s screen, its composer and its dialogs', async ({ page }) => {
  await page.goto('/?as=priya&to=/cases/20418');
  await expect(
    page.getByRole('feed', { name: 'Fil : James Whitcombe' }).getByRole('article').last(),
  ).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.getByRole('button', { name: 'Clôturer' })).toBeVisible();
  for (const part of ['navigation', 'toolbar', 'form'] as const)
    await isFrench(page, page.getByRole(part).first());
  await isFrench(
    page,
    page.getByRole('complementary', { name: 'Dossier et client' }).locator('section').first(),
  );
  await expect(
    page.getByRole('feed').getByRole('article', { name: /^Changement de canal : SMS vers Chat/ }),
  ).toBeVisible();
  await expect(page.getByRole('feed')).toContainText('images distantes bloquées');

  const form = page.getByRole('form');
  for (const channel of ['E-mail', 'Noter un appel', 'SMS', 'Réseaux sociaux', 'Note']) {
    await form
      .locator('label')
      .filter({ has: page.getByRole('radio', { name: channel, exact: true }) })
      .click();
    await isFrench(page, form);
  }
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('d');
  await isFrench(page, page.getByRole('dialog', { name: 'Aller à une date' }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await isFrench(page, page.getByRole('dialog'));
});

test('signing in, sources, customers, and an address nothing lives at', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: /Priya Nair/ })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Choisissez qui vous êtes');
  await page.getByRole('button', { name: /Priya Nair/ }).click();
  await page.getByRole('link', { name: 'Sources' }).click();
  await isFrench(page, page.getByRole('main'));
  await page.getByRole('link', { name: 'Clients' }).click();
  await isFrench(page, page.getByRole('main'));
  await page.goto('/nulle-part');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Il n’y a rien à cette adresse');
});

test('dates, sums and plurals are written as in French', async ({ page }) => {
  await page.goto('/?as=priya&to=/cases/20418');
  const panel = page.getByRole('complementary', { name: 'Dossier et client' });
  await expect(panel).toContainText(/1\s264\s£/);
  await expect(page.getByRole('toolbar')).toContainText('Tout 102');
  await expect(page.getByRole('feed').getByRole('heading', { level: 3 }).last()).toContainText(
    'jeu. 19 mars',
  );
});
