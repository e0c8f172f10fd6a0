import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { setClock } from '#src/lib/time.ts';
import { identity, readyOrder, stoppedOrder } from './builders.ts';
import { OrderCard } from './card.tsx';
import { entriesOf, isOrder } from './map.ts';
import type { Order } from './wire.ts';

const at = (text: string) => Date.parse(`2026-03-19T${text}:00Z`);
beforeEach(() => {
  i18n.loadAndActivate({ locale: 'en', messages: {} });
  setClock(() => at('15:12'));
});
afterEach(() => {
  setClock();
  vi.unstubAllGlobals();
});

const draw = (order: Order, milestone: 'ordered' | 'ready' = 'ordered') => {
  const entry = entriesOf([order], identity.keys, 0)
    .filter(isOrder)
    .find(({ body }) => body.milestone === milestone);
  if (!entry) throw new Error('unreadable');
  return render(
    <I18nProvider>
      <OrderCard entry={entry} late={false} mayAct customerName="James Whitcombe" />
    </I18nProvider>,
  );
};
const fresh: Order = {
  ...stoppedOrder,
  id: 'CA12',
  reference_id: 'DM-52010',
  state: 'OPEN',
  version: 1,
  created_at: '2026-03-19T14:34:00Z',
  updated_at: '2026-03-19T14:34:00Z',
  fulfillments: [{ uid: 'f1', type: 'SHIPMENT', state: 'PROPOSED' }],
  metadata: { changeable_until: '2026-03-19T16:34:00Z' },
};

test('a stopped order shows where it stopped and why', async () => {
  const screen = await draw(stoppedOrder);
  await expect.element(screen.getByText('Stopped', { exact: true })).toBeVisible();
  const steps = [...screen.container.querySelectorAll('li')].map(
    (step) => step.firstChild?.nextSibling?.nextSibling?.textContent ?? step.textContent,
  );
  expect(steps).toEqual(['Ordered', 'Picking', 'Stopped, pair damaged', 'Delivered']);
});

test('what was collected still says who took the order, and on what channel', async () => {
  const collected: Order = {
    ...readyOrder,
    state: 'COMPLETED',
    source: { name: 'SMS' },
    metadata: { ...readyOrder.metadata, taken_by: 'Eva Jansen' },
  };
  const screen = await draw(collected);
  expect(screen.container.textContent).toContain('SMS, Eva Jansen');
});

test('what waits in the shop says where, until when, and who was told', async () => {
  const screen = await draw(readyOrder, 'ready');
  await expect.element(screen.getByText('Ready to collect')).toBeVisible();
  expect(screen.container.textContent).toBe(
    'Order DM-51877Leather beltpaidReady to collectWhereKingsgate, shelf C4Kept untilTue 24 MarchTold bySMS, 16:21',
  );
});

test('an order that came through is one line', async () => {
  const screen = await draw({
    ...fresh,
    state: 'COMPLETED',
    metadata: { delivered_at: '2026-03-19T15:00:00Z' },
    line_items: [{ name: 'Oxford shirt', quantity: '2' }],
  });
  await expect.element(screen.getByText('Delivered 19 March')).toBeVisible();
  expect(screen.container.textContent).toBe('Order DM-520102 × Oxford shirt£35.40Delivered 19 March');
});

test('while it may still be changed the time left stands beside it', async () => {
  const screen = await draw(fresh);
  await expect.element(screen.getByText(/James can still change or cancel it until/)).toBeVisible();
  await expect.element(screen.getByText('1 h 22 min left')).toBeVisible();
  await expect.element(screen.getByRole('img', { name: '82 of 120 minutes left' })).toBeInTheDocument();
});

test('afterwards the refusal states its reason', async () => {
  setClock(() => at('16:40'));
  const late = await draw(fresh);
  await expect
    .element(late.getByText(/can no longer be changed or cancelled\. The time for it ended at/))
    .toBeVisible();
  const packed = await draw({ ...fresh, metadata: { ...fresh.metadata, packed_at: '2026-03-19T15:00:00Z' } });
  await expect
    .element(packed.getByText(/can no longer be changed or cancelled\. Packed since/))
    .toBeVisible();
});

test('cancelling asks once, names the version it saw, and says what happened', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push(await new Request(url, init).json());
    return Response.json({ order: { ...fresh, state: 'CANCELED', version: 2 } });
  });
  const screen = await draw(fresh);
  await screen.getByRole('button', { name: 'Change', exact: true }).click();
  await screen.getByRole('button', { name: 'Cancel the order' }).click();
  await expect.element(screen.getByText('Cancelled.')).toBeVisible();
  expect(sent).toMatchObject([{ order: { version: 1, state: 'CANCELED' } }]);
});

test('a refusal keeps the words and says why', async () => {
  vi.stubGlobal('fetch', async () =>
    Response.json(
      {
        errors: [
          { category: 'INVALID_REQUEST_ERROR', code: 'BAD_REQUEST', detail: 'It was packed at 15:10.' },
        ],
      },
      { status: 400 },
    ),
  );
  const screen = await draw(fresh);
  await screen.getByRole('button', { name: 'Change', exact: true }).click();
  await screen.getByLabelText('Colour and size of Slim chino').fill('navy, W34');
  await screen.getByRole('button', { name: 'Change it' }).click();
  await expect.element(screen.getByText('Not changed. It was packed at 15:10.')).toBeVisible();
  await expect.element(screen.getByLabelText('Colour and size of Slim chino')).toHaveValue('navy, W34');
});
