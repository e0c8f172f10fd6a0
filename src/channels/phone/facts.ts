// What a call states in a fixed form: that the customer rang, what was promised, and how it ended where the outcome
// begins with one of the words staff are asked to begin it with, in the languages they are asked in.
import type { Fact, FactKind } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import { isCall } from './body.ts';

const OUTCOMES: readonly { readonly begins: RegExp; readonly kind: FactKind }[] = [
  { begins: /^(?:ordered|commandée?s?)(?!\p{L})/iu, kind: 'ordered' },
  { begins: /^(?:refused|refusée?s?)(?!\p{L})/iu, kind: 'refused' },
  { begins: /^(?:refunded|remboursée?s?)(?!\p{L})/iu, kind: 'refunded' },
  { begins: /^told the story again\b/i, kind: 'told-again' },
];
const ORDER_NUMBER = /\b[A-Z]{2}-\d{3,}\b/;

export function factsOf(entry: Entry): readonly Fact[] {
  if (!isCall(entry)) return [];
  const { body } = entry;
  const about = {
    entryKey: entry.key,
    at: entry.at,
    channel: entry.channel,
    ...(body.agent !== '' && { who: body.agent }),
  };
  const facts: Fact[] = [];
  if (entry.from === 'customer')
    facts.push({ ...about, kind: 'contact', ...(body.note !== '' && { words: body.note }) });
  const outcome = OUTCOMES.find(({ begins }) => begins.test(body.outcome));
  if (outcome) {
    const reference = ORDER_NUMBER.exec(body.outcome)?.[0];
    facts.push({
      ...about,
      kind: outcome.kind,
      words: body.outcome,
      ...(reference !== undefined && { reference }),
    });
  }
  if (body.promise) {
    const { text, dueAt } = body.promise;
    facts.push({ ...about, kind: 'promised', words: text, ...(dueAt !== undefined && { dueAt }) });
  }
  return facts;
}
