// B2: one composer for every channel, and nothing sent that one did not mean.
import { expect, test } from '../fixtures.ts';
import { openAs } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { written } from '../pages/journal.ts';

test.describe('with five seconds to take a reply back', () => {
  test.use({ takeBackSeconds: 5 });

  test('a reply taken back is whole again, and nothing was sent', async ({ page }) => {
    const agent = await openAs(page, 'priya');
    const { composer } = agent;
    await composer.choose('SMS');
    await composer.text.fill('It leaves at 16:45, James.');
    await composer.text.press('Home');
    await composer.text.press('ControlOrMeta+Enter');
    const row = agent.rowWith('It leaves at 16:45, James.');
    await expect(row).toContainText(/Sending in [1-5] s/);
    await expect(composer.text).toHaveValue('');
    await row.getByRole('button', { name: 'Undo' }).click();
    await expect(composer.text).toHaveValue('It leaves at 16:45, James.');
    await expect(composer.text).toBeFocused();
    expect(await composer.text.evaluate((text: HTMLTextAreaElement) => text.selectionStart)).toBe(0);
    await expect(row).toHaveCount(0);
    expect(await written(backstageOf(page), 'sms', 'It leaves at 16:45, James.')).toBe(0);
  });

  test('Ctrl+Z in the empty composer takes it back too; left alone it goes once', async ({ page }) => {
    const agent = await openAs(page, 'priya');
    const { composer } = agent;
    await composer.choose('SMS');
    await composer.text.fill('One moment.');
    for (let press = 0; press < 10; press++) await composer.text.press('ControlOrMeta+Enter');
    await expect(agent.rowWith('One moment.')).toContainText(/Sending in/);
    await composer.text.press('ControlOrMeta+z');
    await expect(composer.text).toHaveValue('One moment.');
    await expect(agent.rowWith('One moment.')).toHaveCount(0);
    await composer.text.press('ControlOrMeta+Enter');
    await expect(agent.rowWith('One moment.')).toContainText(/Sending in/);
    await expect(agent.rowWith('One moment.')).not.toContainText(/Sending|Waiting/, { timeout: 15_000 });
    expect(await written(backstageOf(page), 'sms', 'One moment.')).toBe(1);
  });
});

test('send and wait: the case waits once the reply has arrived', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const { composer } = agent;
  await composer.choose('SMS');
  await composer.text.fill('Tell me on Friday whether they fit.');
  await composer.form.getByRole('button', { name: 'Send and wait' }).click();
  await page.getByRole('menuitem', { name: /In three days/ }).click();
  await expect(agent.rowWith('whether they fit')).not.toContainText(/Waiting|Sending/);
  await expect(agent.panel).toContainText(/Waiting/);
  expect(await written(backstageOf(page), 'desk', '"act":"wait"')).toBe(1);
});

test('send and wait: a reply that was refused leaves the case where it is', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const backstage = backstageOf(page);
  await backstage.dial('sms', { fault: '429', only: 'writes' });
  const { composer } = agent;
  await composer.choose('SMS');
  await composer.text.fill('Tell me on Friday.');
  await composer.form.getByRole('button', { name: 'Send and wait' }).click();
  await page.getByRole('menuitem', { name: /In an hour/ }).click();
  const row = agent.rowWith('Tell me on Friday.');
  await expect(row).toContainText('Waiting');
  expect(await written(backstage, 'desk', '"act":"wait"')).toBe(0);
  await backstage.dial('sms', 'healthy');
  await expect.poll(() => written(backstage, 'desk', '"act":"wait"'), { timeout: 20_000 }).toBe(1);
});

test('W lets the case wait by keys alone', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  await page.keyboard.press('w');
  await expect(page.getByRole('menuitem', { name: /In an hour/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(agent.panel).toContainText(/Waiting/);
});

test('Ctrl+. and Ctrl+, walk the channels; what moving the customer means is said', async ({ page }) => {
  const { composer } = await openAs(page, 'priya');
  await composer.text.click();
  await expect(composer.channel('Chat')).toBeChecked();
  await page.keyboard.press('Control+.');
  await expect(composer.channel('Chat')).not.toBeChecked();
  await expect(composer.form).toContainText('James is on chat now. This moves him to email.');
  await page.keyboard.press('Control+,');
  await expect(composer.channel('Chat')).toBeChecked();
  await expect(composer.form).not.toContainText('This moves him');
});

test('a mail may be marked up: one looks at it first, and it arrives as text and as HTML', async ({
  page,
}) => {
  const agent = await openAs(page, 'priya');
  const { composer } = agent;
  await composer.choose('Email');
  await composer.text.fill('**Two pairs** are on their way:\n\n- navy, W33\n- <b>grey</b>, W33');
  await composer.form.getByRole('button', { name: 'Preview' }).click();
  const preview = composer.form.frameLocator('iframe');
  await expect(preview.locator('strong')).toHaveText('Two pairs');
  await expect(preview.locator('li')).toHaveText(['navy, W33', '<b>grey</b>, W33']);
  await composer.send.click();
  const row = agent.rowWith('are on their way');
  await expect(row).not.toContainText(/Waiting|Sending/);
  await row.getByRole('button', { name: 'Show the whole message' }).click();
  // Its words stand in a frame now, and are no longer the row's own.
  const whole = page.getByRole('article').filter({ has: page.getByRole('button', { name: 'Show less' }) });
  await expect(whole.frameLocator('iframe').locator('strong')).toHaveText('Two pairs');
});

test('100 kB pasted at once are taken, said to be too many, and not cut off', async ({ page }) => {
  const { composer } = await openAs(page, 'priya');
  await composer.choose('SMS');
  const words = 'It leaves today. '.repeat(6_200);
  const ms = await composer.text.evaluate((text: HTMLTextAreaElement, pasted) => {
    text.focus();
    const began = performance.now();
    document.execCommand('insertText', false, pasted);
    return performance.now() - began;
  }, words);
  await expect(composer.form).toContainText('characters too many. Nothing is cut off.');
  expect((await composer.text.inputValue()).length).toBe(words.length);
  expect(ms).toBeLessThan(2_000);
});
