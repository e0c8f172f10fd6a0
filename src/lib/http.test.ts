import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFile } from './file.ts';
import { ask, retryAfter, wire } from './http.ts';

let token: string | undefined;
let ends: number;
let answer: () => Promise<Response>;

beforeEach(() => {
  token = 'first';
  ends = 0;
  wire({
    origin: 'http://gateway.test',
    ready: Promise.resolve(),
    token: () => token,
    onSignedOut: () => void (ends += 1),
  });
  vi.stubGlobal('fetch', () => answer());
});
afterEach(() => wire({ token: () => undefined, onSignedOut: () => undefined }));

const refused = async () => new Response('{}', { status: 401 });

test('a back end that knows the session no longer ends it, whether asked for words or for a file', async () => {
  answer = refused;
  expect([(await ask('/desk/v1/cases')).ok, ends]).toEqual([false, 1]);
  expect([(await fetchFile('/gw/chat/photo.jpg', 'image/jpeg')).ok, ends]).toEqual([false, 2]);
});

test('a refusal of the session before does not end the one begun meanwhile', async () => {
  answer = async () => {
    token = 'second';
    return refused();
  };
  expect([(await ask('/desk/v1/cases')).ok, ends]).toEqual([false, 0]);
  token = 'first';
  expect([(await fetchFile('/gw/chat/photo.jpg', 'image/jpeg')).ok, ends]).toEqual([false, 0]);
});

test('no right to one thing does not end a session', async () => {
  answer = async () => new Response('{}', { status: 403 });
  expect([(await ask('/desk/v1/cases')).ok, ends]).toEqual([false, 0]);
});

test.each([
  ['7', 7000],
  ['0', 0],
  ['-5', 0],
  ['99999999999', 3_600_000],
  ['1e999', undefined],
  ['Fri, 31 Dec 9999 23:59:59 GMT', 3_600_000],
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['soon', undefined],
])('asked to come back after %s, one stays away for %s ms', (said, ms) => {
  expect(retryAfter(new Headers({ 'Retry-After': said }))).toBe(ms);
});
