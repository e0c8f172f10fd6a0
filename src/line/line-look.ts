// What of a line one looks at.
import type { Instant } from '#src/timeline/index.ts';

/** What a link to a timeline restores. */
export interface LineLook {
  readonly channels: readonly string[];
  readonly caseOnly: boolean;
  /** The instant to open at; absent: the newest end. */
  readonly at?: Instant;
}
