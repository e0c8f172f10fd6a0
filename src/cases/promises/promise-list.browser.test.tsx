import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { PromiseItem } from '#src/desk/case.ts';
import { setClock } from '#src/lib/time.ts';
import { keepSession } from '#src/staff/session-store.ts';
import { aCase, priya, tom } from '../builders.ts';
import { PromiseList } from './promise-list.tsx';

const present = Date.parse('2026-03-19T15:12:00Z');
const ring: PromiseItem = {
  id: 'p1',
  text: 'Ring to <b>confirm</b>',
  owner: priya,
  dueAt: '2026-03-19T17:00:00.000Z',
  channel: 'phone',
  madeAt: '2026-03-16T09:00:00.000Z',
  state: 'open',
};
const one = (...promises: readonly PromiseItem[]) =>
  aCase({ promises: [...promises], trail: [{ channel: 'chat', logged: true }] });
const sent: { url: string; version: string | null; key: string | null; body: unknown }[] = [];

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

/** The desk answers these, one after the other. */
function answers(...given: readonly (readonly [number, unknown])[]): void {
  let at = 0;
  vi.stubGlobal('fetch', (url: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    const [status, body] = given[Math.min(at++, given.length - 1)] ?? [500, {}];
    sent.push({
      url: url.replace(/^https?:\/\/[^/]+/, ''),
      version: headers.get('If-Match'),
      key: headers.get('Idempotency-Key'),
      body: typeof init.body === 'string' ? JSON.parse(init.body) : {},
    });
    return Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    );
  });
}

const show = (of = one(ring)) =>
  render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient()}>
        <PromiseList of={of} underWay={[]} present={present} channelName={(channel) => channel} />
      </QueryClientProvider>
    </I18nProvider>,
  );
const box = () => page.getByRole('checkbox', { name: 'Kept: Ring to <b>confirm</b>' });
async function want(item: string): Promise<void> {
  await page.getByRole('button', { name: 'More about “Ring to <b>confirm</b>”' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('each says by when, whose and how it stands, late ones with an icon', async () => {
  const screen = await show(
    one(
      ring,
      { ...ring, id: 'p2', text: 'Call back', dueAt: '2026-03-19T14:52:00Z', owner: tom },
      { ...ring, id: 'p3', text: 'Write', state: 'kept', keptAt: '2026-03-19T17:20:00Z' },
      { ...ring, id: 'p4', text: 'Refund', state: 'broken', reason: 'The bank is closed.' },
    ),
  );
  const rows = [...screen.container.querySelectorAll('li')];
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringMatching(/^Ring to <b>confirm<\/b>1 h 48Today \d\d:00\. You, by phone, 16 March/),
    expect.stringMatching(/^Call backLate 20 minToday \d\d:52\. Tom, by phone, 16 March/),
    'WriteKept, 20 min late',
    'RefundBrokenThe bank is closed.',
  ]);
  expect(rows[1]?.querySelectorAll('svg')).not.toHaveLength(0);
});

test('a tick keeps it, naming the version seen', async () => {
  answers([200, one({ ...ring, state: 'kept', keptAt: '2026-03-19T15:12:00Z' })]);
  await show();
  await box().click();
  await expect.poll(() => sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ url: '/desk/v1/cases/20418/promises/p1/keep', version: '"7"', body: {} });
});

test('what changed elsewhere in the case does not undo the tick', async () => {
  const current = { ...one(ring), version: 8 };
  answers(
    [412, { type: 'about:blank', title: 'The case has changed since you saw it.', status: 412, current }],
    [200, { ...current, version: 9 }],
  );
  await show();
  await box().click();
  await expect.poll(() => sent.map(({ version }) => version)).toEqual(['"7"', '"8"']);
});

test('a colleague who was faster with this promise is named, and nothing is asked for again', async () => {
  const current = { ...one({ ...ring, state: 'kept' }), version: 8 };
  answers([412, { type: 'about:blank', title: 'Stale', status: 412, by: tom, current }]);
  await show();
  await box().click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('Tom Keller changed this promise meanwhile. It is shown as it is now.');
  expect(sent).toHaveLength(1);
});

test('a lost answer leaves the box unticked, says so, and the next try is the same one', async () => {
  answers([500, { type: 'about:blank', title: 'Broken', status: 500 }]);
  await show();
  await box().click();
  await expect
    .element(page.getByRole('alert'))
    .toHaveTextContent('The promise is as it was. It is not working right now.');
  await expect.element(box()).not.toBeChecked();
  await box().click();
  const tries = () => sent.filter(({ url }) => url.endsWith('/keep'));
  await expect.poll(() => tries().length).toBe(2);
  expect(new Set(tries().map(({ key }) => key)).size).toBe(1);
});

test('another time wants a word to the customer, or why none', async () => {
  answers([200, one({ ...ring, dueAt: '2026-03-20T10:00:00.000Z' })]);
  await show();
  await want('Another time');
  const dialog = page.getByRole('dialog', { name: 'Another time' });
  const move = dialog.getByRole('button', { name: 'Move' });
  await expect.element(move).toBeDisabled();
  await dialog
    .getByRole('button', { name: /^Tomorrow \d\d:00$/ })
    .first()
    .click();
  await expect.element(move).toBeDisabled();
  await dialog.getByRole('button', { name: 'Not told' }).click();
  await expect.element(move).toBeDisabled();
  await dialog.getByLabelText('Why does James not know?').fill('He is in the air.');
  await move.click();
  await expect.element(dialog).not.toBeInTheDocument();
  const moved = sent.find(({ url }) => url.endsWith('/move'));
  expect(moved?.body).toEqual({ dueAt: expect.stringMatching(/^2026-03-20T/), reason: 'He is in the air.' });
});

test('giving up wants the reason; by keyboard alone', async () => {
  answers([200, one({ ...ring, state: 'broken', reason: 'No.' })]);
  await show();
  await want('Cannot be kept');
  const dialog = page.getByRole('dialog', { name: 'Cannot be kept' });
  await expect.element(dialog.getByRole('button', { name: 'Give up' })).toBeDisabled();
  await dialog.getByLabelText('Why can it not be kept?').fill('The shop is closed.');
  await userEvent.keyboard('{Tab}{Tab}{Enter}');
  await expect.element(dialog).not.toBeInTheDocument();
  expect(sent.at(0)?.body).toEqual({ reason: 'The shop is closed.' });
});

test('what a colleague answers for in a colleague’s case is only looked at', async () => {
  const screen = await show(aCase({ owner: tom, promises: [{ ...ring, owner: tom }] }));
  expect(screen.container.querySelectorAll('input, button')).toHaveLength(0);
});
