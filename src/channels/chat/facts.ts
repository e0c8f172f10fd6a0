// What a chat states in a fixed form. Only plain questions and endings count; nothing is guessed from tone.
import type { Fact } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import type { ChatBody } from './body.ts';

/** Longest question repeated in a story. */
const LONGEST = 140;

const SENT = /\bsent (?:him |her |them )?to (?:the |our )?([\p{L}\d][\p{L}\d '’-]{1,40})/iu;

/** Facts of one entry, with the source's own words. */
export function factsOf(entry: Entry): readonly Fact[] {
  const { key: entryKey, at, channel, who, kind, summary } = entry;
  const base = { entryKey, at, channel, who };
  if (kind === 'close') return factsOfClose(base, summary, bodyOf(entry)?.ended);
  if (entry.from !== 'customer') return [];
  const question = kind === 'message' ? questionIn(summary) : undefined;
  return [
    { ...base, kind: 'contact' },
    ...(question === undefined ? [] : [{ ...base, kind: 'asked' as const, words: question }]),
  ];
}

function factsOfClose(base: Omit<Fact, 'kind'>, words: string, ended: ChatBody['ended']): readonly Fact[] {
  const place = SENT.exec(words)?.[1]?.trim();
  return [
    ...(place === undefined ? [] : [{ ...base, kind: 'sent-elsewhere' as const, place, words }]),
    ...(ended === 'timeout' ? [{ ...base, kind: 'unanswered' as const }] : []),
  ];
}

function bodyOf({ body }: Entry): Partial<ChatBody> | undefined {
  return typeof body === 'object' && body !== null ? body : undefined;
}

/** The first sentence that ends in a question mark, if it is short enough to be repeated. */
function questionIn(text: string): string | undefined {
  const question = /[^.?!\n]*\?/.exec(text)?.[0].trim();
  return question !== undefined && question.length > 1 && question.length <= LONGEST ? question : undefined;
}
