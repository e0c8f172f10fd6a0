import { i18n } from '#src/ui/i18n.ts';
import { I18nProvider } from '#src/ui/use-lingui.tsx';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import type { ComposerValues } from '#src/channels/channel.ts';
import type { PostEntry } from './body.ts';
import { identity, key, mention, status } from './builders.ts';
import { PostCard } from './card.tsx';
import { PostComposer } from './composer.tsx';
import { entryOfMention, entryOfReply } from './map.ts';

const known = { via: key, near: 0 };
const quiet = { ...status, media_attachments: [] };
const reply = {
  ...quiet,
  content: '<p>Sorry.</p>',
  account: { id: '1', acct: 'dunmore', display_name: 'Dunmore' },
};

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));
afterEach(() => vi.unstubAllGlobals());

const draw = (entry: PostEntry) =>
  render(
    <I18nProvider>
      <PostCard entry={entry} late={false} customerName="James Whitcombe" />
    </I18nProvider>,
  );
const wordsOf = (element: HTMLElement) => element.innerText.replaceAll(/\s+/g, '');

test.each([
  [
    'a public post of the customer',
    entryOfMention({ ...mention, status: quiet }, known),
    "@jwhitcombe social.example Public post 212 views, 3 replies @dunmore Chat didn't answer. I am trying to give you money. Show the thread",
  ],
  [
    'a private message of the customer',
    entryOfMention(
      { ...mention, status: { ...quiet, visibility: 'direct', replies_count: 0, views_count: undefined } },
      known,
    ),
    "@jwhitcombe social.example Private message 0 replies @dunmore Chat didn't answer. I am trying to give you money.",
  ],
  [
    'an answer of ours in public',
    entryOfReply({ status: reply, agent: { name: 'Priya <b>' } }, known),
    'Priya <b>, in public reply to @jwhitcombe Sorry.',
  ],
  [
    'an answer of ours in private',
    entryOfReply({ status: { ...reply, visibility: 'direct' } }, known),
    'Dunmore, in private reply to @jwhitcombe Sorry.',
  ],
])('%s says who can read it', async (_, entry, words) => {
  const { container } = await draw(entry as PostEntry);
  expect(wordsOf(container)).toBe(words.replaceAll(' ', ''));
  expect(container.querySelectorAll('a, script')).toHaveLength(0);
});

test('the thread is asked for when it is unfolded, and not before', async () => {
  const asked = vi.fn(async () => Response.json({ ancestors: [reply], descendants: [{ broken: true }] }));
  vi.stubGlobal('fetch', asked);
  const screen = await draw(entryOfMention({ ...mention, status: quiet }, known) as PostEntry);
  expect(asked).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Show the thread' }).click();
  const posts = screen.getByRole('list', { name: 'Posts of this thread' });
  await expect.element(posts.getByText('Sorry.')).toBeVisible();
  await expect.element(screen.getByText('1 post could not be read.')).toBeVisible();
});

test('the customer’s visibility is kept; a wider one is asked about once and says who will read it', async () => {
  const onChange = vi.fn<(next: ComposerValues) => void>();
  const last = entryOfMention({ ...mention, status: { ...quiet, visibility: 'direct' } }, known);
  const draft = (visibility?: string) => (
    <I18nProvider>
      <PostComposer
        outgoing={{ text: '', ...(visibility !== undefined && { visibility }) }}
        onChange={onChange}
        identity={identity}
        last={last}
      />
    </I18nProvider>
  );
  const screen = await render(draft());
  await expect
    .element(screen.getByRole('button', { name: 'Private message' }))
    .toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('status').query()).toBe(null);
  await screen.getByRole('button', { name: 'Public post' }).click();
  await expect
    .element(
      screen
        .getByRole('alert')
        .getByText('James wrote to fewer people. Everybody will be able to read this, and find it.'),
    )
    .toBeVisible();
  expect(onChange).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Answer in public' }).click();
  expect(onChange.mock.calls).toEqual([[{ text: '', visibility: 'public' }]]);
  await screen.rerender(draft('public'));
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('James wrote to fewer people. Everybody will be able to read this, and find it.');
  await screen.getByRole('button', { name: 'Followers only' }).click();
  expect(onChange).toHaveBeenLastCalledWith({ text: '', visibility: 'private' });
});
