// What the desk's entries state in a fixed form: what was promised by when, and that a survey was answered.
import type { Fact } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';
import { isReadable } from './map.ts';

export function factsOf(entry: Entry): readonly Fact[] {
  if (!isReadable(entry)) return [];
  const { body } = entry;
  const about = { entryKey: entry.key, at: entry.at, who: entry.who };
  if (body.kind === 'promise' && (body.state === 'made' || body.state === 'moved')) {
    const { promiseId, dueAt, text } = body;
    return [{ ...about, kind: 'promised', channel: entry.channel, reference: promiseId, dueAt, words: text }];
  }
  if (body.kind === 'answer') {
    const words = body.text === '' ? `${body.score}/${body.of}` : `${body.score}/${body.of}: ${body.text}`;
    return [{ ...about, kind: 'contact', channel: entry.stop ?? entry.channel, words }];
  }
  return [];
}
