import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { identity, refusedCode } from './builders.ts';
import { WebCard } from './card.tsx';
import { entriesOf, isWebEvent } from './map.ts';
import type { WebEvent } from './wire.ts';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

async function textOf(data: Partial<WebEvent['data']>): Promise<string | null> {
  const event = { ...refusedCode, data: { ...refusedCode.data, ...data } };
  const entry = entriesOf([event], identity.keys, 0).find(isWebEvent);
  if (!entry) throw new Error('unreadable');
  const screen = await render(
    <I18nProvider>
      <WebCard entry={entry} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
  return screen.container.textContent;
}

test.each([
  [
    {},
    'Jamesat the checkout, signed indunmore.exampleCode KG40 refused twice: “not valid online”. Left in the basket: Slim chino, navy, W32.',
  ],
  [
    { times: 1, left: undefined },
    'Jamesat the checkout, signed indunmore.exampleCode KG40 refused: “not valid online”.',
  ],
  [
    { action: 'viewed', page: '/status', text: 'Looked at the fault map', signed_in: false, left: undefined },
    'Jameson /statusdunmore.exampleLooked at the fault map',
  ],
] as const)('what was tried, what happened, what was left: %#', async (data, words) => {
  expect(await textOf(data)).toBe(words);
});
