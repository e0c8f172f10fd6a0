import { i18n } from './i18n.ts';
import { I18nProvider } from './use-lingui.tsx';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { latePart } from './late-part.tsx';

const Words = ({ text }: { readonly text: string }) => <p>{text}</p>;

test('a late part comes with its first drawing and is there at once from then on', async () => {
  let loads = 0;
  const Late = latePart(() => {
    loads += 1;
    return Promise.resolve(Words);
  });
  const { unmount } = await render(<Late text="Here" />);
  await expect.element(page.getByText('Here')).toBeVisible();
  await unmount();
  await render(<Late text="Again" />);
  expect(page.getByText('Again').elements()).toHaveLength(1);
  expect(loads).toBe(1);
});

test('a part that cannot be had says so and is asked for again', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  let tries = 0;
  const Late = latePart(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(Words);
  });
  await render(
    <I18nProvider>
      <Late text="Here" />
    </I18nProvider>,
  );
  await expect.element(page.getByText('This part did not load.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(page.getByText('Here')).toBeVisible();
});

test('that a part is missing stands in the corner of the window, whatever drew it', async () => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  const Late = latePart(() => Promise.reject(new Error('offline')));
  await render(
    <I18nProvider>
      <div style={{ contain: 'strict', transform: 'translateY(9px)', width: 30, height: 30 }}>
        <Late />
      </div>
    </I18nProvider>,
  );
  const words = page.getByText('This part did not load.');
  await expect.element(words).toBeVisible();
  const { left, right, top, bottom } = words.element().getBoundingClientRect();
  expect(document.elementFromPoint((left + right) / 2, (top + bottom) / 2)).toBe(words.element());
  expect(bottom).toBeGreaterThan(innerHeight / 2);
});
