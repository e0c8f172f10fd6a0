import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { identity, openedCampaign } from './builders.ts';
import { TouchCard } from './card.tsx';
import { entriesOf, isTouch } from './map.ts';
import type { Touch } from './wire.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => vi.unstubAllGlobals());

function draw(data: Partial<Touch['data']> = {}, mayAct = true) {
  const event = { ...openedCampaign, data: { ...openedCampaign.data, ...data } };
  const entry = entriesOf([event], identity.keys, 0).find(isTouch);
  if (!entry) throw new Error('unreadable');
  return render(
    <I18nProvider>
      <TouchCard entry={entry} late={false} mayAct={mayAct} customerName="James Whitcombe" />
    </I18nProvider>,
  );
}

test.each([
  [{}, 'Campaign “Members first: 20% off denim”. Opened, no click.'],
  [{ state: 'leaked' }, 'Campaign “Members first: 20% off denim”. Sent during a hold'],
  [{ survey: 'sent', campaign: 'How did we do?' }, 'Survey “How did we do?”. Opened, not answered.'],
  [
    { survey: 'not-sent', state: 'held', campaign: 'After-call survey', held_because: 'Open complaint.' },
    'No survey sent, “After-call survey”. Open complaint.',
  ],
] as const)('one faint line: %#', async (data, words) => {
  expect((await draw(data)).container.textContent).toBe(words);
});

test('who may not hold it back is not offered to', async () => {
  const { container } = await draw({ state: 'planned' }, false);
  expect(container.textContent).toBe('Campaign “Members first: 20% off denim”. Planned.');
  expect(container.querySelector('button')).toBeNull();
});

test('a planned touch is held back only with a reason', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    sent.push([url, new Headers(init.headers).get('If-Match'), init.body]);
    return Response.json({});
  });
  const screen = await draw({ state: 'planned' });
  await screen.getByRole('button', { name: 'Hold it back' }).click();
  await expect.element(screen.getByRole('button', { name: 'Hold it back' })).toBeDisabled();
  await screen.getByLabelText('Reason').fill('Open complaint');
  await screen.getByRole('button', { name: 'Hold it back' }).click();
  await expect.element(screen.getByLabelText('Reason')).not.toBeInTheDocument();
  expect(sent).toEqual([
    ['/gw/campaigns/v1/touches/tch_00001000/hold', '"1"', JSON.stringify({ reason: 'Open complaint' })],
  ]);
});
