// The list in the centre, grouped by case, and marking what was read.
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Notification } from '#src/desk/notifications.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { unwrap } from '#src/lib/result.ts';
import { byCase } from './by-case.ts';
import { notificationsQuery } from './queries.ts';

export type Meant = { readonly ids: readonly string[] } | { readonly until: string };

export function useNotifications() {
  const list = useInfiniteQuery(notificationsQuery);
  const client = useQueryClient();
  const { mutate, isError } = useMutation({
    mutationFn: async (meant: Meant) =>
      unwrap(
        await ask(paths.notificationsRead, {
          method: 'POST',
          headers: { 'Idempotency-Key': freshId() },
          json: meant,
        }),
      ),
    onSettled: () => void client.invalidateQueries({ queryKey: ['notifications'] }),
  });
  const { data } = list;
  // Something unreadable is left out; the count beside the bell still has it.
  const all = useMemo(
    () =>
      (data?.pages ?? []).flatMap(({ items }) =>
        items.flatMap((item) => {
          const read = Notification.safeParse(item);
          return read.success ? [read.data] : [];
        }),
      ),
    [data],
  );
  return {
    groups: useMemo(() => byCase(all), [all]),
    newest: all[0]?.id,
    unread: data?.pages[0]?.unread ?? 0,
    list,
    markRead: mutate,
    isNotMarked: isError,
  };
}
