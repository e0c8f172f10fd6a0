// Says to the desk that this person has a case before them, again and again while it can be seen, and hears who else has.
// Loaded with the case, so it is as small as it can be; what is drawn of it comes when somebody is there.
import { paths } from '#src/desk/paths.ts';
import type { PresenceList } from '#src/desk/presence.ts';
import { isLive, subscribe, subscribeLive } from '#src/lib/events.ts';
import { ask } from '#src/lib/http.ts';
import { freshId } from '#src/lib/ids.ts';
import { every, now, SECOND, type Instant } from '#src/lib/time.ts';

/** Who else is there: as the desk answered, and when that was here. */
export interface Colleagues {
  readonly list: PresenceList;
  readonly heardAt: Instant;
  /** News of them come by themselves. */
  readonly isLive: boolean;
}

const BEAT_MS = 15 * SECOND;
/** The first paint of a case is not kept waiting. */
const SETTLE_MS = SECOND;
/** So long after the last key nobody is said to be writing any more. */
const PAUSE_MS = 30 * SECOND;

const tab = freshId();
const listeners = new Set<() => void>();
let writing: { readonly caseId: string; readonly channel: string } | undefined;
let pause: ReturnType<typeof setTimeout> | undefined;
let tellNow: (() => void) | undefined;
let state: { readonly caseId: string; readonly colleagues: Colleagues } | undefined;

/** A key was struck in a reply or note; without a channel the words are sent or gone. */
export function wrote(caseId: string, channel?: string): void {
  clearTimeout(pause);
  if (channel !== undefined) pause = setTimeout(() => wrote(caseId), PAUSE_MS);
  if (writing?.channel === channel && (channel === undefined || writing?.caseId === caseId)) return;
  writing = channel === undefined ? undefined : { caseId, channel };
  tellNow?.();
}

export const colleaguesAt = (caseId: string): Colleagues | undefined =>
  state?.caseId === caseId ? state.colleagues : undefined;

export function onColleagues(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Is at a case until told otherwise; returns how to leave. */
export function sitDownAt(caseId: string): () => void {
  const show = (colleagues: Colleagues) => {
    state = { caseId, colleagues };
    for (const listener of listeners) listener();
  };
  const hear = (body: unknown) => show({ list: body as PresenceList, heardAt: now(), isLive: isLive() });
  const path = paths.tabPresence(caseId, tab);
  let isGone = false;
  const tell = async () => {
    if (isGone || document.hidden) return;
    const json =
      writing?.caseId === caseId ? { doing: 'writing', channel: writing.channel } : { doing: 'reading' };
    const reply = await ask(path, { method: 'PUT', json });
    if (reply.ok && !isGone) hear(reply.value.body);
  };
  const look = async () => {
    const reply = await ask(paths.casePresence(caseId));
    if (reply.ok && !isGone) hear(reply.value.body);
  };
  const leave = () => void ask(path, { method: 'DELETE', keepalive: true });
  const say = () => void tell();

  tellNow = say;
  const first = setTimeout(say, SETTLE_MS);
  const stops = [
    every(BEAT_MS, say),
    subscribe((poke) => {
      if (poke.type === 'presence.changed' && poke.subject === caseId) void look();
    }),
    subscribeLive(() => {
      if (state?.caseId === caseId) show({ ...state.colleagues, isLive: isLive() });
      if (isLive()) say();
    }),
  ];
  document.addEventListener('visibilitychange', say);
  addEventListener('pagehide', leave);
  return () => {
    isGone = true;
    tellNow = undefined;
    clearTimeout(first);
    for (const stop of stops) stop();
    document.removeEventListener('visibilitychange', say);
    removeEventListener('pagehide', leave);
    leave();
  };
}
