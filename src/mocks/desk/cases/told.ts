// What a record says to a case: a problem, an answer of ours, words to call it by, the thread it hangs on.
import { isSettledVisit } from '#src/cases/rules/arrival.ts';
import type { World } from '../../world/records/world.ts';
import { threadOf, type Told } from '../../world/threads.ts';

/** Looking around on the website is no problem of its own, nor is a visit after which nothing is left to be done. */
export const isProblem = (told: Told): boolean =>
  told.kind !== 'web-event' && !(told.kind === 'visit' && isSettledVisit(told.record));

/** The customer's own first words. */
export function wordsOf({ kind, record }: Told): string | undefined {
  if (kind === 'mail') return record.subject;
  if (kind === 'chat-message') return record.text;
  if (kind === 'sms') return record.body;
  if (kind === 'visit') return record.summary;
  return kind === 'post' ? record.content.replaceAll(/<[^>]*>/g, ' ') : undefined;
}

/** Words of ours to the customer; automatic ones are none. */
export function isReply({ kind, record }: Told): boolean {
  if (kind === 'chat-message') return record.from === 'agent' && record.private !== true;
  if (kind === 'mail') return record.direction === 'out' && record.draft !== true;
  if (kind === 'sms' || kind === 'post' || kind === 'call') return record.direction === 'out';
  return false;
}

/** With which something can be promised: a reply, a call whoever rang, a note. */
export const isOurWord = (told: Told): boolean =>
  isReply(told) || told.kind === 'call' || (told.kind === 'desk-entry' && told.record.kind === 'note');

/** Posts written since are leaves of threads whose beginnings are seeded, or their own beginnings. */
export const threadIn = async (world: World, told: Told): Promise<string | undefined> =>
  threadOf(told, (id) => world.find('post', id));
