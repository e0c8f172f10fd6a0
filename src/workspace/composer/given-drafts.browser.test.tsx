import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { GiveDraft } from './give-draft.tsx';
import { GivenDrafts } from './given-drafts.tsx';

const tom = { id: 'tom', name: 'Tom Keller', givenName: 'Tom', initials: 'TK' };
const given = {
  id: '1',
  channel: 'email',
  text: 'The belt is <i>in</i> the post.',
  by: tom,
  at: '2026-03-19T15:10:00Z',
};
const sent: { readonly url: string; readonly key: string | null; readonly body: unknown }[] = [];

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  sent.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

/** The desk has `given` waiting and answers writes by these, one after the other. */
function desk(...writes: readonly number[]): void {
  let at = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const isRead = (init.method ?? 'GET') === 'GET';
    if (!isRead)
      sent.push({
        url: new URL(url, location.href).pathname,
        key: new Headers(init.headers).get('Idempotency-Key'),
        body: JSON.parse(init.body as string),
      });
    return Promise.resolve(
      new Response(JSON.stringify(isRead ? { items: [given] } : given), {
        status: isRead ? 200 : (writes[at++] ?? 200),
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  });
}
const within = (part: React.ReactNode) =>
  render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient()}>{part}</QueryClientProvider>
    </I18nProvider>,
  );

test('a draft of a colleague is used: kept here first, then the desk forgets it', async () => {
  desk();
  const order: string[] = [];
  await within(
    <GivenDrafts
      caseId="20418"
      onUse={({ text }) => {
        order.push(`${text} / ${String(sent.length)} sent`);
        return Promise.resolve(true);
      }}
    />,
  );
  const strip = page.getByRole('status').filter({ hasText: 'Tom gave you a draft for email' });
  await expect.element(strip).toMatchTextContent(/The belt is <i>in<\/i> the post\./);
  await strip.getByRole('button', { name: 'Use it' }).click();
  await expect.element(strip).not.toBeInTheDocument();
  expect(order).toEqual(['The belt is <i>in</i> the post. / 0 sent']);
  expect(sent.map(({ url }) => url)).toEqual(['/desk/v1/cases/20418/drafts/1/take']);
});

test('when the desk does not answer it stays, and trying again does not add the words twice', async () => {
  desk(500, 200);
  const onUse = vi.fn(() => Promise.resolve(true));
  await within(<GivenDrafts caseId="20418" onUse={onUse} />);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('It is not working right now.');
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect.element(page.getByText('Tom gave you a draft for email')).not.toBeInTheDocument();
  expect(onUse).toHaveBeenCalledOnce();
});

test('what could not be kept here is not taken from the desk', async () => {
  desk();
  await within(<GivenDrafts caseId="20418" onUse={() => Promise.resolve(false)} />);
  await page.getByRole('button', { name: 'Use it' }).click();
  await expect.element(page.getByRole('alert')).toBeVisible();
  expect(sent).toEqual([]);
});

test('words are given once under one key, and stay; other words are given anew', async () => {
  desk(500, 201, 201);
  const give = (text: string) => (
    <I18nProvider>
      <QueryClientProvider client={client}>
        <GiveDraft caseId="20418" channel="email" values={{ text: text }} to={tom} />
      </QueryClientProvider>
    </I18nProvider>
  );
  const client = new QueryClient();
  const screen = await render(give('Dear James'));
  const button = page.getByRole('button', { name: 'Give Tom the draft' });
  await button.click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('Not given: It is not working right now.');
  await button.click();
  await expect.element(page.getByText('Tom has your draft. It stays here too.')).toBeVisible();
  await screen.rerender(give('Dear James, again'));
  await button.click();
  await expect.element(page.getByText('Tom has your draft. It stays here too.')).toBeVisible();
  expect(sent.map(({ body }) => (body as { text: string }).text)).toEqual([
    'Dear James',
    'Dear James',
    'Dear James, again',
  ]);
  const [first, second, third] = sent.map(({ key }) => key);
  expect([first === second, second === third]).toEqual([true, false]);
});
