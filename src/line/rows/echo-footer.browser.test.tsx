import type { ComponentType } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Failure } from '#src/lib/result.ts';
import type { EchoState, EntryRow } from '#src/timeline/index.ts';
import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { LineActionsContext, type LineActions } from '../line-context.ts';
import { EchoFooter, type EchoFooterProps } from './echo-footer.tsx';
import { LateEchoFooter } from './late-echo-footer.tsx';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const row: EntryRow = {
  type: 'entry',
  key: 'echo/a',
  at: 0,
  line: null,
  late: false,
  entry: {
    key: 'echo/a',
    channel: 'letters',
    nativeId: 'a',
    sort: 'a',
    at: 0,
    kind: 'message',
    from: 'us',
    who: 'Priya Nair',
    summary: 'It leaves at 16:45',
    intentId: 'a',
    body: null,
  },
};
const offline: Failure = { kind: 'offline', retryable: true };
const refused: Failure = { kind: 'refused', retryable: false };

async function show(echo: EchoState, Footer: ComponentType<EchoFooterProps> = EchoFooter) {
  const acts = {
    retry: vi.fn(),
    unfold: vi.fn(),
    resend: vi.fn(),
    edit: vi.fn(),
    sendElsewhere: vi.fn(),
    lookAgain: vi.fn(),
  } satisfies LineActions;
  const screen = await render(
    <I18nProvider>
      <LineActionsContext value={acts}>
        <Footer row={row} echo={echo} />
      </LineActionsContext>
    </I18nProvider>,
  );
  const buttons = page
    .getByRole('button')
    .elements()
    .map((button) => button.textContent);
  return { acts, text: screen.container.textContent, buttons };
}

// First of all: what is here once stays.
test('what is on its way says so before the rest of its words are there', async () => {
  expect((await show({ kind: 'held', until: Date.now() + 4_500 }, LateEchoFooter)).text).toBe('Waiting');
  await expect.element(page.getByText(/^Sending in [45] s$/)).toBeVisible();
});

test.each<[string, EchoState, string]>([
  ['the only one', { kind: 'waiting', place: 1, of: 1 }, 'Waiting'],
  ['the second of two', { kind: 'waiting', place: 2, of: 2 }, 'Waiting, 2 of 2'],
  ['one on its way', { kind: 'sending' }, 'Sending'],
  ['one that was sent', { kind: 'sent' }, ''],
])('%s says how it stands and asks for nothing', async (_, echo, words) => {
  const { text, buttons } = await show(echo);
  expect({ text, buttons }).toEqual({ text: words, buttons: [] });
});

test('what was not sent says why, and offers another try, another channel, or the words back', async () => {
  const { acts, text, buttons } = await show({ kind: 'not-sent', failure: refused });
  expect(text).toMatch(/^Not sentIt was refused\./);
  expect(buttons).toEqual(['Try again', 'Send on another channel', 'Edit']);
  for (const name of ['Try again', 'Send on another channel', 'Edit'])
    await page.getByRole('button', { name }).click();
  expect([acts.resend, acts.sendElsewhere, acts.edit].map(({ mock }) => mock.calls)).toEqual([
    [['a']],
    [['a']],
    [['a']],
  ]);
});

test('what may have arrived is neither sent nor failed, and is not offered to be sent again', async () => {
  const { acts, text, buttons } = await show({ kind: 'unknown', failure: offline });
  expect(text).toContain('Not known whether it arrived');
  expect(text).not.toContain('Not sent');
  expect(buttons).toEqual(['Look again', 'Edit']);
  await page.getByRole('button', { name: 'Look again' }).click();
  expect(acts.lookAgain).toHaveBeenCalledWith('a');
});

test('a reply that leaves in a moment says so and can be taken back', async () => {
  const { acts } = await show({ kind: 'held', until: Date.now() + 4_500 });
  await expect.element(page.getByText(/^Sending in [45] s$/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(acts.edit).toHaveBeenCalledWith('a');
});

test('one that had its time and has no line waits', async () => {
  await show({ kind: 'held', until: Date.now() - 1 });
  await expect.element(page.getByText('Waiting')).toBeVisible();
});
