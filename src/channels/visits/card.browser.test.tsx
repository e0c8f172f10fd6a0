import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Entry } from '#src/timeline/index.ts';
import type { VisitBody } from './body.ts';
import { identity, visitOnWire } from './builders.ts';
import { VisitCard } from './card.tsx';
import { entriesOf, isVisit } from './map.ts';
import type { Visit } from './wire.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

function entryOf(more: Partial<Visit>): Entry<VisitBody> {
  const entry = entriesOf([{ ...visitOnWire, ...more }], identity.keys, 0).find(isVisit);
  if (!entry) throw new Error('unreadable');
  return entry;
}
const draw = (more: Partial<Visit> = {}) =>
  render(
    <I18nProvider>
      <VisitCard entry={entryOf(more)} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
const waited = (seconds: number) => ({ ...visitOnWire.queue, wait_seconds: seconds }) as Visit['queue'];

test('a long wait is a warning, the refund stands out, what came back says so', async () => {
  const screen = await draw();
  await expect.element(screen.getByText('Waited 25 min')).toBeVisible();
  expect(screen.container.textContent).toBe(
    'Store visitKingsgateserved by Nadia PetrovWaited 25 min' +
      'ReasonFaulty item: seat seam split' +
      'OutcomeRefunded £59.00 and till code KG40, 40% off. No W32 in stock, told to order online.' +
      'ItemsSlim chino, navy, W32, returned',
  );
  expect([...screen.container.querySelectorAll('dd b')].map((bold) => bold.textContent)).toEqual([
    'Refunded £59.00',
  ]);
});

test('an ordinary purchase takes three short columns', async () => {
  const screen = await draw({
    reason: 'shopping',
    reason_text: undefined,
    queue: waited(540),
    outcome: { kind: 'bought', text: 'by card', amount: { minor: 12_400, currency: 'GBP' } },
    items: [{ name: 'Slim chino', price: { minor: 5900, currency: 'GBP' } }],
  });
  await expect.element(screen.getByText('Store visit')).toBeVisible();
  expect(screen.container.textContent).toBe(
    'Store visitKingsgateserved by Nadia PetrovReasonShoppingWaited9 minOutcomeBought, £124.00 by cardSlim chino£59.00',
  );
});

test('where visitor and store disagree both are heard', async () => {
  const screen = await draw({ queue: waited(180), says_waited_minutes: 27 });
  await expect.element(screen.getByText('James says 27 min, logged 3')).toBeVisible();
  const unlogged = await draw({ queue: null, says_waited_minutes: 27 });
  await expect.element(unlogged.getByText('James says 27 min, not logged')).toBeVisible();
});

test('a visit nobody logged is one line', async () => {
  const screen = await draw({ reported_by: 'customer', outcome: null, summary: 'Told to ring us.' });
  await expect
    .element(
      screen.getByText(
        'Visit to Kingsgate, reported by the customer, not logged by the store. Told to ring us.',
      ),
    )
    .toBeVisible();
});
