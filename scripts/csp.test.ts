// What the policy lets in, word for word, and that the framed pages say the same in their own heads.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { devicePolicy, documentPolicy, framePolicies } from './csp.mjs';

test('every kind of content is named, and nothing but our own origin may run, style or frame', () => {
  expect(
    Object.fromEntries(
      documentPolicy()
        .split('; ')
        .map((rule) => rule.split(/ (.*)/, 2)),
    ),
  ).toEqual({
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self'`,
    'img-src': `'self' data: blob:`,
    'font-src': `'self'`,
    'connect-src': `'self'`,
    'worker-src': `'self'`,
    'manifest-src': `'self'`,
    'frame-src': `'self'`,
    'frame-ancestors': `'none'`,
    'base-uri': `'none'`,
    'form-action': `'none'`,
    'require-trusted-types-for': `'script'`,
    'trusted-types': 'default dompurify',
  });
});

test('a gateway elsewhere may be asked, and nobody else', () => {
  expect(documentPolicy()).toContain(`connect-src 'self';`);
  expect(documentPolicy({ gateway: '/' })).toContain(`connect-src 'self';`);
  expect(documentPolicy({ gateway: 'https://gw.example/base' })).toContain(
    `connect-src 'self' https://gw.example;`,
  );
});

test('of what a device has, the camera alone may be asked for, by our own pages', () => {
  expect(devicePolicy.split(', ').filter((rule) => !rule.endsWith('=()'))).toEqual(['camera=(self)']);
});

test('foreign words have pictures and style of their own and nothing else; only we may frame them', () => {
  const own = (images: string) =>
    `default-src 'none'; img-src ${images}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;
  expect(framePolicies).toEqual({
    '/frame.html': own('data: blob:'),
    '/frame-images.html': own('data: blob: https:'),
  });
});

test.each(Object.entries(framePolicies))('%s says the same in its own head', async (path, policy) => {
  const [, inside = ''] = /content="([^"]+)"/.exec(await readFile(`public${path}`, 'utf8')) ?? [];
  expect(policy.startsWith(inside)).toBe(true);
  expect(policy).not.toContain('script-src');
});
