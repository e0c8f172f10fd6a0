import { expect, test } from 'vitest';
import { failed, ok } from '#src/lib/result.ts';
import { answers } from './sources-store.ts';

const reply = ok({ status: 200, headers: new Headers(), body: {} });

test('a back end that refuses is answering; one that breaks or is silent is not', () => {
  expect([
    answers(reply),
    answers(failed('refused', { status: 404 })),
    answers(failed('forbidden', { status: 403 })),
    answers(failed('unknown', { status: 500 })),
    answers(failed('malformed')),
    answers(failed('offline')),
    answers(failed('timeout')),
    answers(failed('rate-limited', { status: 429 })),
  ]).toEqual([true, true, true, false, false, false, false, false]);
});

test('a request that we gave up ourselves says nothing', () => {
  expect(answers(failed('timeout', { detail: 'aborted', retryable: false }))).toBeUndefined();
});
