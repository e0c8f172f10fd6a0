// How long ago a colleague was faster: close enough to be told in seconds.

/** `4 seconds ago`, `2 minutes ago`; the present may be a little behind the other clock. */
export function secondsAgo(ms: number, locale: string): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  return seconds < 90
    ? format.format(-seconds, 'second')
    : format.format(-Math.round(seconds / 60), 'minute');
}
