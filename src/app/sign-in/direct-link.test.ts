import { expect, test } from 'vitest';
import { readDirectLink } from './direct-link.ts';

const read = (address: string) => readDirectLink(new URL(address, 'https://desk.example'));

test('a link that signs in leads to its address, without the name in it', () => {
  expect(read('/?as=priya&to=/cases/20418')).toEqual({ as: 'priya', to: '/cases/20418' });
  expect(read('/cases/20418?as=priya&view=team')).toEqual({ as: 'priya', to: '/cases/20418?view=team' });
});

test('the world it leads to goes along', () => {
  expect(read('/?as=priya&world=large&to=/cases/90001')).toEqual({
    as: 'priya',
    to: '/cases/90001?world=large',
  });
});

test('it never leads to another site', () => {
  const elsewhere = [
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    '/\n\\evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    '/%2e//evil.example',
    'cases/1',
  ];
  expect(elsewhere.map((to) => read(`/?as=priya&to=${encodeURIComponent(to)}`))).toEqual(
    elsewhere.map(() => ({ as: 'priya', to: '/' })),
  );
});

test('without a name nobody is signed in', () => {
  expect(read('/?to=/cases/1')).toBeUndefined();
});
