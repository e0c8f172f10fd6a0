// Who is signed in in this tab. The token lives as long as the tab; another tab may be another person.
import { create } from 'zustand';
import { Session } from '#src/desk/staff.ts';
import { readJson } from '#src/lib/read-json.ts';

const KEY = 'throughline.session';

interface SessionState {
  readonly session: Session | undefined;
  /** A back end said that the session is over: the person signs in again over what is on screen. */
  readonly isOver: boolean;
  /** The person has left; the page is about to be loaded anew for the next one. */
  readonly isLeaving: boolean;
}

export const useSessionStore = create<SessionState>(() => ({
  session: restored(),
  isOver: false,
  isLeaving: false,
}));

/** The session of this tab, for code outside components. */
export const currentSession = (): Session | undefined => useSessionStore.getState().session;

export function keepSession(session: Session): void {
  write(JSON.stringify(session));
  useSessionStore.setState({ session, isOver: false });
}

/** For the page that is loaded next: nothing on this one is drawn anew. */
export const keepForReload = (session: Session): void => write(JSON.stringify(session));

/**
 * The person of this tab leaves. `lastly` is done once nothing of theirs is drawn any more; then the page is loaded anew,
 * so that whoever comes next finds nothing in its memory.
 */
export async function dropSession(lastly?: () => Promise<void>): Promise<void> {
  write(undefined);
  useSessionStore.setState({ session: undefined, isOver: false, isLeaving: true });
  await lastly?.().catch(() => undefined);
  location.reload();
}

/** Keeps the person and everything on screen; only asks to sign in again. */
export function sessionIsOver(): void {
  if (currentSession()) useSessionStore.setState({ isOver: true });
}

function restored(): Session | undefined {
  try {
    return readJson(Session, sessionStorage.getItem(KEY));
  } catch {
    return undefined;
  }
}

function write(text: string | undefined): void {
  try {
    if (text === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, text);
  } catch {
    // Without storage the session lasts as long as the page.
  }
}
