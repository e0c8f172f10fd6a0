// Saves every keystroke, the newest first; follows what other tabs make of the same text, and keeps both where two
// went apart.
import { freshId } from '#src/lib/ids.ts';
import type { RowTx } from '#src/lib/storage.ts';
import { joined, placeKey, type Draft, type DraftPlace } from './draft.ts';
import { draftMemory } from './draft-memory.ts';
import { openDraftSaver } from './draft-saver.ts';
import { openDraftWatch, type DraftView } from './draft-watch.ts';
import { openKeptDrafts } from './kept-drafts.ts';
import type { OutboxPorts } from './ports.ts';

export interface Drafts {
  /** The text kept for a place now, and from then on whatever changes it elsewhere. */
  readonly watch: (place: DraftPlace, hear: (view: DraftView) => void) => () => void;
  /** What the words that stand there now are sent as: two tabs that send the same writing send it once. */
  readonly intentOf: (place: DraftPlace) => string;
  /** This tab's newest text for a place, before anything is read. */
  readonly peek: (place: DraftPlace) => Draft | undefined;
  /** Which of a case's places hold text, the one written last first. */
  readonly placesOf: (caseId: string) => Promise<readonly DraftPlace[]>;
  /** How many texts are not finished, over all cases. */
  readonly count: () => Promise<number>;
  /** Saves at once; several calls in a row end with the last one saved. */
  readonly save: (draft: Draft) => void;
  /** Resolves when everything given to `save` is on the disk, or could not be. */
  readonly settled: () => Promise<void>;
  readonly discard: (place: DraftPlace) => Promise<void>;
  readonly dropOther: (place: DraftPlace) => Promise<void>;
  /**
   * One case has become part of another: this tab's texts go there, behind what stands there. `then` is called with how
   * many in the very moment they are there; what is typed from then on belongs there.
   */
  readonly follow: (from: string, to: string, then: (count: number) => void) => Promise<void>;
}

/** For the outbox alone: drafts inside its transactions. */
export interface DraftsWithin extends Drafts {
  /** The draft becomes something else; nothing saved before brings it back, unless that comes to nothing. */
  readonly leaving: (place: DraftPlace) => {
    readonly removeIn: (tx: RowTx) => Promise<void>;
    /** The words have left from here (true) or from another tab that had the same ones (false), or they stay. */
    readonly ended: (isGone: boolean | undefined) => void;
  };
  /** Prepares the place for words that come back to it, behind what stands there. */
  readonly returning: (draft: Draft) => Promise<{
    /** False: the place has changed since, and everything is to be prepared again. */
    readonly putIn: (tx: RowTx) => Promise<boolean>;
    readonly done: () => void;
  }>;
  /** Another tab wrote something: places on screen are read again. */
  readonly refresh: () => Promise<void>;
}

export function openDrafts(
  ports: OutboxPorts,
  signal: AbortSignal,
  onSaved: (isSaved: boolean) => void,
): DraftsWithin {
  const { rows, vault, announce } = ports;
  const kept = openKeptDrafts(ports);
  const memory = draftMemory();
  const { waiting, latest, bases } = memory;
  const shown = openDraftWatch(kept, memory, {
    save: (draft) => saver.save(draft),
    onFailed: () => onSaved(false),
  });
  const onMoved = (key: string) => shown.look(key, 'aside');
  const saver = openDraftSaver(ports, { kept, memory, signal }, { onSaved, onMoved });

  return {
    watch: shown.watch,
    intentOf(place) {
      const key = placeKey(place);
      const writing = waiting.has(key) ? undefined : bases.get(key)?.stamp;
      return writing ?? freshId();
    },
    peek: (place) => latest.get(placeKey(place)),
    placesOf: (caseId) => kept.list(caseId),
    count: async () => (await kept.list()).length,
    save: saver.save,
    settled: saver.settled,
    async discard(place) {
      const key = placeKey(place);
      const base = bases.get(key);
      memory.empty(key);
      await rows.write((tx) => kept.removeIn(tx, key, base));
      bases.delete(key);
      announce('drafts');
    },
    dropOther: shown.dropOther,
    leaving(place) {
      const key = placeKey(place);
      const last = latest.get(key);
      const base = bases.get(key);
      memory.empty(key);
      memory.leaving.add(key);
      return {
        removeIn: (tx) => kept.removeIn(tx, key, base),
        ended(isGone) {
          memory.leaving.delete(key);
          memory.touch(key);
          if (isGone && bases.get(key) === base) bases.delete(key);
          if (isGone !== undefined) shown.look(key, isGone ? 'left' : 'news');
          else if (last && !latest.has(key)) saver.save(last);
        },
      };
    },
    async returning(draft) {
      const key = placeKey(draft);
      await saver.settled();
      const touches = memory.touchesOf(key);
      const found = await kept.read(draft);
      // Where another tab's text stands, this tab's own one is what the person sees.
      const isOwn = found.aside !== undefined || waiting.has(key);
      const [there, base] = isOwn ? [latest.get(key), bases.get(key)] : [found.draft, found.base];
      const values = joined(there?.values, draft.values);
      // What came stands at the end, and its caret with it.
      const caret = draft.caret && draft.caret + values.text.length - draft.values.text.length;
      const whole = { ...draft, values, caret };
      const sealed = await vault.seal(whole);
      const stamp = freshId();
      return {
        async putIn(tx) {
          const isSame = memory.touchesOf(key) === touches;
          if (!isSame || !(await kept.standsAs(tx, draft, found.stamp))) return false;
          await kept.putIn(tx, whole, sealed, stamp, base);
          return true;
        },
        done() {
          const typed = memory.touchesOf(key) === touches ? undefined : latest.get(key);
          memory.empty(key);
          bases.set(key, { stamp });
          const now = typed ? behind(typed, there, draft) : whole;
          if (typed) saver.save(now);
          else latest.set(key, now);
          shown.tell(draft, { draft: now, isNew: true });
          announce('drafts');
        },
      };
    },
    refresh: shown.refresh,
    // Few cases are merged while somebody writes in one.
    follow: async (from, to, then) =>
      (await import('./follow-case.ts')).followCase({ rows, announce, kept, memory, saver }, from, to, then),
  };
}

/** Typed while words came back: that stands, before what stood there and what came. */
function behind(typed: Draft, there: Draft | undefined, came: Draft): Draft {
  const isIn = there === undefined || typed.values.text.includes(there.values.text);
  const rest = isIn ? came.values : joined(there.values, came.values);
  return { ...typed, values: joined(typed.values, rest) };
}
