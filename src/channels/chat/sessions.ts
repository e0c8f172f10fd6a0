// Cuts a conversation into sessions: what lies between two endings. Messages come in batches, from either end, so the
// name of the session under way travels with the cursor.
import { SECOND } from '#src/lib/time.ts';
import type { Entry, Instant } from '#src/timeline/index.ts';
import type { ChatBody, Ending } from './body.ts';
import { entryOfMessage, instantIn, readMessage, unreadableMessage, type Around, type Read } from './map.ts';
import { endingOf } from './map.ts';

/** The session being read towards its start. */
export interface Tail {
  readonly name: string;
  readonly messages: number;
  readonly endAt: Instant;
  readonly agent?: string;
  readonly ended?: Ending;
}

export interface Batch {
  readonly entries: readonly Entry[];
  /** Instant of the first and last message; absent when nothing was readable and nothing is known. */
  readonly from?: Instant;
  readonly to?: Instant;
}

const closes = (read: Read | undefined): boolean =>
  read !== undefined && 'message' in read && endingOf(read.message) !== undefined;

/**
 * Entries of an ascending batch read towards the past. `tail` is the session the batch ends in, absent at the end of
 * the conversation; `isStart` says that nothing is older.
 */
export function readBackward(
  records: readonly unknown[],
  around: Around,
  near: Instant,
  tail: Tail | undefined,
  isStart: boolean,
): Batch & { readonly tail: Tail } {
  const reads = records.map(readMessage);
  const instants = placed(records, near);
  let current = tail ?? freshTail(around.conversation, reads, instants.at(-1) ?? near);
  const entries: Entry[] = [];
  for (let place = reads.length - 1; place >= 0; place--) {
    const read = reads[place];
    const at = instants[place] ?? near;
    if (!read) continue;
    if (!('message' in read)) {
      entries.push(unreadableMessage(read.reason, read.record, at, around.conversation));
      continue;
    }
    const ended = endingOf(read.message);
    if (ended) current = { name: `${around.conversation}/${read.message.id}`, messages: 0, endAt: at, ended };
    const entry = entryOfMessage(read.message, around, current.name);
    if (entry.session !== undefined) current = counted(current, entry);
    const opens = closes(reads[place - 1]) || (place === 0 && isStart);
    entries.push(opens && entry.session !== undefined ? opened(entry, current) : entry);
  }
  return { entries, from: instants[0], to: instants.at(-1), tail: current };
}

/** The name of a session nobody ended yet and whose start is not known. */
export const openSession = (conversation: number): string => `${conversation}/open`;

function freshTail(conversation: number, reads: readonly Read[], endAt: Instant): Tail {
  const last = reads.findLast(closes);
  const name =
    last && 'message' in last ? `${conversation}/after-${last.message.id}` : openSession(conversation);
  return { name, messages: 0, endAt };
}

function counted(tail: Tail, entry: Entry<ChatBody>): Tail {
  if (entry.kind !== 'message') return tail;
  const agent = entry.from === 'us' && !entry.body.isBot && entry.who !== '' ? entry.who : tail.agent;
  return { ...tail, messages: tail.messages + 1, ...(agent !== undefined && { agent }) };
}

function opened(entry: Entry<ChatBody>, { messages, endAt, agent, ended }: Tail): Entry<ChatBody> {
  const session = {
    messages,
    ms: Math.max(0, endAt - entry.at),
    ...(agent !== undefined && { agent }),
    ...(ended && { ended }),
  };
  return { ...entry, body: { ...entry.body, session } };
}

/** Instants of a batch; a record without one stands at its neighbour's, never out of order. */
export function placed(records: readonly unknown[], near: Instant): readonly Instant[] {
  const known = records.map(instantIn);
  let last = known.find((at) => at !== undefined) ?? Math.floor(near / SECOND) * SECOND;
  return known.map((at) => (last = at ?? last));
}
