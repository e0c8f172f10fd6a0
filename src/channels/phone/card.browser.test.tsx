import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { ComposerValues } from '#src/channels/channel.ts';
import type { CallBody, CallEntry } from './body.ts';
import { identity, key, onWire } from './builders.ts';
import { CallCard } from './card.tsx';
import { CallComposer } from './composer.tsx';
import { entryOf } from './map.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

async function shown(properties: Readonly<Record<string, string | null>> = {}) {
  const record = { ...onWire, properties: { ...onWire.properties, ...properties } };
  const entry = entryOf(record, key, 0) as CallEntry & { readonly body: CallBody };
  const { container } = await render(
    <I18nProvider>
      <CallCard entry={entry} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
  return container;
}

test('a call says who, how long, how long they queued, and what came of it', async () => {
  const card = await shown({ tl_promise_due: null });
  expect(card.innerText.replaceAll(/\s+/g, '')).toBe(
    (
      'Incoming call Freephone, Tom Keller 11 min 20 s queued 6 min ' +
      'Note Told me everything from the start. KG40 is a till code. ' +
      'Outcome Ordered for him at 40% off, DM-51902 ' +
      'Promise Ring James to confirm it has left the warehouse'
    ).replaceAll(' ', ''),
  );
});

test('a promise shows when it is due, in bold', async () => {
  const card = await shown();
  expect([...card.querySelectorAll('dd b')].map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Thu 19 March by \d\d:00$/),
  ]);
});

test('what a back end says is words, whatever it looks like', async () => {
  const hostile = '<img src=x onerror=alert(1)><a href="javascript:alert(1)">';
  const card = await shown({
    tl_outcome: hostile,
    tl_agent: hostile,
    tl_line: hostile,
    tl_promise_text: hostile,
    hs_call_body: `&lt;img src=x onerror=alert(1)&gt;${hostile}words`,
  });
  expect(card.querySelectorAll('img, a, script')).toHaveLength(0);
  expect(card.innerText).toContain('<img src=x onerror=alert(1)>words');
});

test('a recording opens elsewhere and names its host', async () => {
  const card = await shown({ hs_call_recording_url: 'https://xn--pypal-4ve.example/r?1' });
  const link = card.querySelector('a');
  expect([link?.innerText, link?.rel]).toEqual(['Listen on xn--pypal-4ve.example', 'noopener noreferrer']);
});

test('logging a call keeps who rang, the minutes and the outcome', async () => {
  const onChange = vi.fn<(next: ComposerValues) => void>();
  const screen = await render(
    <I18nProvider>
      <CallComposer
        outgoing={{ text: 'note', fields: { direction: 'in' } }}
        onChange={onChange}
        identity={identity}
      />
    </I18nProvider>,
  );
  await screen.getByRole('button', { name: 'We rang' }).click();
  await screen.getByRole('button', { name: 'Left a voice message' }).click();
  await screen.getByRole('textbox', { name: 'Outcome' }).fill('Ordered DM-1');
  await screen.getByRole('spinbutton', { name: 'Minutes' }).fill('4');
  expect(onChange.mock.calls.map(([next]) => next)).toEqual([
    { text: 'note', fields: { direction: 'out' } },
    { text: 'note', fields: { direction: 'in', result: 'voicemail' } },
    { text: 'note', fields: { direction: 'in', outcome: 'Ordered DM-1' } },
    { text: 'note', fields: { direction: 'in', durationMs: '240000' } },
  ]);
});
