// What follows when entries have changed their case: paths are told anew, and a reply that is due goes along.
import type { CaseRecord } from '../../world/records/case.ts';
import { retold, waitingWords, type Happened } from '../cases/case-history.ts';
import { putCase } from '../cases/case-store.ts';
import { replyTo } from '../cases/reply-times.ts';
import type { Deed } from './deed.ts';

/**
 * Writes the cases that changed: their path and last word are told anew, and a reply that is due goes with the words that
 * wait for it.
 */
export async function settled(
  deed: Deed,
  next: readonly CaseRecord[],
  from: CaseRecord | undefined,
): Promise<ReadonlyMap<string, CaseRecord>> {
  const { tx, cases, history, staff, showing, now } = deed;
  const written = new Map<string, CaseRecord>();
  const before = from ? waitingWords(from, cases, history) : [];
  for (const one of next) {
    if (cases.includes(one)) continue;
    const waiting = waitingWords(one, next, history);
    const came = waiting.filter((word) => before.includes(word));
    const isLeft = one.id === from?.id;
    const dueOf = (word: Happened) => replyTo(showing.world, one.team, word.channel, word.at);
    const first = !isLeft && from?.replyDueAt !== null && one.state === 'open' ? came[0] : undefined;
    const reply = first && dueOf(first);
    const isAnswered = isLeft && one.replyDueAt !== null && before.length > 0 && waiting.length === 0;
    const isSooner = reply && (one.replyDueAt === null || reply.dueAt < one.replyDueAt);
    written.set(
      one.id,
      await putCase(
        tx,
        {
          ...(one.mergedInto ? one : retold(one, next, history)),
          ...(isAnswered && { replyDueAt: null, unread: 0 }),
          ...(isSooner && { replyDueAt: reply.dueAt, replyWithinMs: reply.withinMs, silentFrom: now }),
        },
        { by: staff.id, at: now },
      ),
    );
  }
  return written;
}
