// What a text message states in a fixed form: that the customer wrote, and what.
import type { Fact } from '#src/channels/channel.ts';
import type { Entry } from '#src/timeline/index.ts';

export function factsOf(entry: Entry): readonly Fact[] {
  if (entry.kind !== 'message' || entry.from !== 'customer') return [];
  return [
    { kind: 'contact', entryKey: entry.key, at: entry.at, channel: entry.channel, words: entry.summary },
  ];
}
