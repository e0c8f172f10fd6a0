// How many messages in the person's own cases nobody has read yet.
import { useInfiniteQuery } from '@tanstack/react-query';
import { casesQuery } from '#src/cases/queries.ts';
import { may } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';

export function useUnread(): number {
  const me = useMe();
  const { data } = useInfiniteQuery({
    ...casesQuery('mine'),
    enabled: may(me.role, 'case.read'),
    select: ({ pages }) => pages.at(-1)?.counts.unread ?? 0,
  });
  return data ?? 0;
}
