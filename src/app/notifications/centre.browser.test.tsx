import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Notification } from '#src/desk/notifications.ts';
import { setClock } from '#src/lib/time.ts';
import { keepSession } from '#src/staff/session-store.ts';
import { Centre } from './centre.tsx';
import { countAsLookedAt } from './looked-at.ts';
import { tellOutside } from './outside.ts';

const tom = { id: 'tom', name: 'Tom <b>Keller</b>', givenName: 'Tom', initials: 'TK' };
const priya = { id: 'priya', name: 'Priya Nair', givenName: 'Priya', initials: 'PN' };
const one: Notification = {
  id: '7',
  kind: 'draft-given',
  at: '2026-03-19T15:10:00.000Z',
  case: { id: '20418', subject: 'Chinos split' },
  customer: { id: 'james', name: 'James Whitcombe' },
  by: tom,
  channel: 'email',
};
const wrote: Notification = {
  id: '6',
  kind: 'customer-wrote',
  at: '2026-03-19T15:02:00.000Z',
  case: one.case,
  customer: one.customer,
  channel: 'chat',
  entryId: '900',
  count: 3,
  readAt: '2026-03-19T15:05:00.000Z',
};
const sent: { readonly url: string; readonly body: unknown }[] = [];

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  setClock(() => Date.parse('2026-03-19T15:12:00Z'));
  keepSession({ token: 't', staff: { ...priya, role: 'agent', team: 'care', brands: [], onShift: true } });
  sent.length = 0;
});
afterEach(() => {
  vi.unstubAllGlobals();
  setClock();
});

/** The desk answers reads by the list, writes by `status`. */
function desk(list: { status?: number; items?: readonly unknown[]; unread?: number }, write = 200): void {
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const isRead = (init.method ?? 'GET') === 'GET';
    if (!isRead)
      sent.push({ url: new URL(url, location.href).pathname, body: JSON.parse(init.body as string) });
    const body = isRead ? { items: list.items ?? [], unread: list.unread ?? 0 } : { read: 1 };
    return Promise.resolve(
      new Response(JSON.stringify(body), {
        status: isRead ? (list.status ?? 200) : write,
        headers: { 'Content-Type': 'application/json' },
      }),
    );
  });
}

const onClose = vi.fn();
const show = () =>
  render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <Centre onClose={onClose} />
      </QueryClientProvider>
    </I18nProvider>,
  );

test('stands by case, says who did what and when, and marks up names as nothing but names', async () => {
  desk({ items: [one, wrote], unread: 1 });
  await show();
  await expect.element(page.getByRole('heading', { name: 'James Whitcombe Chinos split' })).toBeVisible();
  const items = page.getByRole('listitem').elements();
  expect(items.map((item) => item.textContent)).toEqual([
    'Unread. Tom <b>Keller</b> gave you a draft for emailToday 15:10',
    'James Whitcombe was in touch 3 times, last on chatToday 15:02',
  ]);
  await expect
    .element(page.getByRole('link', { name: /was in touch/ }))
    .toHaveAttribute('href', '/cases/20418?at=2026-03-19T15%3A02%3A00.000Z');
});

test('one is marked as read, or everything up to the newest that was seen', async () => {
  desk({ items: [one, wrote], unread: 1 });
  await show();
  await page.getByRole('button', { name: /^Mark as read: Tom/ }).click();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  expect(sent).toEqual([
    { url: '/desk/v1/notifications/read', body: { ids: ['7'] } },
    { url: '/desk/v1/notifications/read', body: { until: '7' } },
  ]);
});

test('that it could not be marked is said, and it stays unread', async () => {
  desk({ items: [one], unread: 1 }, 500);
  await show();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/It stays as it was\./);
  await expect.element(page.getByText('1 unread')).toBeVisible();
});

test('nothing yet, and not loaded, are two different things', async () => {
  desk({});
  const screen = await show();
  await expect.element(page.getByText('Nothing has happened yet')).toBeVisible();
  await screen.unmount();
  desk({ status: 500 });
  await show();
  await expect.element(page.getByText('Notifications did not load.')).toBeVisible();
  await expect.element(page.getByText('Nothing has happened yet')).not.toBeInTheDocument();
});

test('one that cannot be read does not take the others along', async () => {
  desk({ items: [{ id: 8, kind: 'unheard-of' }, wrote], unread: 0 });
  await show();
  await expect.element(page.getByRole('link', { name: /was in touch/ })).toBeVisible();
  expect(page.getByRole('listitem').elements()).toHaveLength(1);
});

test('the browser is asked only when the switch is pressed, and a refusal is said plainly', async () => {
  desk({});
  const known: { permission: NotificationPermission; requestPermission?: () => unknown } = {
    permission: 'default',
  };
  const asked = vi.fn(() => Promise.resolve((known.permission = 'denied')));
  known.requestPermission = asked;
  vi.stubGlobal('Notification', known);
  await show();
  const toggle = page.getByRole('switch', { name: 'Also tell me outside this window' });
  await expect.element(toggle).toHaveAttribute('aria-checked', 'false');
  expect(asked).not.toHaveBeenCalled();
  await toggle.click();
  expect(asked).toHaveBeenCalledOnce();
  await expect.element(page.getByText(/This browser was told not to/)).toBeVisible();
  await expect.element(toggle).toBeDisabled();
});

test('told outside the window only whoever asked for it at this machine, and led to what it is', async () => {
  desk({ items: [one], unread: 1 });
  const shown: { readonly body: string; readonly click: () => void }[] = [];
  class Told extends EventTarget {
    static readonly permission = 'granted';
    readonly close = vi.fn();
    constructor(_: string, { body }: { readonly body: string }) {
      super();
      shown.push({ body, click: () => this.dispatchEvent(new Event('click')) });
    }
  }
  vi.stubGlobal('Notification', Told);
  await show();
  await page.getByRole('switch', { name: 'Also tell me outside this window' }).click();
  const onOpen = vi.fn();
  await tellOutside('tom', onOpen);
  expect(shown).toEqual([]);
  await tellOutside('priya', onOpen);
  await page.getByRole('switch', { name: 'With the customer’s name' }).click();
  await tellOutside('priya', onOpen);
  expect(shown.map(({ body }) => body)).toEqual([
    'Something new in one of your cases.',
    'Something new: James Whitcombe',
  ]);
  shown[0]?.click();
  expect(onOpen).toHaveBeenCalledOnce();
  // Another tab of theirs is looked at, where the news stands anyway.
  const stop = countAsLookedAt('priya');
  await tellOutside('priya', onOpen);
  expect(shown).toHaveLength(2);
  stop();
  await page.getByRole('switch', { name: 'Also tell me outside this window' }).click();
  await tellOutside('priya', onOpen);
  expect(shown).toHaveLength(2);
});
