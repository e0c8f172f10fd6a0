// What one tab knows of its drafts, ahead of the disk: the newest texts, what they were made from, what is on its way.
import { placeKey, type Draft } from './draft.ts';
import type { Base } from './kept-drafts.ts';

export interface DraftMemory {
  /** Typed and not yet on the disk, the one typed last behind all others. */
  readonly waiting: Map<string, Draft>;
  /** This tab's newest text of a place, until it leaves. */
  readonly latest: Map<string, Draft>;
  /** Which writing the text of a place was made from. */
  readonly bases: Map<string, Base | undefined>;
  /** Places whose text becomes a send at this moment. */
  readonly leaving: Set<string>;
  readonly typed: (draft: Draft) => void;
  /** The text went: no save still being sealed may bring it back. */
  readonly empty: (key: string) => void;
  /** Grows whenever a place is emptied. */
  readonly turnOf: (key: string) => number;
  /** Something was done to a place: what was read of it before is no longer the present. */
  readonly touch: (key: string) => void;
  readonly touchesOf: (key: string) => number;
}

export function draftMemory(): DraftMemory {
  const waiting = new Map<string, Draft>();
  const latest = new Map<string, Draft>();
  const turns = new Map<string, number>();
  const touches = new Map<string, number>();
  const touchesOf = (key: string) => touches.get(key) ?? 0;
  const turnOf = (key: string) => turns.get(key) ?? 0;
  const touch = (key: string) => void touches.set(key, touchesOf(key) + 1);

  return {
    waiting,
    latest,
    bases: new Map(),
    leaving: new Set(),
    typed(draft) {
      const key = placeKey(draft);
      waiting.delete(key);
      waiting.set(key, draft);
      latest.set(key, draft);
      touch(key);
    },
    empty(key) {
      waiting.delete(key);
      latest.delete(key);
      turns.set(key, turnOf(key) + 1);
      touch(key);
    },
    turnOf,
    touch,
    touchesOf,
  };
}
