// B2: one composer for every channel: what was sent stands on the line at once, and is sent once.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { written } from '../pages/journal.ts';

test('it opens on the channel the customer used last, says that he is there, and what each channel takes', async ({
  page,
}) => {
  const { composer } = await openAs(page, 'priya');
  await expect(composer.channel('Chat')).toBeChecked();
  await expect(composer.channel('Chat')).toHaveAccessibleName('Chat, here now');
  await composer.choose('SMS');
  await expect(composer.form).toContainText('James is on chat now. This moves him to SMS.');
  await test.step('limits are said: SMS in messages, a public post in who can read it', async () => {
    await composer.text.fill('Short.');
    await expect(composer.form).toContainText('1 message, 154 characters left');
    await composer.text.fill('x'.repeat(161));
    await expect(composer.form).toContainText('2 messages');
    await composer.text.fill('x'.repeat(1700));
    await expect(composer.form).toContainText('100 characters too many. Nothing is cut off.');
    await expect(composer.send).toBeDisabled();
    await composer.choose('Social');
    await expect(composer.form.getByRole('group', { name: 'Who can read it' })).toBeVisible();
  });
  await test.step('words begun as a note do not become a reply by changing the channel', async () => {
    await composer.choose('Note');
    await composer.text.fill('Do not tell him about the markdown.');
    await composer.choose('Chat');
    await expect(composer.text).toHaveValue('');
    await composer.choose('Note');
    await expect(composer.text).toHaveValue('Do not tell him about the markdown.');
  });
});

test('an answer by any channel stands on the line at once and is sent once', async ({ page }) => {
  test.slow();
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  for (const [channel, backend] of [
    ['Chat', 'chat'],
    ['Email', 'email'],
    ['SMS', 'sms'],
    ['Social', 'social'],
  ] as const)
    await test.step(channel, async () => {
      const words = `Yes, and it leaves today at five, by ${channel}.`;
      await backstage.dial(backend, { fault: 'slow', delayMs: 3_000, only: 'writes' });
      await agent.composer.say(channel, words);
      const row = agent.rowWith(words);
      await expect(row).toContainText(/Waiting|Sending/);
      await expect(row).toHaveAccessibleName(new RegExp(`^${channel}, Priya Nair, Thu 19 March`));
      await expect(agent.composer.text).toHaveValue('');
      await expect(row).not.toContainText(/Waiting|Sending/);
      await expect(row).toHaveCount(1);
      expect(await written(backstage, backend, words)).toBe(1);
    });
});

test('a call that was made is logged with who rang whom and what came of it', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  const { composer } = agent;
  await composer.choose('Log a call');
  await composer.form.getByRole('button', { name: 'We rang' }).click();
  await composer.form.getByRole('spinbutton', { name: 'Minutes' }).fill('4');
  await composer.form.getByRole('textbox', { name: 'Outcome' }).fill('W33 it is');
  await composer.text.fill('Measured on the phone: the longer leg fits.');
  await expect(composer.send).toHaveText(/^Log call/);
  await composer.send.click();
  const row = agent.rowWith('Measured on the phone: the longer leg fits.');
  await expect(row).toContainText('W33 it is');
  await expect(row).toContainText('4 min');
  await expect.poll(() => written(backstage, 'phone', 'the longer leg fits')).toBe(1);
});

test('a note is a note: never in the channel of the customer, always as paper', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  const words = 'He sounds tired of us. Be quick.';
  await page.keyboard.press('n');
  await expect(agent.composer.form).toHaveAccessibleName('Internal note');
  await expect(agent.composer.text).toHaveAccessibleName('Internal note. James cannot see this.');
  await agent.composer.text.fill(words);
  await expect(agent.composer.send).toHaveText(/^Add note/);
  await agent.composer.send.click();
  const row = agent.rowWith(words);
  await expect(row).toContainText('James cannot see this');
  await expect(row).toHaveAccessibleName(/^Note, Internal note, Priya Nair/);
  await expect.poll(() => written(backstage, 'desk', words)).toBe(1);
  for (const backend of ['chat', 'email', 'sms', 'social', 'phone'])
    expect(await written(backstage, backend, words), backend).toBe(0);
});

test('replying to a case nobody owns claims it in the same step', async ({ page }) => {
  const agent = await openAs(page, 'tom', '/cases/20433');
  await expect(agent.composer.send).toHaveText(/^Claim and send/);
  await agent.composer.text.fill('It is open until six, Ana. Sorry about the door.');
  await agent.composer.send.click();
  await expect(agent.panel).toContainText('Tom Keller you');
  await expect(agent.rowWith('It is open until six, Ana.')).not.toContainText(/Waiting|Sending/);
  expect(await written(backstageOf(page), 'sms', 'It is open until six, Ana.')).toBe(1);
});

test('a channel one cannot use says why', async ({ page }) => {
  const { composer } = await openAs(page, 'priya', '/cases/20197');
  await expect(composer.channel('Social')).toHaveAccessibleName('Social, off: not linked');
  await expect(composer.channel('Social')).toBeDisabled();
  await expect(composer.channel('Chat')).toHaveAccessibleName(
    'Chat, off: the customer has not written there',
  );
});

test('when the customer writes elsewhere while one types, the words stay and sending stops once', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await agent.composer.text.fill('It leaves tomorrow.');
  await backstageOf(page).arrive('sms', 'james-whitcombe', 'Never mind, I take the W32.');
  await expect(agent.composer.form).toContainText('James wrote while you were typing.');
  await expect(agent.composer.channel('Chat')).toBeChecked();
  await expect(agent.composer.text).toHaveValue('It leaves tomorrow.');
  await expect(agent.composer.send).toHaveText(/^Read, send now/);
  await agent.composer.send.click();
  await expect(agent.composer.text).toHaveValue('It leaves tomorrow.');
  await agent.composer.send.click();
  await expect(agent.composer.text).toHaveValue('');
});
