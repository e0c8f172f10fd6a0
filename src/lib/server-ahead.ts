// How far the server's day is from this device's, remembered: a page that is opened without a line still lives in the
// server's day. What was kept today would else be another day's, and be thrown away.
import { DAY, now, setClock, systemNow } from './time.ts';

const SAVED = 'server-ahead-ms';

/** What is in force now. */
export function rememberServerAhead(): void {
  const ahead = now() - systemNow();
  try {
    if (Math.abs(ahead) < DAY) localStorage.removeItem(SAVED);
    else localStorage.setItem(SAVED, String(ahead));
  } catch {
    // Then it is known again with the next answer.
  }
}

/** Goes by what was remembered until the server says otherwise; nothing when it has spoken already. */
export function recallServerAhead(): void {
  try {
    const ahead = Number(localStorage.getItem(SAVED));
    if (Math.abs(ahead) >= DAY && Math.abs(now() - systemNow()) < DAY) setClock(() => systemNow() + ahead);
  } catch {
    // Nothing is remembered.
  }
}
