import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { Entry, Place } from '#src/timeline/index.ts';
import type { ChatBody } from './body.ts';
import { ChatCard } from './card.tsx';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

const body: ChatBody = {
  conversation: 41,
  inSession: '41/open',
  text: 'Hi. The chinos I bought three weeks ago have split.',
  files: [],
  isDeleted: false,
  isBot: false,
  site: 'dunmore.example',
};
const entry: Entry<ChatBody> = {
  key: 'chat/1',
  channel: 'chat',
  nativeId: '1',
  sort: '1',
  at: Date.UTC(2026, 2, 14, 9, 41),
  kind: 'message',
  from: 'customer',
  who: 'James Whitcombe',
  summary: body.text,
  body,
};
const opens: Place = { opens: true, closes: false, continues: false };

const draw = (more: Partial<Entry<ChatBody>> = {}, place?: Place) =>
  render(
    <I18nProvider>
      <ChatCard entry={{ ...entry, ...more }} place={place} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
const textOf = async (screen: Awaited<ReturnType<typeof draw>>) => {
  await expect.element(screen.baseElement).toBeVisible();
  return screen.container.textContent;
};

test('the first message of a session says who talked with whom, where and how long', async () => {
  const session = { messages: 13, ms: 17 * 60_000, agent: 'Leila Aziz', ended: 'resolved' } as const;
  const text = await textOf(await draw({ body: { ...body, session } }, opens));
  expect(text).toMatch(
    /^Jamesand Leila AzizChat on dunmore\.example17 min, 13 messagesJames: Hi\. The chinos/,
  );
});

test('a session nobody answered says how long the customer waited', async () => {
  const session = { messages: 1, ms: 20 * 60_000, ended: 'timeout' } as const;
  expect(await textOf(await draw({ body: { ...body, session } }, opens))).toMatch(
    /^Jamesand nobodywaited 20 min/,
  );
});

test.each([
  [
    'a chat ended by a colleague',
    'resolved',
    'Leila Aziz',
    'Conversation was marked resolved by Leila Aziz',
    /^Ended by Leila \d\d:41\.$/,
  ],
  [
    'with words of his own',
    'resolved',
    'Leila Aziz',
    'Sent to the store, nothing passed on.',
    /^Ended by Leila \d\d:41\. Sent to the store, nothing passed on\.$/,
  ],
  [
    'a chat that ran out',
    'timeout',
    '',
    'Conversation was closed: nobody was there',
    /^Chat closed at \d\d:41\. Nobody answered\.$/,
  ],
] as const)('%s', async (_, ended, who, words, text) => {
  expect(
    await textOf(await draw({ kind: 'close', from: 'nobody', who, body: { ...body, text: words, ended } })),
  ).toMatch(text);
});

test('an internal note says that the customer cannot see it', async () => {
  const text = await textOf(await draw({ kind: 'note', from: 'us', who: 'Leila Aziz' }));
  expect(text).toMatch(/^Leila AzizInternal note\. James cannot see this\./);
});

test('hostile words stay words', async () => {
  const screen = await draw({ body: { ...body, text: '<img src=x onerror="alert(1)">' } });
  expect(await textOf(screen)).toContain('<img src=x onerror="alert(1)">');
  expect(screen.container.querySelector('img')).toBeNull();
});
