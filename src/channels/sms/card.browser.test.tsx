import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { EchoState } from '#src/timeline/index.ts';
import type { SmsEntry } from './body.ts';
import { identity, key, onWire } from './builders.ts';
import { SmsCard } from './card.tsx';
import { SmsComposer } from './composer.tsx';
import { entryOf } from './map.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

async function shown(more: object, echo?: EchoState): Promise<string> {
  const entry = entryOf({ ...onWire, ...more }, key, 0) as SmsEntry;
  const { container } = await render(
    <I18nProvider>
      <SmsCard entry={entry} {...(echo && { echo })} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
  expect(container.querySelectorAll('img, a, script')).toHaveLength(0);
  return container.innerText.replaceAll(/\s+/g, '');
}
const ours = {
  direction: 'outbound-api',
  from: '+447700900902',
  to: '+447700900184',
  body: 'In stock <b>now</b>',
};

test.each([
  ['of the customer', {}, 'James Whitcombe by SMS Yes please, to my work address.'],
  ['delivered', { ...ours, status: 'delivered' }, 'We wrote by SMS Delivered In stock <b>now</b>'],
  [
    'waiting',
    { ...ours, status: 'queued', date_sent: null },
    'We wrote by SMS On its way In stock <b>now</b>',
  ],
  [
    'that did not arrive',
    { ...ours, status: 'undelivered', error_message: 'Unknown destination handset' },
    'We wrote by SMS Not delivered In stock <b>now</b> The network says: Unknown destination handset',
  ],
])('a message %s says so', async (_, more, words) => {
  expect(await shown(more)).toBe(words.replaceAll(' ', ''));
});

test('what is still under way here says nothing about its delivery', async () => {
  expect(await shown({ ...ours, status: 'queued' }, { kind: 'sending' })).toBe(
    'WewrotebySMSInstock<b>now</b>',
  );
});

test.each([
  ['', 'From a number of ours'],
  ['Ready', 'From a number of ours. 1 message, 155 characters left'],
  [
    'Ready 👍',
    'From a number of ours. 1 message, 62 characters left. A special character makes each message shorter.',
  ],
  ['x'.repeat(200), 'From a number of ours. 2 messages, 106 characters left'],
])('writing %j shows "%s"', async (text, words) => {
  const { container } = await render(
    <I18nProvider>
      <SmsComposer outgoing={{ text }} onChange={() => {}} identity={identity} />
    </I18nProvider>,
  );
  expect(container.innerText.trim()).toBe(words);
});
