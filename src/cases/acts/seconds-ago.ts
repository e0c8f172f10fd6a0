// How long ago a colleague was faster: close enough to be told in seconds.
import { relativeIn } from '#src/lib/format.ts';

/** `4 seconds ago`, `2 minutes ago`; the present may be a little behind the other clock. */
export function secondsAgo(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const format = relativeIn(locale, 'always');
  return seconds < 90
    ? format.format(-seconds, 'second')
    : format.format(-Math.round(seconds / 60), 'minute');
}
