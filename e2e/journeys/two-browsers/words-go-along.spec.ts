// Cases are merged and handed over while somebody writes: no letter is lost, and they are told what happened.
import { expectFocus } from '../../pages/keys.ts';
import { expect, test, type Person } from '../../two-browsers.ts';

const WORDS =
  'Dear Imogen, the gift card is in your account now. Please look once more, and write if it is not there.';

test('two cases become one while somebody writes in one: the draft goes along, it is undone, and what comes joins the right one', async ({
  world,
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
  const other = mara.panel.getByRole('link', { name: /Gift card will not go in/ });
  await expect(other).toBeVisible();
  await expectFocus(mara.page);

  // Both see what she says next; it joins the case that holds her number, and not the newer one.
  await world.arrive('sms', 'imogen-clarke', 'Still no suit here.');
  await expect(leila.rowWith('Still no suit here.')).toBeVisible();
  await other.click();
  await expect(mara.page).toHaveURL(/\/cases\/20422/);
  await expect(mara.rowWith('Still no suit here.')).toBeVisible();
  for (const { page } of [leila, mara]) await page.getByRole('switch', { name: 'This case only' }).click();
  await expect(mara.rowWith('Still no suit here.')).toHaveCount(0);
  await expect(leila.rowWith('Still no suit here.')).toBeVisible();
  await expect(leila.composer.text).toHaveValue(WORDS);
});

test('handed over with story and promises while the other writes: no letter is lost, one owns it, and both are told', async ({
  world,
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom');
  await tom.composer.choose('Email');
  const typing = tom.composer.text.pressSequentially(WORDS, { delay: 40 });
  const promised = ({ panel }: Person, words: string) =>
    panel.getByRole('listitem').filter({ hasText: words });
  await promised(priya, 'Refund £4.95 parking').getByRole('checkbox').click();
  await expect(promised(tom, 'Refund £4.95 parking')).toContainText('Kept');
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
  const story = tom.page.getByRole('region', { name: 'Story so far', exact: true });
  await expect(story).toContainText('Ring to confirm dispatch');
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

  // Moved by the new owner, then not kept, and the owner silent: whoever had it sees each of them.
  await promised(tom, 'Ring to confirm dispatch')
    .getByRole('button', { name: /^More about/ })
    .click();
  await tom.page.getByRole('menuitem', { name: 'Another time' }).click();
  const later = tom.page.getByRole('dialog', { name: 'Another time' });
  await later.getByLabel('By when').fill('2026-03-19T17:30');
  await later
    .getByRole('button', { name: /^Told by/ })
    .first()
    .click();
  await later.getByRole('button', { name: 'Move' }).click();
  await expect(promised(priya, 'Ring to confirm dispatch')).toContainText('17:30');
  await world.arrive('chat', 'james-whitcombe', 'Is anybody there?');
  await world.clock({ to: '2026-03-19T18:30:00Z' });
  for (const one of [priya, tom]) {
    await expect(one.rowWith('Promise not kept')).toBeVisible();
    await expect(one.rowWith('Given back to the queue: Tom Keller did not answer')).toBeVisible();
    await expect(one.panel).toContainText('Nobody owns this');
    await expect(one.composer.text).toHaveValue(WORDS);
  }
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
