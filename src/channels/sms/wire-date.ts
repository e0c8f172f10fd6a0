// Dates as the SMS back end writes them: RFC 2822, whole seconds.

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DATE =
  /^(?:[A-Za-z]{3}, *)?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? ([+-])(\d{2})(\d{2})$/;

/** Epoch milliseconds of `Tue, 06 Jan 2026 09:00:00 +0000`; undefined when it is no such date. */
export function instantOf(text: string): number | undefined {
  const parts = DATE.exec(text.trim());
  if (!parts) return undefined;
  const [, day, name = '', year, hour, minute, second, sign, zoneHours, zoneMinutes] = parts;
  const month = MONTHS.indexOf(name.charAt(0).toUpperCase() + name.slice(1).toLowerCase());
  if (month === -1) return undefined;
  const offset = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1);
  const at = Date.UTC(Number(year), month, Number(day), Number(hour), Number(minute), Number(second ?? 0));
  return Number.isNaN(at) ? undefined : at - offset * 60_000;
}

/** Such a date for an instant, in UTC; what is less than a second is lost. */
export function dateText(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
