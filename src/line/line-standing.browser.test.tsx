import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { at } from '#src/timeline/builders.ts';
import { openLine, rowsOf, type Lane, type Line } from '#src/timeline/index.ts';
import { LineStanding } from './line-standing.tsx';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

/** A line without an entry, whose one lane stands so. */
function lineWith(lane: Partial<Lane>): Line {
  const line = openLine({ lanes: [{ channel: 'letters', linked: true }] });
  return { ...line, lanes: line.lanes.map((one) => ({ ...one, ...lane })) };
}

async function show(line: Line): Promise<void> {
  const shown = rowsOf(line, { now: at(0), dayOf: () => '2026-03-19', placeOf: () => undefined });
  await render(
    <I18nProvider>
      <LineStanding shown={shown} line={line} onShowAll={() => undefined} onRetry={() => undefined}>
        <p>the list</p>
      </LineStanding>
    </I18nProvider>,
  );
}

const nobody = page.getByRole('heading', { name: 'No contact before today' });
const list = page.getByText('the list');
const heard = { older: true, newer: true };

test('that there was no contact is said when every source was searched from its start to the present', async () => {
  await show(lineWith({ from: -Infinity, to: Infinity, ended: true, heard }));
  await expect.element(nobody).toBeVisible();
});

test.each([
  [
    'after a jump to before its first entry, with everything later unknown',
    { from: -Infinity, to: at(-3000), ended: true },
  ],
  ['while nothing was answered', {}],
])('it is not said %s', async (_, lane) => {
  await show(lineWith(lane));
  await expect.element(nobody).not.toBeInTheDocument();
  await expect.element(list).not.toBeInTheDocument();
});

test.each([
  ['goes no further back', { from: at(-90), to: Infinity, ended: true, ceiling: at(-90), heard }],
  ['cannot walk on to the present', { from: -Infinity, to: at(-3000), ended: true, capped: true, heard }],
])('a source that %s is named by its gap instead', async (_, lane) => {
  await show(lineWith(lane));
  await expect.element(nobody).not.toBeInTheDocument();
  await expect.element(list).toBeVisible();
});
