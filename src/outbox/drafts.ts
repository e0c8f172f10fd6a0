// Saves every keystroke, the newest first; follows what other tabs make of the same text, and keeps both where two
// went apart.
import type { RowTx } from '#src/lib/storage.ts';
import { freshId } from '#src/lib/ids.ts';
import { joined, placeKey, type Draft, type DraftPlace } from './draft.ts';
import { openKeptDrafts, type Base, type Found } from './kept-drafts.ts';
import type { OutboxPorts } from './ports.ts';

/** What stands in a place. */
export interface DraftView {
  readonly draft?: Draft;
  /** Another tab's text, where the two went apart. */
  readonly other?: Draft;
  /** The text changed elsewhere: what is on screen is to be replaced. */
  readonly isNew: boolean;
}

export interface Drafts {
  /** The text kept for a place now, and from then on whatever changes it elsewhere. */
  readonly watch: (place: DraftPlace, hear: (view: DraftView) => void) => () => void;
  /** This tab's newest text for a place, before anything is read. */
  readonly peek: (place: DraftPlace) => Draft | undefined;
  /** Which of a case's places hold text, the one written last first. */
  readonly placesOf: (caseId: string) => Promise<readonly DraftPlace[]>;
  /** Saves at once; several calls in a row end with the last one saved. */
  readonly save: (draft: Draft) => void;
  /** Resolves when everything given to `save` is on the disk, or could not be. */
  readonly settled: () => Promise<void>;
  readonly discard: (place: DraftPlace) => Promise<void>;
  readonly dropOther: (place: DraftPlace) => Promise<void>;
}

