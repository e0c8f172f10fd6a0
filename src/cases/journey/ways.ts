// What the parts of a journey need of the screen they stand over.
import type { ReactNode } from 'react';
import type { Instant } from '#src/lib/time.ts';

export interface JourneyWays {
  /** To the line at that instant. */
  readonly onGo: (at: Instant) => void;
  /** A channel by icon and word, drawn by whoever knows the channels. */
  readonly nameOf: (channel: string) => ReactNode;
}
