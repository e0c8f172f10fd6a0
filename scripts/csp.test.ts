// The policy lets in exactly the styles that a library really writes into the page.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { documentPolicy, framePolicies, LIBRARY_STYLES } from './csp.mjs';

const react = 'node_modules/react-aria/dist/private';

test.each([
  ['presses', `${react}/interactions/usePress.mjs`],
  ['scroll locks', `${react}/overlays/usePreventScroll.mjs`],
])('the style of %s is the one that is let in', async (_what, path) => {
  const source = await readFile(path, 'utf8');
  const written = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1]?.trim();
  const name = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1] ?? '';
  expect(LIBRARY_STYLES).toContain(written?.replace(/\$\{[^}]+\}/, name));
});

test('a gateway elsewhere may be asked, and nobody else', () => {
  expect(documentPolicy()).toContain(`connect-src 'self';`);
  expect(documentPolicy({ gateway: '/' })).toContain(`connect-src 'self';`);
  expect(documentPolicy({ gateway: 'https://gw.example/base' })).toContain(
    `connect-src 'self' https://gw.example;`,
  );
});

test.each(Object.entries(framePolicies))('%s says the same in its own head', async (path, policy) => {
  const [, inside = ''] = /content="([^"]+)"/.exec(await readFile(`public${path}`, 'utf8')) ?? [];
  expect(policy.startsWith(inside)).toBe(true);
  expect(policy).not.toContain('script-src');
});
