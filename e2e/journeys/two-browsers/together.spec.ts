// B3: two people at one case see each other, stop before they answer twice, and pass words on; what concerns one who looks
// elsewhere waits behind the bell.
import { readFile } from 'node:fs/promises';
import { expect, test } from '../../two-browsers.ts';
import { expectNoViolations } from '../../pages/accessibility.ts';
import { written } from '../../pages/journal.ts';
import { expectFocus } from '../../pages/keys.ts';

test('who reads, who writes and since when is seen by the other; who falls silent is said to be stale, and without a line nobody knows', async ({
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom');
  const here = (one: typeof priya) => one.page.getByRole('list', { name: 'At this case' });
  await expect(here(priya)).toHaveText(/^TKTom is reading$/);
  await expect(here(tom)).toHaveText(/^PNPriya is reading(?:, 1 min)?$/);
  await tom.composer.choose('Note');
  await tom.composer.text.fill('The warehouse says');
  await expect(here(priya)).toHaveText(/Tom is writing a note since \d\d:\d\d$/);
  await tom.page.getByRole('link', { name: 'Customers' }).click();
  await expect(here(priya)).toHaveCount(0);
  await tom.page.goBack();
  await expect(here(priya)).toHaveText(/^TKTom is/);
  tom.wire.hush();
  await priya.page.clock.fastForward(20_000);
  priya.wire.cut();
  await expect(here(priya)).toHaveText(/Tom, seen \d\d:\d\d\. Whether still here is not known\.$/);
});

test('the owner is told that a colleague is answering, and may send anyway', async ({ world, sitsDown }) => {
  const priya = await sitsDown('priya');
  const mara = await sitsDown('mara');
  await mara.composer.choose('Chat');
  await mara.composer.text.fill('I have a look at this');
  const strip = priya.page.getByRole('status').filter({ hasText: 'Mara Lind is replying on chat' });
  await expect(strip).toContainText('You own this case.');
  await priya.composer.choose('Chat');
  await priya.composer.text.fill('Your parcel leaves today.');
  await expect(priya.composer.form).toContainText('James would get two answers');
  await expect(priya.composer.send).toHaveText(/^Send anyway/);
  await priya.composer.send.click();
  await expect(priya.rowWith('Your parcel leaves today.')).not.toContainText(/Waiting|Sending|Not /);
  expect(JSON.stringify(await world.journal('chat'))).toContain('Your parcel leaves today.');
});

test('a colleague answered meanwhile, on another channel: sending stops once', async ({
  world,
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  await priya.composer.choose('Email');
  await priya.composer.text.fill('Your parcel leaves today.');
  const seen = await world.act('mara', { do: 'request', method: 'GET', path: '/desk/v1/cases/20418' });
  const { threads } = seen.body as { threads: readonly { channel: string; thread: string }[] };
  const talk = threads.findLast(({ channel }) => channel === 'chat')?.thread;
  const sent = await world.act('mara', {
    do: 'request',
    method: 'POST',
    path: `/gw/chat/api/v1/accounts/1/conversations/${String(talk)}/messages`,
    body: { content: 'I have just sent it, James.' },
  });
  expect(sent.status).toBe(200);
  await expect(priya.composer.form).toContainText('Mara Lind answered while you were typing.');
  await priya.composer.send.click();
  await expect(priya.composer.text).toHaveValue('Your parcel leaves today.');
  await priya.composer.send.click();
  await expect(priya.composer.text).toHaveValue('');
});

test('who may not answer gives the draft and its files to the owner, who uses them behind their own words', async ({
  world,
  sitsDown,
}) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom');
  await priya.composer.choose('Email');
  await priya.composer.text.fill('Dear James,');
  await tom.composer.choose('Email');
  await tom.composer.text.fill('The belt is in the post.');
  const [chooser] = await Promise.all([
    tom.page.waitForEvent('filechooser'),
    tom.composer.form.getByRole('button', { name: 'Attach files' }).click(),
  ]);
  await chooser.setFiles({
    name: 'label.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF the label'),
  });
  await expect(tom.page.getByRole('list', { name: 'Files to send' })).toHaveText(/label\.pdf/);
  await tom.composer.form.getByRole('button', { name: 'Give Priya the draft' }).click();
  await expect(tom.composer.form).toContainText('Priya has your draft. It stays here too.');
  await expect(tom.composer.text).toHaveValue('The belt is in the post.');

  await expect(priya.page.getByRole('button', { name: 'Notifications, 1 unread' })).toBeVisible();
  const strip = priya.page.getByRole('status').filter({ hasText: 'Tom gave you a draft for email' });
  await expect(strip.getByRole('list', { name: 'Files that come along' })).toHaveText(/label\.pdf/);
  await strip.getByRole('button', { name: 'Use it' }).click();
  await expect(priya.composer.text).toHaveValue('Dear James,\nThe belt is in the post.');
  await expect(strip).toHaveCount(0);
  await expectFocus(priya.page);
  await priya.page.reload();
  await expect(priya.composer.text).toHaveValue('Dear James,\nThe belt is in the post.');
  await expect(priya.page.getByRole('list', { name: 'Files to send' })).toHaveText(/label\.pdf/);
  await priya.composer.send.click();
  const row = priya.rowWith('The belt is in the post.');
  await expect(row.getByRole('listitem')).toHaveText(/label\.pdf/);
  const [download] = await Promise.all([
    priya.page.waitForEvent('download'),
    row.getByRole('button', { name: /Download label\.pdf/ }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toBe('%PDF the label');
  expect(await written(world, 'email', 'label.pdf')).toBe(1);
});

test('who follows a case is told behind the bell and, if they asked for it, outside the window; goes there and has read it', async ({
  world,
  sitsDown,
}) => {
  const tom = await sitsDown('tom');
  await tom.panel.getByRole('button', { name: /^Follow this case/ }).click();
  await expect(tom.panel.getByRole('button', { name: /^Follow this case/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await tom.page.goto('/');
  const bell = tom.page.getByRole('button', { name: /^Notifications/ });
  const centre = tom.page.getByRole('dialog', { name: 'Notifications' });
  await tom.page.evaluate(standInForNotifications);
  await bell.click();
  await centre.getByRole('switch', { name: 'Also tell me outside this window' }).press('Space');
  await tom.page.keyboard.press('Escape');
  await expect(bell).toBeFocused();
  await world.arrive('sms', 'james-whitcombe', 'Is it gone yet?');
  await expect(bell).toHaveAccessibleName('Notifications, 1 unread');
  const shown = () =>
    tom.page.evaluate(() => (Reflect.get(window, 'shown') as readonly Shown[]).map(({ body }) => body));
  await expect.poll(shown).toEqual(['Something new in one of your cases.']);
  await tom.page.evaluate(() => (Reflect.get(window, 'shown') as readonly Shown[])[0]?.press());
  await expect(centre.getByRole('listitem')).toContainText('James Whitcombe was in touch on SMS');
  await expectNoViolations(tom.page);
  await centre.getByRole('link', { name: /was in touch/ }).click();
  await expect(centre).toHaveCount(0);
  await expect(tom.rowWith('Is it gone yet?')).toBeVisible();
  await expect(bell).toHaveAccessibleName('Notifications');
});

interface Shown {
  readonly body: string;
  readonly press: () => void;
}

/** A browser that was allowed to tell of news, in a window that nobody looks at. */
function standInForNotifications(): void {
  const shown: Shown[] = [];
  class Told extends EventTarget {
    static readonly permission = 'granted';
    constructor(_: string, { body }: { readonly body: string }) {
      super();
      shown.push({ body, press: () => this.dispatchEvent(new Event('click')) });
    }
    close(): void {}
  }
  Object.assign(window, { Notification: Told, shown });
  Object.defineProperty(document, 'hidden', { get: () => true });
  document.dispatchEvent(new Event('visibilitychange'));
}

test('who is named in a note is told behind the bell, and led to it', async ({ sitsDown }) => {
  const priya = await sitsDown('priya');
  const tom = await sitsDown('tom', '/cases/20431');
  await priya.composer.choose('Note');
  await priya.composer.text.pressSequentially('Ask @To');
  await expect(priya.composer.form.getByRole('option', { name: /^Tom Keller/ })).toBeVisible();
  await priya.page.keyboard.press('Enter');
  await expect(priya.composer.text).toHaveValue('Ask @Tom Keller ');
  await priya.composer.text.pressSequentially('about the belt.');
  await priya.composer.send.click();
  await expect(priya.rowWith('Ask @Tom Keller about the belt.')).not.toContainText(/Waiting|Sending/);
  const bell = tom.page.getByRole('button', { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName('Notifications, 1 unread');
  await bell.click();
  await tom.page
    .getByRole('dialog', { name: 'Notifications' })
    .getByRole('link', { name: /Priya Nair/ })
    .click();
  await expect(tom.rowWith('Ask @Tom Keller about the belt.')).toBeVisible();
});
