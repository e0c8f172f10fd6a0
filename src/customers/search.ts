// Asks the desk's search.
import { paths } from '#src/desk/paths.ts';
import { SearchHits } from '#src/desk/search-hits.ts';
import { ask } from '#src/lib/http.ts';
import { failed, ok, type Result } from '#src/lib/result.ts';

/** GET /desk/v1/search?q=. */
export async function search(words: string, signal: AbortSignal): Promise<Result<SearchHits>> {
  const query = new URLSearchParams({ q: words });
  const reply = await ask(`${paths.search}?${query.toString()}`, { signal });
  if (!reply.ok) return reply;
  const parsed = SearchHits.safeParse(reply.value.body);
  return parsed.success ? ok(parsed.data) : failed('malformed', { retryable: true });
}
