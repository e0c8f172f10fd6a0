// Fetches bytes behind the session: pictures and downloads of messages, never shown as a page.
import { addressOf, backEndsReady, refusedAs, sessionHeaders, tokenNow } from './http.ts';
import { failed, ok, type Result } from './result.ts';

/** Pictures a browser only ever paints. SVG and HTML are documents and are not among them. */
const PICTURES: ReadonlySet<string> = new Set([
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
]);

/** Whether a file of this media type may be shown as a picture. */
export const isPicture = (type: string): boolean =>
  PICTURES.has(type.toLowerCase().split(';')[0]?.trim() ?? '');

/**
 * The bytes at a `/gw/…` path. The blob carries `type` when that is a picture and else says nothing of its kind, so that
 * no browser opens it. Never throws; failures as in `ask`.
 */
export async function fetchFile(path: string, type: string, signal?: AbortSignal): Promise<Result<Blob>> {
  await backEndsReady();
  const token = tokenNow();
  try {
    const response = await fetch(addressOf(path), { headers: sessionHeaders(), signal });
    const { status } = response;
    if (status === 401) refusedAs(token);
    if (status === 401 || status === 403) return failed('forbidden', { status });
    if (status === 429) return failed('rate-limited', { status });
    if (status >= 500) return failed('unknown', { status });
    if (!response.ok) return failed('refused', { status });
    const bytes = await response.arrayBuffer();
    return ok(new Blob([bytes], { type: isPicture(type) ? type : 'application/octet-stream' }));
  } catch {
    return signal?.aborted ? failed('timeout', { detail: 'aborted', retryable: false }) : failed('offline');
  }
}
