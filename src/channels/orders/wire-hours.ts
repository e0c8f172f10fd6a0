// Whether a shop is open at an instant, by its own clock.

/** 1 is Monday; `HH:MM`, both ends open. */
interface Hours {
  readonly day: number;
  readonly from: string;
  readonly to: string;
}

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A shop that told no hours is open: nobody knows better. `zone` is an IANA name. */
export function isOpenAt(hours: readonly Hours[], zone: string, at: number): boolean {
  if (hours.length === 0) return true;
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const today = DAYS.indexOf(part('weekday')) + 1;
  const clock = `${part('hour')}:${part('minute')}`;
  return hours.some(({ day, from, to }) => day === today && from <= clock && clock <= to);
}
