// Files go with a reply where the channel can: once, whatever happens to the tab; and where they cannot, why is said.
import { readFile } from 'node:fs/promises';
import { expect, test } from '../fixtures.ts';
import { expectNoViolations } from '../pages/accessibility.ts';
import { openAs, type Agent } from '../pages/agent.ts';
import { backstageOf } from '../pages/backstage.ts';
import { written } from '../pages/journal.ts';
import { keptRows } from '../pages/kept.ts';
import { mortalBrowser } from '../pages/mortal-browser.ts';

const filesToSend = ({ page }: Agent) => page.getByRole('list', { name: 'Files to send' });

interface Given {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Picks files with the button of the composer. */
async function attach({ page, composer }: Agent, ...files: Given[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    composer.form.getByRole('button', { name: 'Attach files' }).click(),
  ]);
  await chooser.setFiles(files);
}

/** Drops a file of so many bytes onto the text. */
async function drop({ page, composer }: Agent, name: string, size: number): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([called, bytes]) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], called));
      return data;
    },
    [name, size] as const,
  );
  await composer.text.dispatchEvent('drop', { dataTransfer });
}

const label = { name: 'label.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 the label') };
const hostile = {
  name: '<img src=x onerror=alert(1)>.svg',
  mimeType: 'image/svg+xml',
  buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
};

test('files by mail and by chat survive the end of their tab, and are sent once', async ({
  launchOptions,
  baseURL,
}) => {
  const browser = await mortalBrowser(launchOptions, { baseURL });
  try {
    let agent = await openAs(await browser.open(), 'priya');
    for (const channel of ['Email', 'Chat']) {
      await agent.composer.choose(channel);
      await agent.composer.text.fill(`With files by ${channel}`);
      await attach(agent, label, hostile);
      await expect(filesToSend(agent).getByRole('listitem')).toHaveCount(2);
    }
    expect(await keptRows(agent.page)).not.toContain('label.pdf');

    await browser.kill('browser');
    agent = await openAs(await browser.open(), 'priya');
    const { page, composer } = agent;
    for (const channel of ['Email', 'Chat']) {
      await composer.choose(channel);
      await expect(composer.text).toHaveValue(`With files by ${channel}`);
      await expect(filesToSend(agent).getByRole('listitem')).toHaveCount(2);
      await composer.text.press('Control+Enter');
      const row = agent.rowWith(`With files by ${channel}`);
      await expect(row.getByRole('listitem')).toHaveText([/label\.pdf/, /onerror/]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        row.getByRole('button', { name: /Download label\.pdf/ }).click(),
      ]);
      expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.4 the label');
      await expect(filesToSend(agent)).toBeHidden();
    }
    const backstage = backstageOf(page);
    expect([
      await written(backstage, 'email', 'With files by Email'),
      await written(backstage, 'chat', 'With files by Chat'),
    ]).toEqual([1, 1]);
    // Nobody needs the bytes on this device any more.
    await expect.poll(async () => keptBytes(await keptRows(page))).toBe(0);
  } finally {
    await browser.end();
  }
});

/** Rows that hold the bytes of a file say how many they are. */
const keptBytes = (rows: string): number => rows.match(/"size":/g)?.length ?? 0;

test('a file that cannot go says why, and nothing of what is written is dropped', async ({ page }) => {
  const agent = await openAs(page, 'priya');
  const { composer } = agent;
  await composer.choose('Email');
  await composer.text.fill('Here is the label.');
  await attach(agent, label);
  await drop(agent, 'film.mov', 25_000_001);
  const refused = page.getByRole('list', { name: 'Files that are not attached' });
  await expect(refused).toContainText('film.mov Too large: Email takes files up to 25 MB.');
  await expect(filesToSend(agent).getByRole('listitem')).toHaveText(/label\.pdf/);
  await expectNoViolations(page);
  await refused.getByRole('button', { name: 'Dismiss film.mov' }).click();
  await expect(refused).toBeHidden();

  await composer.choose('SMS');
  await expect(composer.form).toContainText('Your files stay with your words on Email: SMS takes none.');
  await expect(composer.form.getByRole('button', { name: 'Attach files' })).toBeHidden();
  await drop(agent, 'dropped.txt', 1);
  await expect(refused).toContainText('dropped.txt SMS takes no files.');

  await composer.choose('Email');
  await expect(composer.text).toHaveValue('Here is the label.');
  await filesToSend(agent).getByRole('button', { name: 'Remove label.pdf' }).click();
  await expect(filesToSend(agent)).toBeHidden();
  await expect(composer.text).toBeFocused();
});
