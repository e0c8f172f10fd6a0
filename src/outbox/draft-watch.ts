// Shows a place in its composer and follows what other tabs make of it; what is typed here is never replaced.
import { placeKey, type Draft, type DraftPlace } from './draft.ts';
import type { DraftMemory } from './draft-memory.ts';
import { saysMore, type Found, type KeptDrafts, type OtherText } from './kept-drafts.ts';

/** What stands in a place. */
export interface DraftView {
  readonly draft?: Draft;
  /** Another tab's text, where the two went apart. */
  readonly other?: Draft;
  /** The text changed elsewhere: what is on screen is to be replaced. */
  readonly isNew: boolean;
}

export interface DraftWatch {
  readonly watch: (place: DraftPlace, hear: (view: DraftView) => void) => () => void;
  readonly tell: (place: DraftPlace, view: DraftView) => void;
  /** Another tab wrote something: places on screen are read again. */
  readonly refresh: () => Promise<void>;
  /** Something else stands there since: the place is read again. */
  readonly look: (key: string, why: Why) => void;
  readonly dropOther: (place: DraftPlace) => Promise<void>;
}

interface Watch {
  readonly place: DraftPlace;
  readonly hear: (view: DraftView) => void;
  /** Looks go one after the other: what was read first must not be shown last. */
  looking: Promise<void>;
}

/**
 * Why a place is read: it comes on screen, another tab wrote something, a text was moved aside here, or it left from
 * here.
 */
type Why = 'first' | 'news' | 'aside' | 'left';

export function openDraftWatch(
  kept: KeptDrafts,
  memory: DraftMemory,
  { save, onFailed }: { readonly save: (draft: Draft) => void; readonly onFailed: () => void },
): DraftWatch {
  const { waiting, latest, leaving, bases } = memory;
  const watches = new Set<Watch>();
  const others = new Map<string, readonly OtherText[]>();
  /** Places whose text has just left from here; what was being read of them meanwhile is no more shown than what comes after. */
  const left = new Set<string>();

  function lookLater(watch: Watch, why: Why): Promise<void> {
    watch.looking = watch.looking.then(() => look(watch, why)).catch(onFailed);
    return watch.looking;
  }

  async function look(watch: Watch, why: Why): Promise<void> {
    const { place, hear } = watch;
    const key = placeKey(place);
    const touches = memory.touchesOf(key);
    if (why === 'first') left.delete(key);
    const isApart = others.get(key)?.length;
    if (why === 'news' && !isApart && (await kept.stampOf(place)) === bases.get(key)?.stamp) return;
    const found = await kept.read(place);
    if (!watches.has(watch)) return;
    if (memory.touchesOf(key) !== touches) {
      // Typed meanwhile: that stands, and what was read is read again for another tab's text.
      if (why === 'first') hear({ isNew: false });
      return look(watch, 'aside');
    }
    // What is being typed here goes on, and so does what another tab moved aside; what has left is not followed by more.
    const at = bases.get(key)?.stamp;
    const isAside = found.aside !== undefined && found.aside === at;
    const isOurs = waiting.has(key) || leaving.has(key) || isAside || left.has(key);
    if (why === 'left') left.delete(key);
    const isNew = !isOurs && (why === 'first' || found.base?.stamp !== at);
    if (isNew) {
      bases.set(key, found.base);
      if (found.draft) latest.set(key, found.draft);
      else latest.delete(key);
    }
    others.set(key, isNew ? found.others : beside(found, at, latest.get(key)));
    hear({ draft: found.draft, other: others.get(key)?.[0]?.draft, isNew });
  }

  const tell = (place: DraftPlace, view: DraftView) => {
    for (const watch of watches) if (placeKey(watch.place) === placeKey(place)) watch.hear(view);
  };

  return {
    watch(place, hear) {
      const watch = { place, hear, looking: Promise.resolve() };
      watches.add(watch);
      watch.looking = look(watch, 'first').catch(() => {
        onFailed();
        hear({ isNew: false });
      });
      return () => watches.delete(watch);
    },
    tell,
    async refresh() {
      await Promise.all([...watches].map((watch) => lookLater(watch, 'news')));
    },
    look(key, why) {
      if (why === 'left') left.add(key);
      for (const watch of watches) if (placeKey(watch.place) === key) void lookLater(watch, why);
    },
    async dropOther(place) {
      const key = placeKey(place);
      const [first, ...rest] = others.get(key) ?? [];
      if (!first) return;
      others.set(key, rest);
      tell(place, { other: rest[0]?.draft, isNew: false });
      if (first.key !== undefined) return kept.drop(first.key);
      // It stands in the place itself: what is on screen here goes over it, as if made from it.
      bases.set(key, { stamp: first.stamp });
      save(latest.get(key) ?? { ...first.draft, values: { text: '' } });
    },
  };
}

/** What is not on screen here, where that went another way or has left; `at`: what that was made from. */
function beside({ draft, base, others }: Found, at?: string, shown?: Draft): readonly OtherText[] {
  const first = draft && base ? [{ draft, key: base.otherKey, stamp: base.stamp }] : [];
  return [...first, ...others].filter((other) => other.stamp !== at && saysMore(other.draft, shown));
}
