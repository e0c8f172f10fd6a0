import { i18n } from './i18n.ts';
import { I18nProvider } from './use-lingui.tsx';
import { Plural, Trans } from '@lingui/react/macro';
import { beforeEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';

beforeEach(() => i18n.loadAndActivate({ locale: 'en', messages: {} }));

/** A sentence of ours with a name and a number in it, as it stands in the page. */
async function drawn(name: string): Promise<HTMLElement> {
  const count = 2;
  const screen = await render(
    <I18nProvider>
      <p>
        <Trans>
          <b>{name}</b> wrote to {name}, <Plural value={count} one="# time" other="# times" />
        </Trans>
      </p>
    </I18nProvider>,
  );
  const found = screen.container.querySelector('p');
  if (!found) throw new Error('nothing was drawn');
  return found;
}

test.each([
  ['a plain name', 'Ann'],
  ['our own mark', '<0>Ann</0>'],
  ['an empty mark', '<0/>'],
  ['marks we do not have', '<1/><2/>'],
  ['a script', '<script>top.hostileRan=1</script>'],
  ['a sum', 'size < 32 and > 28'],
  ['the end of a mark', '</0>'],
  ['HTML', '<b>bold</b>'],
  ['a sentence’s own places', '{name} {0} # {count, plural, other {x}}'],
  ['quotes', "it's '{quoted}'"],
  ['letters by number', String.raw`\u003c0\u003eAnn\u003c/0\u003e \x3cb\x3e \u202e \u0000 C:\users`],
  ['more marks than a stack holds', '<a></a>'.repeat(20_000)],
  ['marks without an end', '<b>'.repeat(5000)],
])('%s stands in a sentence as it was written, and takes no mark of ours', async (_what, name) => {
  const sentence = await drawn(name);
  expect(sentence.textContent).toBe(`${name} wrote to ${name}, 2 times`);
  expect([...sentence.querySelectorAll('*')].map((node) => [node.localName, node.textContent])).toEqual([
    ['b', name],
  ]);
});
