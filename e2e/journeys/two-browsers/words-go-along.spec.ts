// Cases are merged and handed over while somebody writes: no letter is lost, and they are told what happened.
import { expect, test } from '../../two-browsers.ts';

const WORDS =
  'Dear Imogen, the gift card is in your account now. Please look once more, and write if it is not there.';

test('two cases become one while somebody writes in one: the draft goes along, and it is undone', async ({
  sitsDown,
}) => {
  const leila = await sitsDown('leila', '/cases/20422');
  const mara = await sitsDown('mara', '/cases/20413');
  await leila.composer.choose('Email');
  await mara.panel.getByRole('button', { name: 'Merge another case into this one' }).click();
  const dialog = mara.page.getByRole('dialog', { name: 'Merge into “Suit needed by Friday”' });
  await expect(dialog).toContainText('Tom Keller owns it. Leila Aziz follows it and is told.');

  const typing = leila.composer.text.pressSequentially(WORDS, { delay: 15 });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(mara.rowWith('Mara Lind merged Gift card will not go in 20422 into')).toBeVisible();
  await typing;
  await expect(leila.page).toHaveURL(/\/cases\/20413/);
  await expect(leila.composer.text).toHaveValue(WORDS);
  await expect(leila.composer.text).toBeFocused();
  const told = leila.page.getByRole('status').filter({ hasText: 'Mara Lind merged case 20422' });
  await expect(told).toContainText('Your draft came along.');
  await leila.page.reload();
  await expect(leila.composer.text).toHaveValue(WORDS);

  await mara.rowWith('Mara Lind merged').getByRole('button', { name: 'Undo' }).click();
  await expect(mara.rowWith('Mara Lind took Gift card will not go in 20422 out of')).toBeVisible();
  await expect(mara.panel.getByRole('link', { name: /Gift card will not go in/ })).toBeVisible();
});

test('handed over in the dialog while the other writes: no letter is lost, one owns it, and both are told', async ({
  world,
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom');
  await tom.composer.choose('Email');
  const typing = tom.composer.text.pressSequentially(WORDS, { delay: 40 });
  await priya.page.getByRole('button', { name: /^Hand over/ }).click();
  const dialog = priya.page.getByRole('dialog', { name: /^Hand over case/ });
  const next = dialog.getByRole('button', { name: 'Next' });
  await dialog.getByRole('radio', { name: /^Tom Keller/ }).check();
  await next.click();
  await dialog.getByRole('textbox').fill('My shift ends at four.');
  await next.click();
  await dialog.getByRole('button', { name: 'Hand over' }).click();
  await priya.page
    .getByRole('dialog', { name: 'Tom is asked' })
    .getByRole('button', { name: 'Close' })
    .click();
  await expect(tom.page.getByText('Priya Nair hands this case over to you.')).toBeVisible();
  await typing;
  await expect(tom.composer.text).toBeFocused();

  // Whoever gives it stays the owner until the other says yes, and writes on, too.
  const more = priya.composer.text.pressSequentially(WORDS, { delay: 15 });
  await tom.page.getByRole('button', { name: 'Accept' }).click();
  await expect(tom.panel).toContainText('Tom Keller you');
  await expect(priya.panel).toContainText('Tom Keller');
  await more;
  await expect(priya.composer.text).toHaveValue(WORDS);
  await expect(tom.composer.text).toHaveValue(WORDS);
  for (const one of [priya, tom])
    await expect(one.rowWith('Priya Nair handed over to Tom Keller. “My shift ends at four.”')).toBeVisible();
  await expect(priya.composer.form.getByRole('button', { name: 'Give Tom the draft' })).toBeVisible();
  const owns = (await world.journal('desk')).flatMap((line) => {
    const { act, by } = line as { readonly act?: string; readonly by?: string };
    return act === 'hand-over' || act === 'accept' || act === 'claim' ? [`${act} ${by ?? ''}`] : [];
  });
  expect(owns).toEqual(['hand-over priya', 'accept tom']);
});

test('the case is given to somebody else while its owner writes: every letter stays, and they are told', async ({
  world,
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  await priya.composer.choose('Email');
  const typing = priya.composer.text.pressSequentially(WORDS, { delay: 15 });
  const given = await world.act('mara', {
    do: 'assign',
    caseId: '20418',
    body: { staffId: 'tom', reason: 'Priya is needed elsewhere.' },
  });
  expect(given.status).toBe(200);
  await typing;
  await expect(priya.rowWith('Mara Lind gave the case of Priya Nair to Tom Keller.')).toBeVisible();
  await expect(priya.composer.text).toHaveValue(WORDS);
  await expect(priya.composer.text).toBeFocused();
  await expect(priya.composer.form.getByRole('button', { name: 'Give Tom the draft' })).toBeVisible();
});
