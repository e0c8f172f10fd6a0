// Of all that was told, what the hello card reads: kept for when there is no line, and no more than that. Pure.
import type { Fact, FactKind } from '#src/channels/channel.ts';

const READ: ReadonlySet<FactKind> = new Set(['contact', 'refused', 'told-again', 'unanswered']);
/** Older ones change nothing in two sentences and four lines. */
const MOST = 60;

/** Without amounts, things and words; oldest first, like `told`. */
export const factsToKeep = (told: readonly Fact[]): readonly Fact[] =>
  told
    .filter(({ kind, waitedMs }) => READ.has(kind) || waitedMs !== undefined)
    .slice(-MOST)
    .map(({ kind, entryKey, at, channel, place, waitedMs }) => ({
      kind,
      entryKey,
      at,
      channel,
      ...(place !== undefined && { place }),
      ...(waitedMs !== undefined && { waitedMs }),
    }));

/** What is told now, and of channels that are not answering what they told before; oldest first. */
export function withKept(
  told: readonly Fact[],
  kept: readonly Fact[],
  missing: readonly string[],
): readonly Fact[] {
  const known = new Set(told.map(({ entryKey }) => entryKey));
  const before = kept.filter(({ channel, entryKey }) => missing.includes(channel) && !known.has(entryKey));
  return [...told, ...before].toSorted((a, b) => a.at - b.at);
}
