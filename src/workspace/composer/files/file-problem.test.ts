import { expect, test } from 'vitest';
import type { FileLimits } from '#src/channels/channel.ts';
import { fileProblem } from './file-problem.ts';

const limits: FileLimits = { most: 2, eachBytes: 10, allBytes: 15, types: ['image/*', 'application/pdf'] };
const pdf = (size: number) => ({ type: 'application/pdf', size });

test.each([
  ['a file within all limits', pdf(10), [], undefined],
  ['a picture of any kind', { type: 'image/heic', size: 1 }, [], undefined],
  ['a kind that is not taken', { type: 'text/html', size: 1 }, [], { kind: 'kind' }],
  ['a kind that only begins alike', { type: 'imagex/png', size: 1 }, [], { kind: 'kind' }],
  ['a byte too many', pdf(11), [], { kind: 'large', bytes: 10 }],
  ['too much together', pdf(6), [pdf(10)], { kind: 'total', bytes: 15 }],
  ['one too many', pdf(1), [pdf(1), pdf(1)], { kind: 'many', most: 2 }],
] as const)('%s', (_, file, beside, problem) => {
  expect(fileProblem(file, beside, limits)).toEqual(problem);
});

test('where the limits could not be had, the back end judges', () => {
  expect(fileProblem(pdf(1e9), [], undefined)).toBeUndefined();
});
