// The manners of every POST: a key that makes it happen once, a body that can be read.
import { json, problem, type Call, type Tx } from '../backend.ts';
import { badRequest } from './problems.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** What one POST came to, inside its transaction. */
export interface Outcome {
  readonly status: number;
  readonly body: unknown;
}
export const outcome = (body: unknown, status = 200): Outcome => ({ status, body });
/** A refusal as the outcome of a transaction that did nothing. */
export const refusal = (
  status: number,
  title: string,
  more: Readonly<Record<string, unknown>> = {},
): Outcome => ({
  status,
  body: { type: 'about:blank', title, status, ...more },
});

/** Runs a POST at most once per `Idempotency-Key`, kept 7 days: 422 for another body, 409 while it runs. */
export async function postOnce(
  { request, url, ctx }: Call,
  run: (tx: Tx, body: Readonly<Record<string, unknown>>) => Promise<Outcome>,
): Promise<Response> {
  const key = request.headers.get('Idempotency-Key');
  if (key === null || key === '') return badRequest('A POST needs an Idempotency-Key.');
  const text = await request.text();
  const body = readObject(text);
  if (!body) return badRequest('The body is not a JSON object.');
  const result = await ctx.once(`${url.pathname} ${key}`, text, WEEK_MS, (tx) => run(tx, body));
  if ('status' in result) return answered(result);
  if (result.outcome === 'running')
    return problem(409, 'This very request is still being worked on.', {}, { 'Retry-After': '1' });
  return problem(422, 'This Idempotency-Key was used with another body.');
}

/** JSON of an outcome; a version in it becomes the ETag. */
export function answered({ status, body }: Outcome): Response {
  if (status >= 400) return json(body, status, { 'Content-Type': 'application/problem+json' });
  const version = typeof body === 'object' && body !== null && 'version' in body ? body.version : undefined;
  return json(body, status, typeof version === 'number' ? { ETag: etagOf(version) } : {});
}

export const etagOf = (version: number): string => `"${String(version)}"`;

/** The object in a body; an empty body is an empty object. */
export function readObject(text: string): Readonly<Record<string, unknown>> | undefined {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
