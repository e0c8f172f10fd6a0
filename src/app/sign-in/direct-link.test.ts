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
  expect(
    ['//evil.example', '/\\evil.example', 'https://evil.example'].map((to) => read(`/?as=priya&to=${to}`)),
  ).toEqual(Array.from({ length: 3 }, () => ({ as: 'priya', to: '/' })));
});

test('without a name nobody is signed in', () => {
  expect(read('/?to=/cases/1')).toBeUndefined();
});
