import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { letters, openDesk, outgoing, placeOf } from '#src/outbox/testing/builders.ts';
import { OutboxContext } from '#src/outbox/use-outbox.ts';
import { OfflineStrip } from './offline-strip.tsx';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => {
  vi.restoreAllMocks();
  dispatchEvent(new Event('online'));
});

const alert = () => page.getByRole('alert').element().textContent;
const said = () => page.getByRole('status').element().textContent;

test('without a line it says how many replies wait, and nothing once it is back', async () => {
  const desk = await openDesk(letters(), { leads: false });
  await render(
    <I18nProvider>
      <OutboxContext value={desk.outbox}>
        <OfflineStrip atCase={false} />
      </OutboxContext>
    </I18nProvider>,
  );
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
  const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
  dispatchEvent(new Event('offline'));
  await expect.poll(said).toMatch(/^You are offline\.Shown/);
  for (const [id, words] of [
    ['a', 'You are offline. 1 reply is waiting to be sent.'],
    ['b', 'You are offline. 2 replies are waiting to be sent.'],
  ] as const) {
    await desk.outbox.send(outgoing(id), placeOf(outgoing(id)));
    await expect.poll(said).toContain(words);
  }
  line.mockReturnValue(true);
  dispatchEvent(new Event('online'));
  await expect.element(page.getByRole('status')).not.toBeInTheDocument();
});

test('where nothing can be kept it says so, except beside a composer, which does', async () => {
  const desk = await openDesk(letters(), { leads: false, isDurable: false });
  const screen = await render(
    <I18nProvider>
      <OutboxContext value={desk.outbox}>
        <OfflineStrip atCase />
      </OutboxContext>
    </I18nProvider>,
  );
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
  await screen.rerender(
    <I18nProvider>
      <OutboxContext value={desk.outbox}>
        <OfflineStrip atCase={false} />
      </OutboxContext>
    </I18nProvider>,
  );
  await expect.poll(alert).toMatch(/^Not saved on this device\./);
});
