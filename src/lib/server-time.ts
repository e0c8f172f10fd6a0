// What time it is, asked of the server where the device is far off: what is due is reckoned by the server's clock, and a
// device whose calendar is wrong would call all of it late. The pretend back ends have a time of their own, too.
import { DAY, now, setClock, systemNow } from './time.ts';

/** Less is the way the answer took, a cached page, a clock that nobody sets to the second. */
const FAR_MS = DAY;

/** Hears the `Date` of an answer, absent where it is not told. */
export function hearServerTime(date: string | null): void {
  const at = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(at) || Math.abs(at - now()) < FAR_MS) return;
  const ahead = at - systemNow();
  setClock(() => systemNow() + ahead);
}
