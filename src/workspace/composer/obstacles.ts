// Why what is written cannot be sent as it stands. Pure: the composer says it in words.
import type { ComposerValues } from '#src/channels/channel.ts';
import { placesIn } from './replies/placeholders.ts';
import { isOff, type Way } from './ways-to-write.ts';

/**
 * looking   they look through another role's eyes
 * empty     nothing is written           unread       what was kept here is still being read
 * foreign   somebody else owns the case  unclaimable  nobody owns it, and this person may not
 * off       the channel became unusable  too-long     longer than the channel takes
 * unfilled  a place of a saved reply is still to be filled in
 * files     the channel takes no files, and there are some
 * not-read  what was said last on the channel is still being read
 * elsewhere it is not even being read, because one reads another year
 */
export type Obstacle =
  | {
      readonly kind:
        | 'looking'
        | 'empty'
        | 'unread'
        | 'foreign'
        | 'unclaimable'
        | 'off'
        | 'files'
        | 'not-read'
        | 'elsewhere';
    }
  | { readonly kind: 'too-long'; readonly by: number }
  | { readonly kind: 'unfilled'; readonly place: string };

interface Asked {
  readonly values: ComposerValues;
  readonly way: Way | undefined;
  readonly isRead: boolean;
  /** Who owns the case, as far as a reply goes. */
  readonly owner: 'me' | 'nobody' | 'somebody';
  readonly mayClaim: boolean;
  readonly isLooking: boolean;
  /** The newest end of the line is not on screen. */
  readonly isElsewhere: boolean;
}

export const isEmpty = ({ text, files }: ComposerValues): boolean => text.trim() === '' && !files;

/** How many characters the channel takes beyond what is written, by its own count; below zero: so many too many. */
export function leftFor({ text, to }: ComposerValues, { channel, to: usual }: Way): number {
  const { can, lengthOf } = channel;
  return (can.maxLength ?? Infinity) - (lengthOf?.(text, to ?? usual) ?? text.length);
}

/** The first thing in the way; nothing: it can go. */
export function obstacleTo({
  values,
  way,
  isRead,
  owner,
  mayClaim,
  isLooking,
  isElsewhere,
}: Asked): Obstacle | undefined {
  if (isLooking) return { kind: 'looking' };
  if (!way || isOff(way)) return { kind: 'off' };
  if (way.mode === 'reply' && owner === 'somebody') return { kind: 'foreign' };
  if (way.mode === 'reply' && owner === 'nobody' && !mayClaim) return { kind: 'unclaimable' };
  if (!isRead) return { kind: 'unread' };
  if (values.files && !way.channel.can.attach) return { kind: 'files' };
  const left = leftFor(values, way);
  if (left < 0) return { kind: 'too-long', by: -left };
  const [place] = placesIn(values.text);
  if (place !== undefined) return { kind: 'unfilled', place };
  if (isEmpty(values)) return { kind: 'empty' };
  return way.whyNot === 'not-read' ? { kind: isElsewhere ? 'elsewhere' : 'not-read' } : undefined;
}

/** One presses on all the same: to read first, or to send once it is read. */
export const isReadFirst = (obstacle: Obstacle | undefined): boolean =>
  obstacle?.kind === 'not-read' || obstacle?.kind === 'elsewhere';
