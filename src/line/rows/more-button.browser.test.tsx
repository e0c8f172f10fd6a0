import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { at, entryOf } from '#src/timeline/builders.ts';
import type { EntryRow } from '#src/timeline/index.ts';
import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { LineActionsContext } from '../line-context.ts';
import { MoreButton } from './more-button.tsx';

const nothing = () => undefined;
const actions = {
  retry: nothing,
  unfold: nothing,
  resend: nothing,
  edit: nothing,
  sendElsewhere: nothing,
  lookAgain: nothing,
  menu: nothing,
};
const row: EntryRow = {
  type: 'entry',
  key: 'a',
  at: at(0),
  line: null,
  late: false,
  entry: entryOf('letters', at(0), { nativeId: 'a' }),
};

test('the dots of a row are drawn where one points or stands, its button is always there', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  await render(
    <I18nProvider>
      <LineActionsContext value={actions}>
        <p>Above</p>
        <article data-row="a" tabIndex={0} style={{ position: 'relative', height: 60 }}>
          <MoreButton row={row} isFocusStop />
        </article>
      </LineActionsContext>
    </I18nProvider>,
  );
  const button = page.getByRole('button', { name: 'Entry menu' });
  const dots = () => button.element().querySelector('svg')?.getBoundingClientRect().width;
  await userEvent.hover(page.getByText('Above'));
  await expect.element(button).toBeVisible();
  expect(dots()).toBe(0);
  await userEvent.hover(page.getByRole('article'));
  await expect.poll(dots).toBeGreaterThan(10);
  await userEvent.hover(page.getByText('Above'));
  await expect.poll(dots).toBe(0);
  await userEvent.keyboard('{Tab}');
  await expect.poll(dots).toBeGreaterThan(10);
});
