// What can be said of a colleague at a case: there, there a while ago, or not known.
import type { Presence } from '#src/desk/presence.ts';
import { SECOND, type Instant } from '#src/lib/time.ts';
import type { Colleagues } from './at-the-case.ts';

/** Two beats missed and a little: whoever said nothing since may be gone. */
const STALE_MS = 40 * SECOND;
/** The desk drops whoever is silent for so long; so does the screen while it cannot ask. */
const DROPPED_MS = 300 * SECOND;

export type Standing = 'here' | 'stale' | 'unknown';

export interface Colleague {
  readonly presence: Presence;
  readonly standing: Standing;
  /** How long they have been doing it, by the desk's clock. */
  readonly lastedMs: number;
}

/**
 * Ages are the desk's: from its own instants, plus the time passed here since it answered. When nothing has been heard
 * from the desk itself, or news do not come, everybody's standing is unknown.
 */
export function colleaguesNow({ list, heardAt, isLive }: Colleagues, present: Instant): readonly Colleague[] {
  const passed = Math.max(0, present - heardAt);
  const atDesk = Date.parse(list.at) + passed;
  const isUnknown = !isLive || passed > STALE_MS;
  return list.items.flatMap((presence): readonly Colleague[] => {
    const silentMs = atDesk - Date.parse(presence.seenAt);
    if (silentMs > DROPPED_MS) return [];
    const standing = isUnknown ? 'unknown' : silentMs > STALE_MS ? 'stale' : 'here';
    return [{ presence, standing, lastedMs: Math.max(0, atDesk - Date.parse(presence.since)) }];
  });
}
