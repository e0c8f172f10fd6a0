import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Customer } from '#src/desk/customer.ts';
import { LinkDialog } from './link-dialog.tsx';
import { customerQuery } from './queries.ts';

const edith: Customer = {
  id: 'edith',
  name: 'Edith Lorne',
  givenName: 'Edith',
  brand: 'rye',
  since: '2025-09-02T00:00:00Z',
  language: 'en',
  pronoun: 'she',
  keys: [],
  consent: { service: true, offersEmail: true, offersPhone: false, offersSms: false },
  version: 4,
};
const key = {
  kind: 'mastodon_acct',
  value: 'edith@lorne.example',
  verified: false,
  source: 'On her card',
} as const;

interface Sent {
  readonly url: string;
  readonly headers: Headers;
  readonly json: unknown;
}
const sent: Sent[] = [];
let answers: { readonly status: number; readonly body: unknown }[] = [];
let client = new QueryClient();

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  sent.length = 0;
  client = new QueryClient();
  client.setQueryData(customerQuery('edith').queryKey, edith);
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers), json: JSON.parse(init.body as string) });
    const { status, body } = answers.shift() ?? { status: 500, body: {} };
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (onClose = () => {}) =>
  render(
    <I18nProvider>
      <QueryClientProvider client={client}>
        <LinkDialog
          customerId="edith"
          customerName="Edith Lorne"
          kinds={['mastodon_acct']}
          onClose={onClose}
        />
      </QueryClientProvider>
    </I18nProvider>,
  );

async function answerAll(): Promise<void> {
  await expect.element(page.getByLabelText('Social account')).toHaveFocus();
  await userEvent.keyboard('@Edith@lorne.example{Enter}');
  await expect.element(page.getByLabelText('Where do you have it from?')).toHaveFocus();
  await userEvent.keyboard('On her card{Enter}');
  await expect.element(page.getByRole('radio', { name: 'Not yet' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
}

const refused = (reason: string, status: number, more: object = {}) => ({
  status,
  body: { type: 'about:blank', title: 'No.', status, reason, ...more },
});
const done = { status: 200, body: { ...edith, version: 5, keys: [key] } };

test('one question after the other, from the keyboard alone; what was decided names the version it was seen at', async () => {
  answers = [done];
  await show();
  await answerAll();
  await expect.element(page.getByRole('status')).toMatchTextContent(/@edith@lorne\.example is linked/);
  expect(sent).toHaveLength(1);
  expect([sent[0]?.url, sent[0]?.headers.get('If-Match'), sent[0]?.json]).toEqual([
    '/desk/v1/customers/edith/keys',
    '"4"',
    { kind: 'mastodon_acct', value: '@Edith@lorne.example', source: 'On her card', verified: false },
  ]);
  expect(client.getQueryData(customerQuery('edith').queryKey)?.version).toBe(5);
});

test('an empty answer is not taken', async () => {
  await show();
  await expect.element(page.getByLabelText('Social account')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('Nothing is written here yet.')).toBeVisible();
  expect(sent).toEqual([]);
});

test('what is no key is asked again where it was asked, and the rest is kept', async () => {
  answers = [refused('no-handle', 400)];
  await show();
  await answerAll();
  await expect.element(page.getByText('This is no account name, such as name@server.')).toBeVisible();
  await expect.element(page.getByLabelText('Social account')).toHaveValue('@Edith@lorne.example');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByLabelText('Where do you have it from?')).toHaveValue('On her card');
});

test('a failure keeps everything, and trying again is the same request', async () => {
  answers = [{ status: 503, body: {} }, done];
  await show();
  await answerAll();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/What you wrote is kept/);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/is linked/);
  expect(sent[1]?.headers.get('Idempotency-Key')).toBe(sent[0]?.headers.get('Idempotency-Key'));
});

test('somebody else’s is linked on purpose only: as shared, and not verified', async () => {
  answers = [refused('held', 409, { holders: [{ id: 'm', name: 'Mireille <b>Castán</b>' }] }), done];
  await show();
  await answerAll();
  await expect
    .element(page.getByRole('dialog'))
    .toMatchTextContent(/Mireille <b>Castán<\/b> has this key, too\./);
  await page.getByRole('button', { name: 'Link as shared' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/is linked/);
  expect(sent[1]?.json).toMatchObject({ shared: true, verified: false });
});

test('who was faster is named, and the next try is made on what stands now', async () => {
  const priya = { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' };
  answers = [
    refused('', 412, { by: priya, at: '2026-03-19T15:12:00Z', current: { ...edith, version: 9 } }),
    done,
  ];
  await show();
  await answerAll();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/Priya Nair has changed the keys/);
  await page.getByRole('button', { name: 'Link', exact: true }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/is linked/);
  expect(sent[1]?.headers.get('If-Match')).toBe('"9"');
});

test('it is undone where it was done, with a reason', async () => {
  answers = [done, { status: 200, body: { ...edith, version: 6 } }];
  await show();
  await answerAll();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.element(page.getByRole('status')).toMatchTextContent(/Undone/);
  expect([sent[1]?.url, sent[1]?.headers.get('If-Match'), sent[1]?.json]).toEqual([
    '/desk/v1/customers/edith/keys/unlink',
    '"5"',
    { kind: 'mastodon_acct', value: 'edith@lorne.example', reason: 'Linked by mistake.' },
  ]);
});
