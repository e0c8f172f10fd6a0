import { expect, test } from 'vitest';
import { match } from './match.ts';

test('a path gives up the parts its pattern names', () => {
  expect(match('/', '/')).toEqual({});
  expect(match('/cases/:caseId', '/cases/20418')).toEqual({ caseId: '20418' });
  expect(match('/customers/:id', '/customers/a%2Fb%20c')).toEqual({ id: 'a/b c' });
});

test('another path, an empty part or a mangled one is no match', () => {
  expect(
    [
      match('/cases/:id', '/customers/1'),
      match('/cases/:id', '/cases'),
      match('/cases/:id', '/cases/'),
      match('/cases/:id', '/cases/1/2'),
      match('/cases/:id', '/cases/%E0%A4%A'),
    ].filter(Boolean),
  ).toEqual([]);
});
