// How the network says no, and how often one may ask.
import { json } from '#src/mocks/backend.ts';

export const error = (
  status: number,
  words: string,
  more: Readonly<Record<string, unknown>> = {},
): Response => json({ error: words, ...more }, status);

const WINDOW = 5 * 60_000;

/** 300 requests in five minutes; the end of the five minutes is a date. */
export const limits = (now: number, remaining = 299): Readonly<Record<string, string>> => ({
  'X-RateLimit-Limit': '300',
  'X-RateLimit-Remaining': String(remaining),
  'X-RateLimit-Reset': new Date(Math.ceil((now + 1) / WINDOW) * WINDOW).toISOString(),
});
