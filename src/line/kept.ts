// How much of what a line has let go is remembered of it: a history has a million entries, and whoever reads on in it all
// day would hold every one of them.
import type { Entry } from '#src/timeline/index.ts';

/** Of each channel. A story is told from no more of it, and a reply answers one of the last. */
const MOST = 200;

/** The newest of each channel, oldest first as they came. */
export function newestOfEach(entries: readonly Entry[]): readonly Entry[] {
  const counts = new Map<string, number>();
  const kept = entries.toReversed().filter(({ channel }) => {
    const count = (counts.get(channel) ?? 0) + 1;
    counts.set(channel, count);
    return count <= MOST;
  });
  return kept.length === entries.length ? entries : kept.toReversed();
}
