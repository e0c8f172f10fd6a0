import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { setClock } from '#src/lib/time.ts';
import { keepSession } from '#src/staff/session-store.ts';
import { ActStrips } from './act-strips.tsx';
import { aCase, priya, tom } from '../builders.ts';
import { OwnerRow } from '../owner-row.tsx';
import { useCaseActs } from './use-case-acts.ts';

const present = Date.parse('2026-03-19T15:12:00Z');
const unowned = aCase({ owner: null });
const sent: { readonly url: string; readonly headers: Headers }[] = [];

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  setClock(() => present);
  keepSession({ token: 't', staff: { ...priya, role: 'agent', team: 'care', brands: [], onShift: true } });
  sent.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  setClock();
});

function answer(status: number, body: unknown): void {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    sent.push({ url, headers: new Headers(init.headers) });
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });
}

function Owning() {
  const acts = useCaseActs(unowned);
  return (
    <>
      <ActStrips of={unowned} acts={acts} />
      <textarea aria-label="Draft" defaultValue="Half a sen" />
      <OwnerRow of={unowned} acts={acts} present={present} />
    </>
  );
}

const show = () =>
  render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient()}>
        <Owning />
      </QueryClientProvider>
    </I18nProvider>,
  );

test('who claims second is told who was faster and when, and keeps the draft', async () => {
  const taken = aCase({ owner: tom, version: 8 });
  answer(412, {
    type: 'about:blank',
    title: 'Stale',
    status: 412,
    by: tom,
    at: new Date(present - 4000).toISOString(),
    current: taken,
  });
  await show();
  await userEvent.click(page.getByRole('button', { name: 'Claim' }));
  await expect
    .element(page.getByRole('alert').getByText('Tom Keller claimed this case 4 seconds ago.'))
    .toBeVisible();
  await expect.element(page.getByRole('textbox', { name: 'Draft' })).toHaveValue('Half a sen');
  expect(sent.map(({ url, headers }) => [url, headers.get('If-Match')])).toEqual([
    ['/desk/v1/cases/20418/claim', '"7"'],
  ]);
});

test('an act whose outcome is uncertain is tried again under the same key', async () => {
  answer(503, { title: 'Broken' });
  await show();
  await userEvent.click(page.getByRole('button', { name: 'Claim' }));
  await expect.element(page.getByRole('alert').getByText('The case was not claimed.')).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await vi.waitFor(() => expect(sent.length).toBe(2));
  const keys = sent.map(({ headers }) => headers.get('Idempotency-Key'));
  expect(keys[0]).not.toBeNull();
  expect(keys[1]).toBe(keys[0]);
});