/** For the outbox alone: drafts inside its transactions. */
export interface DraftsWithin extends Drafts {
  /** The draft becomes something else; nothing saved before brings it back, unless that comes to nothing. */
  readonly leaving: (place: DraftPlace) => {
    readonly removeIn: (tx: RowTx) => Promise<void>;
    readonly ended: (isGone: boolean) => void;
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

const RETRY_MS = 1_000;

type Ports = Pick<OutboxPorts, 'rows' | 'vault' | 'staffId' | 'tab' | 'sleep' | 'announce'>;
interface Watch {
  readonly place: DraftPlace;
  readonly hear: (view: DraftView) => void;
  /** Looks go one after the other: what was read first must not be shown last. */
  looking: Promise<void>;
}

export function openDrafts(
  ports: Ports,
  signal: AbortSignal,
  onSaved: (isSaved: boolean) => void,
): DraftsWithin {
  const { rows, vault } = ports;
  const kept = openKeptDrafts(ports);
  /** Given to `save` and not yet on the disk. */
  const waiting = new Map<string, Draft>();
  /** Newest text given to `save`, until it leaves. */
  const latest = new Map<string, Draft>();
  const bases = new Map<string, Base | undefined>();
  const others = new Map<string, Found['others']>();
  /** Becoming a send at this moment. */
  const leaving = new Set<string>();
  /** Grows when a place is emptied, so that a save still being sealed does not bring its text back. */
  const emptied = new Map<string, number>();
  const watches = new Set<Watch>();
  let saving: Promise<void> | undefined;
  let failing = Promise.withResolvers<void>();

  const turn = (key: string) => emptied.get(key) ?? 0;
  /** Grows with everything done to a place here, so that what was read before it is not shown after it. */
  const touches = new Map<string, number>();
  const touch = (key: string) => touches.set(key, (touches.get(key) ?? 0) + 1);

  async function saveOne(key: string, draft: Draft): Promise<void> {
    const before = turn(key);
    const sealed = await vault.seal(draft);
    const stamp = freshId();
    const isStored = await rows.write(async (tx) => {
      if (turn(key) !== before) return false;
      await kept.putIn(tx, draft, sealed, stamp, bases.get(key));
      return true;
    });
    if (isStored && turn(key) === before) {
      bases.set(key, { stamp });
      touch(key);
    }
    if (isStored) ports.announce('drafts');
  }

  async function saveAll(): Promise<void> {
    for (;;) {
      const [next] = waiting;
      if (!next) return;
      const [key, draft] = next;
      try {
        await saveOne(key, draft);
        if (waiting.get(key) === draft) waiting.delete(key);
        // One that reached the disk says nothing of those that wait behind it.
        if (waiting.size === 0) onSaved(true);
      } catch {
        onSaved(false);
        failing.resolve();
        failing = Promise.withResolvers();
        await ports.sleep(RETRY_MS, signal);
        if (signal.aborted) return;
      }
    }
  }

  const save = (draft: Draft) => {
    const key = placeKey(draft);
    // The one typed last is saved last, so that its place is the newest one.
    waiting.delete(key);
    waiting.set(key, draft);
    latest.set(key, draft);
    touch(key);
    saving ??= saveAll().finally(() => (saving = undefined));
  };

  const settled = () => Promise.race([saving, failing.promise]).then(() => undefined);

  const empty = (key: string) => {
    waiting.delete(key);
    latest.delete(key);
    emptied.set(key, turn(key) + 1);
    touch(key);
  };

  const tell = (place: DraftPlace, view: DraftView) => {
    for (const watch of watches) if (placeKey(watch.place) === placeKey(place)) watch.hear(view);
  };

  async function look(watch: Watch, isFirst: boolean): Promise<void> {
    const { place, hear } = watch;
    const key = placeKey(place);
    const before = touches.get(key);
    if (!isFirst && (await kept.stampOf(place)) === bases.get(key)?.stamp) return;
    const found = await kept.read(place);
    if (!watches.has(watch)) return;
    if (touches.get(key) !== before) {
      // Typed meanwhile: that stands, and what was read is read again for another tab's text.
      if (isFirst) hear({ isNew: false });
      return look(watch, false);
    }
    others.set(key, found.others);
    const other = found.others[0]?.draft;
    // What is being typed here goes on, and so does what another tab moved aside.
    const isOurs = waiting.has(key) || leaving.has(key) || (found.isAside && !isFirst);
    const isNew = !isOurs && (isFirst || found.base?.stamp !== bases.get(key)?.stamp);
    if (isNew) {
      bases.set(key, found.base);
      if (found.draft) latest.set(key, found.draft);
      else latest.delete(key);
    }
    hear({ draft: found.draft, other, isNew });
  }

  return {
    watch(place, hear) {
      const watch = { place, hear, looking: Promise.resolve() };
      watches.add(watch);
      watch.looking = look(watch, true).catch(() => {
        onSaved(false);
        hear({ isNew: false });
      });
      return () => watches.delete(watch);
    },
    peek: (place) => latest.get(placeKey(place)),
    placesOf: (caseId) => kept.list(caseId),
    save,
    settled,
    async discard(place) {
      const key = placeKey(place);
      const base = bases.get(key);
      empty(key);
      await rows.write((tx) => kept.removeIn(tx, key, base));
      bases.delete(key);
      ports.announce('drafts');
    },
    async dropOther(place) {
      const key = placeKey(place);
      const [first, ...rest] = others.get(key) ?? [];
      if (!first) return;
      others.set(key, rest);
      await kept.drop(first.key);
      tell(place, { other: rest[0]?.draft, isNew: false });
    },
    leaving(place) {
      const key = placeKey(place);
      const last = latest.get(key);
      const base = bases.get(key);
      empty(key);
      leaving.add(key);
      return {
        removeIn: (tx) => kept.removeIn(tx, key, base),
        ended: (isGone) => {
          leaving.delete(key);
          touch(key);
          if (!isGone && last && !latest.has(key)) save(last);
          if (isGone && bases.get(key) === base) bases.delete(key);
        },
      };
    },
    async returning(draft) {
      const key = placeKey(draft);
      await settled();
      const before = touches.get(key);
      const { draft: stored, base: read, stamp: stands, isAside } = await kept.read(draft);
      // Where another tab's text stands, this tab's own one is what the person sees.
      const isOwn = isAside || waiting.has(key);
      const [there, base] = isOwn ? [latest.get(key), bases.get(key)] : [stored, read];
      const whole = { ...draft, values: joined(there?.values, draft.values) };
      const sealed = await vault.seal(whole);
      const stamp = freshId();
      return {
        async putIn(tx) {
          if (touches.get(key) !== before || !(await kept.standsAs(tx, draft, stands))) return false;
          await kept.putIn(tx, whole, sealed, stamp, base);
          return true;
        },
        done() {
          const typed = touches.get(key) === before ? undefined : latest.get(key);
          empty(key);
          bases.set(key, { stamp });
          // Typed while it came back: that stands, with what came back behind it.
          const now = typed ? { ...typed, values: joined(typed.values, draft.values) } : whole;
          if (typed) save(now);
          else latest.set(key, now);
          tell(draft, { draft: now, isNew: true });
          ports.announce('drafts');
        },
      };
    },
    async refresh() {
      const looks = [...watches].map((watch) => {
        const next = watch.looking.then(() => look(watch, false));
        watch.looking = next.catch(() => undefined);
        return next;
      });
      await Promise.all(looks);
    },
  };
}
