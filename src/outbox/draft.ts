// Text being written: one draft per case, channel and mode. Nothing but its author's own discard removes it.
import type { ComposerValues } from '#src/channels/channel.ts';
import type { Instant } from '#src/lib/time.ts';

export interface DraftPlace {
  readonly caseId: string;
  readonly channel: string;
  readonly mode: 'reply' | 'note' | 'call';
}

export interface Draft extends DraftPlace {
  readonly customerId: string;
  readonly values: ComposerValues;
  /** Where the caret stood. */
  readonly caret?: number;
  readonly updatedAt: Instant;
  /** The tab that wrote it last. */
  readonly tab: string;
}

/** Key of a draft among those of one person. */
export const placeKey = ({ caseId, channel, mode }: DraftPlace): string => `${caseId}/${channel}/${mode}`;

export const isEmpty = ({ values }: Draft): boolean =>
  values.text.trim() === '' &&
  (values.subject ?? '').trim() === '' &&
  Object.values(values.fields ?? {}).every((value) => value === '');

/**
 * Whether saving `mine` over `stored` would lose words another tab wrote: they differ, the other tab was last, and
 * `mine` did not start from them. Then both are kept.
 */
export function isConflict(stored: Draft | undefined, mine: Draft, base: Draft | undefined): boolean {
  if (!stored || stored.tab === mine.tab || isEmpty(stored)) return false;
  return stored.values.text !== mine.values.text && stored.values.text !== base?.values.text;
}
