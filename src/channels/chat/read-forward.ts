// Messages read towards the present go on in the session under way, until one of them ends it.
import type { Entry, Instant } from '#src/timeline/index.ts';
import { endingOf, entryOfMessage, readMessage, unreadableMessage, type Around } from './map.ts';
import { placed, type Batch } from './sessions.ts';

/** Entries of an ascending batch read towards the present; `session` is the name it goes on under. */
export function readForward(
  records: readonly unknown[],
  around: Around,
  near: Instant,
  session: string,
): Batch & { readonly session: string } {
  const instants = placed(records, near);
  let name = session;
  const entries = records.map((record, place): Entry => {
    const read = readMessage(record);
    if (!('message' in read))
      return unreadableMessage(read.reason, record, instants[place] ?? near, around.conversation);
    const entry = entryOfMessage(read.message, around, name);
    if (endingOf(read.message)) name = `${around.conversation}/after-${read.message.id}`;
    return entry;
  });
  return { entries, from: instants[0], to: instants.at(-1), session: name };
}
