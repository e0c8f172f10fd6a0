// Where news will be asked for from, known with the first page.
import type { NewerCursor } from './cursor.ts';
import { openSession } from './sessions.ts';
import type { Talk } from './talks.ts';

/** Where to go on from the newest page: every listed conversation at its newest message. */
export function newestOf(
  talks: readonly Talk[],
  seen: ReadonlyMap<number, { readonly id: number; readonly at: number; readonly session?: string }>,
): NewerCursor {
  return {
    since: talks.reduce((at, talk) => Math.max(at, talk.lastAt), 0),
    talks: talks.map((talk) => {
      const known = seen.get(talk.id);
      return {
        id: talk.id,
        contact: talk.contact,
        after: Math.max(talk.lastMessage ?? 0, known?.id ?? 0),
        bound: talk.lastAt,
        session: known?.session ?? openSession(talk.id),
      };
    }),
  };
}
