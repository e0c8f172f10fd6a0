// Tells the desk that the owner has the case in front of them, once per arrival of something new; and that who had marked
// it as unread has opened it again.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { markRead } from '#src/cases/acts/mutations.ts';
import { showAnswered } from '#src/cases/acts/answered.ts';
import type { Case } from '#src/desk/case.ts';
import { now } from '#src/lib/time.ts';
import { useMe, useSeeingAs } from '#src/staff/use-me.ts';

/** So long on screen counts as read. */
const LOOKED_MS = 1500;

export function useMarkRead(one: Case | undefined): void {
  const client = useQueryClient();
  const me = useMe();
  const seeingAs = useSeeingAs();
  const [openedAt] = useState(now);
  const isDue = (seen: Case): boolean =>
    seen.markedUnreadAt === undefined
      ? seen.unread > 0 && seen.owner?.id === me.id
      : // Marked while it lies open, it is for another time.
        Date.parse(seen.markedUnreadAt) < openedAt;
  const due = one && !seeingAs && isDue(one) ? one : undefined;
  useEffect(() => {
    if (!due) return;
    const timer = setTimeout(() => {
      if (document.hidden) return;
      void markRead(due).then((read) => read && showAnswered(client, read));
    }, LOOKED_MS);
    return () => clearTimeout(timer);
  }, [due, client]);
}
