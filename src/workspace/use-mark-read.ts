// Tells the desk that the owner has the case in front of them, once per arrival of something new.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { markRead } from '#src/cases/mutations.ts';
import { caseQuery } from '#src/cases/queries.ts';
import type { Case } from '#src/desk/schemas.ts';
import { useMe } from '#src/staff/use-me.ts';

/** So long on screen counts as read. */
const LOOKED_MS = 1500;

export function useMarkRead(one: Case | undefined): void {
  const client = useQueryClient();
  const me = useMe();
  const due = one && one.unread > 0 && one.owner?.id === me.id ? one : undefined;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => {
      if (document.hidden) return;
      void markRead(due).then((read) => {
        if (read) client.setQueryData(caseQuery(due.id).queryKey, read);
        void client.invalidateQueries({ queryKey: ['cases'] });
      });
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [due, client]);
}
