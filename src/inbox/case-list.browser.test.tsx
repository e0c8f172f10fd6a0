import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { aRow, priya } from '#src/cases/builders.ts';
import type { CaseRow } from '#src/desk/case.ts';
import { setClock } from '#src/lib/time.ts';
import { keepSession } from '#src/staff/session-store.ts';
import { run, type Command } from '#src/ui/commands.ts';
import { CaseList } from './case-list.tsx';
import { chooseNothing } from './chosen-store.ts';
import type { ListLook } from './list-look.ts';

const staff = { ...priya, role: 'agent' as const, team: 'care', brands: [], onShift: true };
const many = Array.from({ length: 30 }, (_, n) =>
  aRow({ id: String(n), customer: { id: `c${String(n)}`, name: `Customer ${String(n)}` }, unread: 0 }),
);

beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  setClock(() => Date.parse('2026-03-19T15:12:00Z'));
  keepSession({ token: 't', staff });
});
afterEach(() => {
  vi.unstubAllGlobals();
  chooseNothing();
  setClock();
});

/** Answers every list with `rows`; `counts` say how many there are. */
function answerWith(rows: readonly CaseRow[], status = 200): void {
  const counts = { mine: rows.length, unowned: 4, team: 31, waiting: 6, resolved: 0, unread: 2 };
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(
        JSON.stringify(
          status === 200
            ? { items: rows.map((row, at) => ({ ...row, place: String(at) })), counts }
            : { title: 'Broken' },
        ),
        {
          status,
          headers: { 'Content-Type': 'application/json' },
        },
      ),
    ),
  );
}

function List({ onOpen, filter = '' }: { readonly onOpen?: (id: string) => void; readonly filter?: string }) {
  const [openId, setOpenId] = useState<string>();
  const [look, setLook] = useState<ListLook>({ view: 'mine', order: 'due', filter });
  return (
    <div className="flex h-150 w-80">
      <button type="button" onClick={() => setOpenId('0')}>
        A way of its own
      </button>
      <CaseList
        look={look}
        onLook={(next) => setLook((before) => ({ ...before, ...next }))}
        onView={(view) => setLook((before) => ({ ...before, view }))}
        hrefOfList={(to) => `/?view=${to.view}&${to.filter}`}
        openId={openId}
        hrefOf={({ id }) => `/cases/${id}`}
        onOpen={({ id }) => {
          setOpenId(id);
          onOpen?.(id);
        }}
        find={null}
      />
    </div>
  );
}

const show = (onOpen?: (id: string) => void) =>
  render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <List {...(onOpen ? { onOpen } : {})} />
      </QueryClientProvider>
    </I18nProvider>,
  );

const marked = () => document.querySelector('[data-case]:has([aria-current])')?.getAttribute('data-case');

test('the next and previous case follow the order of the list and stop at its ends', async () => {
  answerWith(many);
  const opened: string[] = [];
  await show((id) => opened.push(id));
  await expect.element(page.getByRole('link', { name: /Customer 0/ })).toBeVisible();
  for (const [command, id] of [
    ['previous-case', '0'],
    ['next-case', '1'],
    ['next-case', '2'],
    ['previous-case', '1'],
  ] as const) {
    run(command);
    await vi.waitFor(() => expect(opened.at(-1)).toBe(id));
  }
  expect(opened).toEqual(['0', '1', '2', '1']);
});

/** As the keyboard does: what a key changes is drawn before the next key. */
function press(command: Command): void {
  addEventListener('keydown', () => run(command), { once: true });
  dispatchEvent(new KeyboardEvent('keydown'));
}

test('who comes back another way to the case they stepped on from stays there', async () => {
  answerWith(many);
  const opened: string[] = [];
  await show((id) => opened.push(id));
  await expect.element(page.getByText('Customer 0', { exact: true })).toBeVisible();
  for (const id of ['0', '1']) {
    run('next-case');
    await expect.poll(() => opened.at(-1)).toBe(id);
  }
  await userEvent.click(page.getByRole('button', { name: 'A way of its own' }));
  await expect.poll(marked).toBe('0');
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
  expect([marked(), opened]).toEqual(['0', ['0', '1']]);
});

test('the list answers each step at once; a case passed on the way is not opened, and a command finds the last one open', async () => {
  answerWith(many);
  const opened: string[] = [];
  await show((id) => opened.push(id));
  await expect.element(page.getByRole('link', { name: /Customer 0/ })).toBeVisible();
  press('next-case');
  await vi.waitFor(() => expect(opened).toEqual(['0']));
  // However slow the machine, the steps follow each other in no time.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  for (let n = 1; n < 4; n++) {
    press('next-case');
    while (marked() !== String(n)) await new Promise(requestAnimationFrame);
  }
  press('claim');
  expect(opened).toEqual(['0', '3']);
});

