// What this person was told of, a page at a time; and how much of it is unread, which alone is asked by itself.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { paths } from '#src/desk/paths.ts';
import type { NotificationPage } from '#src/desk/notifications.ts';
import { ask } from '#src/lib/http.ts';
import { failed, unwrap } from '#src/lib/result.ts';

const PAGE = 30;

async function page(query: string, signal: AbortSignal): Promise<NotificationPage> {
  const { body } = unwrap(await ask(`${paths.notifications}?${query}`, { signal }));
  return isPage(body) ? body : unwrap(failed('malformed', { retryable: true }));
}

/** Its items are read one by one where they are drawn. */
const isPage = (body: unknown): body is NotificationPage =>
  typeof body === 'object' &&
  body !== null &&
  'items' in body &&
  Array.isArray(body.items) &&
  'unread' in body &&
  typeof body.unread === 'number';

/** GET /desk/v1/notifications?limit=0. */
export const unreadQuery = queryOptions({
  queryKey: ['notifications', 'unread'],
  queryFn: async ({ signal }) => (await page('limit=0', signal)).unread,
});

/** GET /desk/v1/notifications: newest first. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  initialPageParam: '',
  queryFn: ({ pageParam, signal }) =>
    page(`limit=${String(PAGE)}${pageParam === '' ? '' : `&older=${pageParam}`}`, signal),
  getNextPageParam: (last) => last.older,
});
