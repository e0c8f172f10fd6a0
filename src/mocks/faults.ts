// What a dialled fault does to one request: before the back end sees it, or to the answer it gave.
import type { Backend } from './backend.ts';
import type { Dial } from './dials.ts';

const SLOW_MS = 2500;
/** A hanging server is given up by everybody before this. */
const HANG_MS = 60_000;

/** An answer instead of the back end's own; undefined: it may answer. */
export async function faultBefore(
  { fault, delayMs }: Dial,
  backend: Backend,
  request: Request,
  now: number,
): Promise<Response | undefined> {
  switch (fault) {
    case 'slow':
      await wait(delayMs ?? SLOW_MS, request.signal);
      return undefined;
    case '429':
      return backend.refusals.rateLimited(now);
    case '500':
      return backend.refusals.broken();
    case 'timeout':
      await wait(delayMs ?? HANG_MS, request.signal);
      return Response.error();
    case 'offline':
      return Response.error();
    case 'html-200':
      return htmlPage();
    case 'healthy':
    case 'commits-then-fails':
    case 'malformed':
    case 'truncated':
      return undefined;
  }
}

/** What becomes of a good answer on its way out. */
export async function faultAfter(
  { fault }: Dial,
  backend: Backend,
  writes: boolean,
  answer: Response,
): Promise<Response> {
  if (!answer.ok) return answer;
  if (fault === 'commits-then-fails') return writes ? backend.refusals.broken() : answer;
  if (fault === 'malformed') return spoiled(backend, answer);
  if (fault === 'truncated') return truncated(answer);
  return answer;
}

async function spoiled(backend: Backend, answer: Response): Promise<Response> {
  if (!isJson(answer)) return answer;
  const body: unknown = await answer.json();
  return again(answer, JSON.stringify(backend.spoil ? backend.spoil(body) : spoilFirst(body)));
}

/** Damages the first record of the first list it finds: every field of it gets a wrong type. */
function spoilFirst(body: unknown): unknown {
  if (Array.isArray(body))
    return body.length === 0 ? body : [spoilRecord(body[0]), ...(body.slice(1) as unknown[])];
  if (typeof body !== 'object' || body === null) return body;
  const list = Object.entries(body).find(([, value]) => Array.isArray(value) && value.length > 0);
  return list ? { ...body, [list[0]]: spoilFirst(list[1]) } : body;
}

const spoilRecord = (record: unknown): unknown =>
  typeof record === 'object' && record !== null
    ? Object.fromEntries(
        Object.entries(record).map(([key, value]) => [key, key === 'id' ? value : { was: typeof value }]),
      )
    : null;

async function truncated(answer: Response): Promise<Response> {
  const text = await answer.text();
  return again(answer, text.slice(0, Math.floor(text.length / 2)));
}

function again(answer: Response, body: string): Response {
  const headers = new Headers(answer.headers);
  headers.delete('Content-Length');
  return new Response(body, { status: answer.status, headers });
}

export const isJson = (answer: Response): boolean =>
  /\bjson\b/.test(answer.headers.get('Content-Type') ?? '');

const htmlPage = (): Response =>
  new Response('<!doctype html><title>Welcome</title><p>This is a page, not an answer.</p>', {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