test('a long way down the open case is brought into sight and only rows near it exist', async () => {
  answerWith(many);
  await show();
  await expect.element(page.getByRole('link', { name: /Customer 0/ })).toBeVisible();
  for (let n = 0; n < 20; n++) {
    press('next-case');
    await vi.waitFor(() => expect(marked()).toBe(String(n)), { interval: 5 });
  }
  await expect.element(page.getByRole('link', { name: /Customer 19/ })).toBeInViewport();
  expect(document.querySelectorAll('li').length).toBeLessThan(25);
});

test('another list begins at its top, in the elements of the one before it', async () => {
  answerWith(many);
  await show();
  const customer = (name: string) => page.getByRole('link', { name: new RegExp(`${name}$|${name} `) });
  await expect.element(customer('Customer 0')).toBeVisible();
  answerWith(
    many.map((row) => ({ ...row, id: `t${row.id}`, customer: { id: 'x', name: `Team ${row.id}` } })),
  );
  await userEvent.click(page.getByRole('tab', { name: /^Team/ }));
  await expect.element(customer('Team 0')).toBeVisible();
  const list = page.getByRole('region', { name: /^Team/ }).element();
  list.scrollTop = 1000;
  await expect.element(customer('Team 14')).toBeVisible();
  const before = new Set(document.querySelectorAll('[data-case]'));
  answerWith(many);
  await userEvent.click(page.getByRole('tab', { name: /^Mine/ }));
  await expect.element(customer('Customer 0')).toBeInViewport();
  expect(list.scrollTop).toBe(0);
  const drawn = [...document.querySelectorAll('[data-case]')];
  expect(drawn.filter((row) => before.has(row)).length).toBeGreaterThan(drawn.length / 2);
});

test('each view says how many it holds, and a row says what is due', async () => {
  answerWith([aRow()]);
  await show();
  await expect.element(page.getByRole('tab', { name: 'Mine 1' })).toBeVisible();
  await expect.element(page.getByRole('tab', { name: 'Team 31' })).toBeVisible();
  await expect
    .element(
      page.getByRole('link', {
        name: /1 unread\. James Whitcombe customer wrote 4 min .* Next reply: 6 min/,
      }),
    )
    .toBeVisible();
});

test('a list that cannot be had says so and asks again', async () => {
  answerWith([], 503);
  await show();
  await expect.element(page.getByRole('alert').getByText('The cases did not load.')).toBeVisible();
  answerWith([aRow()]);
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(page.getByRole('link', { name: /James Whitcombe/ })).toBeVisible();
});

test('with nothing of my own I am offered the case that has waited longest', async () => {
  answerWith([]);
  await show();
  await expect.element(page.getByRole('heading', { name: 'Nothing is yours right now' })).toBeVisible();
  await expect.element(page.getByText('4 cases have no owner.')).toBeVisible();
});

test('a case is chosen by its box or by key, a stretch with Shift, and what can be done to all is offered', async () => {
  answerWith(many);
  await show();
  const box = (n: number) =>
    page.getByRole('checkbox', { name: `Choose Customer ${String(n)}`, exact: true });
  await userEvent.click(box(1));
  await userEvent.click(box(3), { modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Chosen cases' });
  await expect.element(bar.getByText('3 cases chosen')).toBeVisible();
  await expect.element(bar.getByRole('button', { name: 'Choose all 30' })).toBeVisible();
  expect([1, 2, 3].every((n) => box(n).element().matches(':checked'))).toBe(true);
  // The open case, where no row has the focus.
  run('next-case');
  await expect
    .element(page.getByRole('link', { name: /Customer 0/ }))
    .toHaveAttribute('aria-current', 'true');
  box(2).element().blur();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  run('choose');
  await expect.element(bar.getByText('4 cases chosen')).toBeVisible();
  await userEvent.click(bar.getByRole('button', { name: /Choose none/ }));
  await expect.element(bar).not.toBeInTheDocument();
});

test('a filter that leaves nothing says so and shows all again', async () => {
  answerWith([]);
  await render(
    <I18nProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <List filter="priority=urgent" />
      </QueryClientProvider>
    </I18nProvider>,
  );
  await expect.element(page.getByRole('heading', { name: 'No case here passes the filter' })).toBeVisible();
  await userEvent.click(page.getByRole('button', { name: 'Priority: Urgent. Take it back' }));
  await expect.element(page.getByRole('heading', { name: 'Nothing is yours right now' })).toBeVisible();
});
