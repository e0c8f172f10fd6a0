// E5: a reviewer reads a case again and scores it with the entries that show it.
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs } from '../pages/agent.ts';
import { keptRows } from '../pages/kept.ts';
import { pagesOnPaper } from '../pages/paper.ts';
import { QUESTIONS } from '../pages/questions.ts';
import { savedTable } from '../pages/saved-table.ts';

test('a case is scored with numbered evidence, beside the median of its team', async ({ page }) => {
  test.slow();
  await openAs(page, 'rene', '/supervision/review');
  const queue = page.getByRole('region', { name: 'Review queue' });
  const derek = queue.getByRole('link', { name: /Derek Osei/ });
  await expect(derek).toContainText('Promise broken');
  await derek.click();
  const timeline = page.getByRole('feed', { name: 'Timeline of Derek Osei' });
  const card = page.getByRole('region', { name: 'Scorecard' });
  const mark = (question: string, name: string) =>
    card.getByRole('radiogroup', { name: question }).getByRole('radio', { name });

  const call = timeline.getByRole('article', { name: /^Phone.*12:12/ });
  for (const question of QUESTIONS.slice(0, 5)) await mark(question, '1, in part').check();
  await call.hover();
  await call.getByRole('button', { name: 'Cite for: What we said was true' }).click();
  await expect(call.getByRole('button', { name: /^Evidence 1/ })).toBeVisible();
  await card.getByRole('textbox', { name: 'What shows it: What we said was true' }).fill('No word by 14:52.');
  await card.getByRole('button', { name: /^Save and next/ }).click();
  await expect(card.getByRole('alert')).toContainText('1 question has no mark.');
  await mark('Plain and kind words', 'Not due yet').check();
  await expect(card).toContainText('5 of 10');
  await expectNoViolations(page);
  await expect(card).toContainText(/Median of .+: [\d.]+ of 10, \d+ scorecards/);
  await card.getByRole('button', { name: /^\d+ scorecards behind the median of / }).click();
  const behind = page.getByRole('dialog', { name: /: scorecards$/ });
  await expect(behind.getByRole('listitem').first()).toContainText(/\d+ of 1[02].*read by /);
  await expectNoViolations(page);
  await behind.getByRole('button', { name: 'Close' }).click();
  await card.getByRole('button', { name: /^Save and next/ }).click();
  await expect(derek).toContainText('5 of 10');
  const { name, rows } = await savedTable(
    queue.getByRole('button', { name: 'Review queue: save as a table' }),
  );
  expect(name).toBe('review-queue-2026-03-19.csv');
  expect(rows).toHaveLength(1 + (await queue.getByRole('listitem').count()));
  expect(rows.find(([, customer]) => customer === 'Derek Osei')?.slice(4, 7)).toEqual([
    'Promise broken',
    '5',
    '10',
  ]);

  await derek.click();
  // Queue and scorecard; the timeline has no end on paper.
  expect(await pagesOnPaper(page)).toBe(1);
  // What is written and not saved is there after a reload.
  await card.getByRole('textbox', { name: /^What should change/ }).fill('Say by when, always.');
  // What is promised is every key older than 100 ms; the machine may be busy.
  await expect.poll(() => keptRows(page)).toContain('"sealed"');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  await page.reload();
  await expect(card.getByRole('textbox', { name: /^What should change/ })).toHaveValue(
    'Say by when, always.',
  );
  await expect(card).toContainText('5 of 10');
});
