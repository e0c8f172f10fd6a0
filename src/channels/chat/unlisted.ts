// Beyond the twenty conversations that the back end lists, where the desk names no others: the messages of one
// conversation can be shown, and nothing can be promised, for others may have gone on beside it.
import { ok, type Result } from '#src/lib/result.ts';
import type { Entry, Instant } from '#src/timeline/entry.ts';
import type { Page } from '#src/timeline/page.ts';
import type { Asking } from './older.ts';
import type { Position } from './position.ts';
import { readForward } from './read-forward.ts';
import { openSession, readBackward } from './sessions.ts';
import { askMessages } from './talks.ts';

/** What one conversation holds before an instant. */
export async function unlistedBefore(
  instant: Instant,
  place: Position | undefined,
  { keys, signal }: Asking,
): Promise<Result<Page>> {
  const covered = { from: instant, to: instant };
  const ceiling = { at: instant };
  const talk = talkOf(place, keys);
  if (!place || !talk) return ok({ entries: [], atNewest: false, covered, ceiling });
  const messages = await askMessages(talk, { before: place.message + 1 }, keys, signal);
  if (!messages.ok) return messages;
  const { records, around } = messages.value;
  const { entries } = readBackward(records, around, instant, undefined, false);
  return ok({ entries: entries.filter(({ at }) => at < instant), atNewest: false, covered, ceiling });
}

/** What one conversation holds from an instant on. */
export async function unlistedSince(
  instant: Instant,
  place: Position | undefined,
  { keys, signal }: Asking,
): Promise<Result<Page>> {
  const covered = { from: instant, to: instant };
  const talk = talkOf(place, keys);
  if (!place || !talk) return ok({ entries: [], atNewest: false, covered });
  const messages = await askMessages(talk, { after: place.message - 1 }, keys, signal);
  if (!messages.ok) return messages;
  const { records, around } = messages.value;
  const { entries } = readForward(records, around, instant, openSession(talk.id));
  return ok({ entries: entries.filter((entry: Entry) => entry.at >= instant), atNewest: false, covered });
}

const talkOf = (place: Position | undefined, [key]: Asking['keys']) =>
  place && key && { id: place.conversation, contact: key.value };
