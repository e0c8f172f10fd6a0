// One typed fetch: session header, timeout, JSON only, every failure a value.
import { failed, ok, type Result } from './result.ts';
import { HOUR, now, SECOND } from './time.ts';

export interface Ask {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as application/x-www-form-urlencoded. */
  readonly form?: Readonly<Record<string, string>>;
  /** Sent as it is (an upload). */
  readonly body?: BodyInit;
  readonly signal?: AbortSignal;
  /** Goes out although the page is being left. */
  readonly keepalive?: boolean;
  /** Give up after this many milliseconds; 15 000 unless told. */
  readonly timeoutMs?: number;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined for 204 and 205. */
  readonly body: unknown;
}

interface Wiring {
  /** `''` for the same origin, else the gateway's origin; paths begin with `/gw` or `/desk`. */
  readonly origin: string;
  /** Resolves when requests may start (the embedded back ends are up). */
  readonly ready: Promise<unknown>;
  /** The signed-in person's token of this tab. */
  readonly token: () => string | undefined;
  /** Called when a back end says 401: the person must sign in again. */
  readonly onSignedOut: () => void;
}

let wiring: Wiring = { origin: '', ready: Promise.resolve(), token: () => undefined, onSignedOut: () => {} };

/** So long a file may take on a slow line. */
export const UPLOAD_MS = 240_000;

/** Called once by the program's start (and by tests). */
export function wire(next: Partial<Wiring>): void {
  wiring = { ...wiring, ...next };
}

/** The absolute address of a `/gw/…` or `/desk/…` path (for images and the event stream). */
export const addressOf = (path: string): string => wiring.origin + path;

/** Headers that name the signed-in person. */
export function sessionHeaders(): Record<string, string> {
  const token = wiring.token();
  return token === undefined ? {} : { 'Throughline-Session': token };
}

/** Resolves when the back ends may be asked. */
export const backEndsReady = (): Promise<unknown> => wiring.ready;

/** What was asked, for those who watch. */
export interface Asked {
  readonly path: string;
  readonly method: NonNullable<Ask['method']>;
}
export type Watcher = (backEnd: string, outcome: Result<Reply>, asked: Asked) => void;
const watchers = new Set<Watcher>();

/** Hears the outcome of every request, by back end id (`sms`, `desk`): the Sources screen lives on it. */
export function watchRequests(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const backEndOf = (path: string): string => (path.startsWith('/gw/') ? (path.split('/')[2] ?? '') : 'desk');

/**
 * Asks a back end. `path` starts with `/gw/<id>/` or `/desk/v1/`. Never throws: offline, timeout, 401/403
 * (forbidden), 429 (rate-limited), other 4xx (refused), 5xx (unknown) and anything that is not JSON
 * (malformed) come back as failures. A caller's own abort comes back as `timeout` with detail "aborted".
 */
export async function ask(path: string, what: Ask = {}): Promise<Result<Reply>> {
  await wiring.ready;
  const token = wiring.token();
  const result = await askOnce(path, what);
  for (const watcher of watchers) watcher(backEndOf(path), result, { path, method: what.method ?? 'GET' });
  if (!result.ok && result.failure.status === 401) refusedAs(token);
  return result;
}

/** A back end said 401 to this token: the session is over, unless somebody has signed in again meanwhile. */
export function refusedAs(token: string | undefined): void {
  if (token === wiring.token()) wiring.onSignedOut();
}

/** The signed-in person's token of this tab. */
export const tokenNow = (): string | undefined => wiring.token();

async function askOnce(path: string, what: Ask): Promise<Result<Reply>> {
  const giveUp = AbortSignal.timeout(what.timeoutMs ?? 15_000);
  const signal = what.signal ? AbortSignal.any([what.signal, giveUp]) : giveUp;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    ...sessionHeaders(),
    ...what.headers,
  };
  let body = what.body;
  if (what.json !== undefined) {
    headers['Content-Type'] ??= 'application/json';
    body = JSON.stringify(what.json);
  } else if (what.form) {
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
    body = new URLSearchParams(what.form).toString();
  }
  let response: Response;
  let text: string;
  try {
    const { method = 'GET', keepalive = false } = what;
    response = await fetch(addressOf(path), { method, headers, body, signal, keepalive });
    text = await response.text();
  } catch {
    if (what.signal?.aborted) return failed('timeout', { detail: 'aborted', retryable: false });
    if (giveUp.aborted) return failed('timeout');
    return failed('offline');
  }
  return read(response, text);
}

function read(response: Response, text: string): Result<Reply> {
  const { status, headers } = response;
  let body: unknown;
  let isJson = true;
  try {
    body = text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    isJson = false;
  }
  if (status === 401 || status === 403) return failed('forbidden', { status, problem: body });
  if (status === 429)
    return failed('rate-limited', { status, problem: body, retryAfterMs: retryAfter(headers) });
  if (status >= 500) return failed('unknown', { status, problem: body, retryAfterMs: retryAfter(headers) });
  if (status >= 400) return failed('refused', { status, problem: body, detail: detailOf(body) });
  if (!isJson) return failed('malformed', { status, retryable: true, detail: text.slice(0, 200) });
  if (body === undefined && status !== 204 && status !== 205 && status !== 202)
    return failed('malformed', { status, retryable: true, detail: 'empty answer' });
  return ok({ status, headers, body });
}

function detailOf(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { detail, title, message, error } = body as Record<string, unknown>;
  return [detail, title, message, error].find((word): word is string => typeof word === 'string');
}

/** Nobody is told to stay away for longer; and a timer that runs for a month runs off at once. */
const LONGEST_AWAY = HOUR;

/** `Retry-After` in milliseconds, from seconds or a date, an hour at most; absent when unreadable. */
export function retryAfter(headers: Headers): number | undefined {
  const raw = headers.get('Retry-After');
  if (raw === null) return undefined;
  const seconds = Number(raw);
  const ms = Number.isFinite(seconds) ? seconds * SECOND : Date.parse(raw) - now();
  return Number.isNaN(ms) ? undefined : Math.min(Math.max(0, ms), LONGEST_AWAY);
}
