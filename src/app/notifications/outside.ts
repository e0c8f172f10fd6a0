// Telling somebody who looks at another window, by the browser's own notifications: only if they asked for it, and
// without a name or a word of what happened unless they chose that too.
import { msg } from '@lingui/core/macro';
import { Notification as Told } from '#src/desk/notifications.ts';
import { paths } from '#src/desk/paths.ts';
import { ask } from '#src/lib/http.ts';
import { i18n } from '#src/ui/i18n.ts';
import { isLookedAt } from './looked-at.ts';

/** off; plain: only that there is something; named: whose case it is. Never what was written. */
export type Outside = 'off' | 'plain' | 'named';
/** Each person's own wish: at a shared machine nobody is told under another one's. */
const savedOf = (staffId: string): string => `tell-outside/${staffId}`;
const listeners = new Set<() => void>();

export function outside(staffId: string): Outside {
  try {
    const saved = localStorage.getItem(savedOf(staffId));
    return saved === 'plain' || saved === 'named' ? saved : 'off';
  } catch {
    return 'off';
  }
}

export function setOutside(staffId: string, next: Outside): void {
  try {
    if (next === 'off') localStorage.removeItem(savedOf(staffId));
    else localStorage.setItem(savedOf(staffId), next);
  } catch {
    // Without storage it stays off.
  }
  for (const listener of listeners) listener();
}

export function onOutside(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the browser says of it; `none`: it knows no such thing. */
export const permission = (): NotificationPermission | 'none' =>
  'Notification' in globalThis ? Notification.permission : 'none';

/** Asks the person. Called by their own press of the switch, never by itself. */
export async function askForPermission(): Promise<NotificationPermission | 'none'> {
  const answer = permission() === 'none' ? 'none' : await Notification.requestPermission();
  for (const listener of listeners) listener();
  return answer;
}

/**
 * Something new has come while this window was not looked at; nothing is shown where another of theirs is. Whoever presses
 * what is shown wants to read it.
 */
export async function tellOutside(staffId: string, onOpen: () => void): Promise<void> {
  const how = outside(staffId);
  if (how === 'off' || permission() !== 'granted' || (await isLookedAt(staffId))) return;
  const about = how === 'named' ? await newestCustomer() : undefined;
  const body =
    about === undefined
      ? i18n._(msg`Something new in one of your cases.`)
      : i18n._(msg`Something new: ${about}`);
  // The same tag: a newer one takes the place of the older, and no sound is made.
  const shown = new Notification('Throughline', { body, tag: 'throughline', silent: true });
  shown.addEventListener('click', () => {
    window.focus();
    onOpen();
    shown.close();
  });
}

async function newestCustomer(): Promise<string | undefined> {
  const reply = await ask(`${paths.notifications}?limit=1`);
  const items = reply.ok ? (reply.value.body as { readonly items?: readonly unknown[] }).items : undefined;
  const read = Told.safeParse(items?.[0]);
  return read.success && read.data.readAt === undefined ? read.data.customer.name : undefined;
}
