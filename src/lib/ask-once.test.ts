import { afterEach, expect, test, vi } from 'vitest';
import { askOnce } from './ask-once.ts';

afterEach(() => vi.unstubAllGlobals());

/** What was sent: key and version of each request; `statuses` answer them in turn. */
function desk(...statuses: readonly number[]): (string | null)[][] {
  const sent: (string | null)[][] = [];
  const answers = [...statuses];
  vi.stubGlobal('fetch', async (_: unknown, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    sent.push([headers.get('Idempotency-Key'), headers.get('If-Match')]);
    return Response.json({}, { status: answers.shift() ?? 200 });
  });
  return sent;
}

test('after an answer that was lost the same words are the same request, whatever was seen meanwhile', async () => {
  const sent = desk(500, 200, 200);
  await askOnce('/desk/v1/things', { act: 'link' }, 3);
  await askOnce('/desk/v1/things', { act: 'link' }, 4);
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]?.[1]).toBe('"3"');
  // Its outcome was certain: the next one is a new one.
  await askOnce('/desk/v1/things', { act: 'link' }, 4);
  expect(sent[2]?.[0]).not.toBe(sent[0]?.[0]);
  expect(sent[2]?.[1]).toBe('"4"');
});

test('other words, and what was refused, are asked anew', async () => {
  const sent = desk(500, 200, 409, 200);
  await askOnce('/desk/v1/things', { act: 'link' });
  await askOnce('/desk/v1/things', { act: 'unlink' });
  await askOnce('/desk/v1/others', { act: 'link' });
  await askOnce('/desk/v1/others', { act: 'link' });
  expect(new Set(sent.map(([key]) => key)).size).toBe(4);
  expect(sent.map(([, version]) => version)).toEqual([null, null, null, null]);
});
