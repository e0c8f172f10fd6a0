// How much of what a line has let go is remembered of it: a history has a million entries, and whoever reads on in it all
// day would hold every one of them.
import type { Entry } from '#src/timeline/index.ts';

/** Of each channel. A story is told from no more of it, and a reply answers one of the last. */
const MOST = 200;

/** The newest of each channel, of entries that come oldest first; channel by channel. */
export const newestOfEach = (entries: readonly Entry[]): readonly Entry[] =>
  [...Map.groupBy(entries, ({ channel }) => channel).values()].flatMap((its) => its.slice(-MOST));
