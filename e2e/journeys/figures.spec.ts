// E1, E2, E6: the supervisor's figures, each with the cases it was counted from.
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';

test('what stands out says its numbers, and a cell opens the very cases it counts', async ({ page }) => {
  test.slow();
  await openAs(page, 'sam', '/supervision');
  const panel = page.getByRole('region', { name: 'Where customers had to go next' });
  await expect(panel).toContainText(
    /Store to phone, \d+\. In \d+ of them the customer says a store sent them/,
  );
  const cell = panel.getByRole('button', { name: /^Store to Phone: \d+$/ });
  const count = await cell.innerText();
  await expectNoViolations(page);
  await cell.focus();
  await page.keyboard.press('Enter');
  const cases = page.getByRole('dialog', { name: 'Store to phone' });
  await expect(cases).toContainText(`${count} changes of channel`);
  await expect(cases.getByRole('listitem')).toHaveCount(Math.min(50, Number(count)));
  await expectNoViolations(page);
  const annMarie = cases.getByRole('link', { name: /Ann-Marie Doyle/ });
  await expect(annMarie).toContainText(
    'Market Street · 3 h later · sent by us · told again · visit not logged',
  );
  await annMarie.click();
  await expect(page).toHaveURL(/\/cases\/20425/);
  await expect(page.getByRole('heading', { name: 'Ann-Marie Doyle', level: 1 })).toBeVisible();
  await page.goBack();
  await expect(cases).toBeVisible();
});

test('figures are narrowed in the address, found again by it, and saved as they stand', async ({ page }) => {
  await openAs(page, 'sam', '/supervision?from=2026-02-20&to=2026-03-19');
  const panel = page.getByRole('region', { name: 'Satisfied customers, by channel' });
  const answers = panel.getByRole('button', { name: /^Email, answers: \d+$/ });
  const everywhere = Number(await answers.innerText());
  await page.getByRole('button', { name: 'Brand: All brands' }).click();
  await page.getByRole('menuitemradio', { name: 'Dunmore' }).click();
  await expect(page).toHaveURL(/from=2026-02-20&to=2026-03-19&brand=dunmore/);
  await expect.poll(async () => Number(await answers.innerText())).toBeLessThan(everywhere);
  const here = await answers.innerText();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Brand: Dunmore' })).toBeVisible();
  await expect(answers).toHaveText(here);
  const waiting = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Satisfied customers, by channel: save as a table' }).click();
  const file = await waiting;
  expect(file.suggestedFilename()).toBe('satisfied-customers-2026-02-20-2026-03-19.csv');
  const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(lines[0]).toBe('\ufeffRow,Cases,Asked,Answers,Satisfied,Likely from,Likely to');
  expect(lines.find((line) => line.startsWith('Email,'))?.split(',')[3]).toBe(here);
});
