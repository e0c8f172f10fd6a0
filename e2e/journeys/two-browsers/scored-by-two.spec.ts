// E5 between people at their own machines: two reviewers score one case without seeing each other, see where they differ
// and agree; the agent is told, reads it and answers.
import type { Page } from '@playwright/test';
import { expect, test } from '../../two-browsers.ts';
import { expectNoViolations } from '../../pages/accessibility.ts';
import { keptRows } from '../../pages/kept.ts';
import { QUESTIONS } from '../../pages/questions.ts';

const reading = (page: Page) => {
  const card = page.getByRole('region', { name: 'Scorecard' });
  const derek = page.getByRole('region', { name: 'Review queue' }).getByRole('link', { name: /Derek Osei/ });
  return {
    card,
    derek,
    together: card.getByRole('table', { name: /^Side by side/ }),
    mark: (question: string, name: string) =>
      card.getByRole('radiogroup', { name: question }).getByRole('radio', { name }).check(),
    save: () => card.getByRole('button', { name: /^Save and next/ }).click(),
  };
};

test('two reviewers score one case blind, see where they differ and agree; the agent reads it and answers', async ({
  sitsDown,
}) => {
  test.slow();
  const rene = reading((await sitsDown('rene', '/supervision/review/20402')).page);
  for (const question of QUESTIONS) await rene.mark(question, '1, in part');
  await rene.card
    .getByRole('textbox', { name: 'What shows it: What we said was true' })
    .fill('No word by 14:52.');
  await rene.save();
  await expect(rene.derek).toContainText('6 of 12');

  const { page } = await sitsDown('iris', '/supervision/review/20402');
  const iris = reading(page);
  for (const question of QUESTIONS.slice(1)) await iris.mark(question, '1, in part');
  await iris.mark(QUESTIONS[0], '2, yes');
  // Nothing that René said is on her screen before she has said what she thinks.
  await expect(page.getByText('No word by 14:52.')).toHaveCount(0);
  await expect(iris.together).toHaveCount(0);
  await iris.save();
  await expect(iris.derek).toContainText('7 of 12 · differs on 1');
  await iris.derek.click();
  await expect(iris.together).toHaveAccessibleName('Side by side: different on 1 question');
  await expect(
    iris.together.getByRole('row', { name: /^One person owned it ?, different.*2.*say 1 like René/ }),
  ).toBeVisible();
  await expectNoViolations(page);

  // Who compares reviewers reads what both said once they have scored; opened before, their own is not blind.
  const sam = reading((await sitsDown('sam', '/supervision/review/20402')).page);
  await expect(sam.card).toContainText('Open it before, and yours will say that it is not blind.');
  await expect(sam.together).toHaveCount(0);
  await sam.card.getByRole('button', { name: 'Open what others said' }).click();
  await expect(sam.together).toHaveAccessibleName('Side by side: different on 1 question');
  await expectNoViolations(sam.card.page());
  for (const question of QUESTIONS.slice(1)) await sam.mark(question, '1, in part');
  await sam.mark(QUESTIONS[0], '2, yes');
  await sam.save();
  await expect(sam.derek).toContainText('7 of 12 · differs on 1');

  await expect(rene.derek).toContainText('differs on 1');
  await rene.derek.click();
  await expect(rene.together.getByRole('columnheader')).toHaveText([
    'Question',
    'You',
    'Iris',
    /^Samira ?not blind$/,
  ]);
  await rene.together.getByRole('button', { name: 'One person owned it: say 2 like Iris' }).click();
  await rene.save();
  await expect(rene.derek).toContainText('7 of 12 · all agree');
  await expect(iris.derek).toContainText('all agree');
  await expect(iris.together.getByRole('row', { name: /^One person owned it/ })).toContainText('2 first 1');

  await rene.derek.click();
  await rene.card.getByRole('button', { name: /^Share with/ }).click();
  await rene.card.page().getByRole('menuitem', { name: 'Priya Nair' }).click();
  await expect(rene.card).toContainText('Shared with Priya Nair');

  const priya = (await sitsDown('priya', '/')).page;
  await priya.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  await priya.getByRole('link', { name: /René Fabre read this case again/ }).click();
  const feedback = priya.getByRole('region', { name: /^Derek Osei/ });
  await expect(feedback).toContainText('No word by 14:52.');
  await expect(feedback).toContainText(/Median of .+: [\d.]+ of 12, \d+ scorecards/);
  await expectNoViolations(priya);
  const answer = feedback.getByRole('textbox', { name: 'Answer René' });
  await answer.fill('I will set a promise next time.');
  // Half an answer is a draft like any other; what is promised is every key older than 100 ms.
  await expect.poll(() => keptRows(priya)).toContain('"sealed"');
  await priya.reload();
  await expect(answer).toHaveValue('I will set a promise next time.');
  await feedback.getByRole('button', { name: 'Answer' }).click();
  await expect(feedback).toContainText('You answered');
  await expect(rene.card).toContainText('I will set a promise next time.');
  await expect(rene.card.page().getByRole('button', { name: /^Notifications, 1 unread/ })).toBeVisible();
});
