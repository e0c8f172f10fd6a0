// Saved replies from the desk, and articles from whichever channel's back end keeps a help centre.
import { queryOptions } from '@tanstack/react-query';
import { registry } from '#src/channels/registry.ts';
import type { Article } from '#src/channels/channel.ts';
import { paths } from '#src/desk/paths.ts';
import { Reply } from '#src/desk/replies.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';
import { MINUTE } from '#src/lib/time.ts';

/** GET /desk/v1/replies?brand=&channel=: in every language; one that cannot be read is left out. */
export const repliesQuery = (brand: string, channel: string) =>
  queryOptions({
    queryKey: ['replies', brand, channel],
    staleTime: 10 * MINUTE,
    queryFn: async ({ signal }): Promise<readonly Reply[]> => {
      const asked = new URLSearchParams({ brand, channel });
      const { body } = unwrap(await ask(`${paths.replies}?${asked}`, { signal }));
      const items: unknown =
        typeof body === 'object' && body !== null && 'items' in body ? body.items : undefined;
      if (!Array.isArray(items)) return unwrap(failed('malformed', { retryable: true }));
      return items.flatMap((item: unknown) => {
        const read = Reply.safeParse(item);
        return read.success ? [read.data] : [];
      });
    },
  });

/** Articles that hold every word of `query`, of the help centre of a brand. */
export const articlesQuery = (brand: string, language: string, query: string) =>
  queryOptions({
    queryKey: ['articles', brand, language, query],
    staleTime: 10 * MINUTE,
    queryFn: async ({ signal }): Promise<readonly Article[]> => {
      const keepers = registry.flatMap(({ articles }) => articles ?? []);
      const found = await Promise.all(keepers.map((find) => find({ brand, language, query }, signal)));
      return found.flatMap(unwrap);
    },
  });
