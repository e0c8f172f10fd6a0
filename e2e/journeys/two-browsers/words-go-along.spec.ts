// B4, B6, B8: cases are merged, entries moved and cases handed over by two people at once and while somebody writes: no
// letter is lost, and both are told what happened.
import { expectFocus } from '../../pages/keys.ts';
import { expect, test, type Person } from '../../two-browsers.ts';

const WORDS =
  'Dear Imogen, the gift card is in your account now. Please look once more, and write if it is not there.';
const GIFT_CARD = 'my gift card from Christmas';

test('two cases become one while somebody writes in one, it is undone, and of two who move one entry elsewhere at once one does', async ({
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

  // Both are sure where it belongs, and press before either is answered.
  for (const { page } of [leila, mara]) await page.getByRole('switch', { name: 'This case only' }).click();
  const choices = await Promise.all([
    moving(leila, 'Suit needed by Friday', 'Move'),
    moving(mara, 'A new case', 'Make a new case'),
  ]);
  await world.dial('desk', { fault: 'slow', delayMs: 800, only: 'writes' });
  await Promise.all(choices.map(({ button }) => button.click()));
  const moves = async () =>
    (await world.journal('desk')).flatMap((line) => {
      const { act, by } = line as { readonly act?: string; readonly by?: string };
      return act === 'move' || act === 'split' ? [by] : [];
    });
  await expect.poll(moves).toHaveLength(1);
  await world.dial('desk', 'healthy');
  const [first] = await moves();
  const [winner, loser, name, done, back] =
    first === 'leila'
      ? [leila, mara, 'Leila Aziz', 'moved 1 entry from Gift card', 'moved 1 entry back to Gift card']
      : [
          mara,
          leila,
          'Mara Lind',
          'made a case of its own of 1 entry',
          /put Other thing.* back into Gift card/,
        ];
  const asking = loser.page.getByRole('dialog', { name: 'Move to another case' });
  await expect(asking.getByRole('alert')).toHaveText(
    `Nothing was changed. ${name} changed one of the cases meanwhile. Look at it, then decide again.`,
  );
  await asking.getByRole('button', { name: 'Cancel' }).click();
  for (const one of [winner, loser]) await expect(one.rowWith(done)).toBeVisible();
  await winner.rowWith(done).getByRole('button', { name: 'Undo' }).click();
  for (const one of [winner, loser]) await expect(one.rowWith(back)).toBeVisible();
  await mara.page.getByRole('switch', { name: 'This case only' }).click();
  await expect(mara.row(/^Chat, Imogen/)).toBeVisible();
  expect(await moves()).toEqual([first]);
});

/** Somebody is about to move what she said of her gift card: the button that does it. */
async function moving({ page, rowWith }: Person, to: string, name: string) {
  await rowWith(GIFT_CARD).focus();
  await page.keyboard.press('.');
  await page.getByRole('menuitem', { name: 'Move to another case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Move to another case' });
  await dialog.getByRole('radio', { name: to }).check();
  return { button: dialog.getByRole('button', { name, exact: true }) };
}

test('handed over with story and promises while the other writes: no letter is lost, one owns it, and both are told', async ({
  world,
  sitsDown,
}) => {
  test.slow();
  const priya = await sitsDown('priya');
  await expect(priya.story).toContainText('8 more facts');
  // Mail fails for who comes just then, and for nobody else; when it is back both read the same.
  await world.dial('email', '500');
  const tom = await sitsDown('tom');
  await expect(tom.story).toContainText('Without Email, which is not answering.');
  await world.dial('email', 'healthy');
  await tom.row('Missing here: Email').getByRole('button', { name: 'Retry' }).click();
  await expect(tom.story).not.toContainText('Without');
  await expect.poll(() => tom.story.innerText()).toBe(await priya.story.innerText());
  await expect(priya.story).not.toContainText('Without');
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
  // Put aside for an hour, it comes back by itself, and whoever owns it is reminded.
  await tom.page.getByRole('button', { name: 'Wait', exact: true }).click();
  await tom.page.getByRole('menuitem', { name: /In an hour/ }).click();
  for (const one of [priya, tom]) await expect(one.panel).toContainText('Waiting until');
  await world.clock({ by: 3_600_000 });
  for (const one of [priya, tom]) {
    await expect(one.rowWith('The wait is over. It is our turn.')).toBeVisible();
    await expect(one.panel).toContainText('Open, our turn');
  }
  await tom.page.getByRole('button', { name: /^Notifications, \d+ unread/ }).click();
  await expect(tom.page.getByRole('dialog', { name: 'Notifications' })).toContainText(
    'The wait is over, it is your turn',
  );
  await tom.page.keyboard.press('Escape');
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
