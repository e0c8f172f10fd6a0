// One place as its composer sees it: what is written there now, ahead of the disk and of the screen.
import type { ComposerValues } from '#src/channels/channel.ts';
import { now } from '#src/lib/time.ts';
import { remainder, type DraftPlace } from './draft.ts';
import type { DraftView } from './draft-watch.ts';
import type { Drafts } from './drafts.ts';

export interface DraftState {
  readonly values: ComposerValues;
  /** The draft was read: nothing kept is covered by what is typed. */
  readonly isRead: boolean;
  readonly caret?: number;
  /** Grows when the text came from elsewhere: read, taken back, written by another tab. */
  readonly turn: number;
  /** What another tab wrote in the same place, where the two went apart. */
  readonly other?: ComposerValues;
}

export interface WrittenDraft {
  readonly state: () => DraftState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Reads what was kept and follows it; returns the stop. */
  readonly start: () => () => void;
  readonly change: (values: ComposerValues, caret?: number) => void;
  /** After `sent` left; what was typed since stays. */
  readonly clear: (sent: ComposerValues) => void;
  readonly dropOther: () => void;
}

const BLANK: ComposerValues = { text: '' };

/** `drafts` undefined: the database is still being opened, and what is typed waits for it here. */
export function writeDraft(drafts: Drafts | undefined, place: DraftPlace, customerId: string): WrittenDraft {
  const listeners = new Set<() => void>();
  const known = drafts?.peek(place);
  let state: DraftState = { values: known?.values ?? BLANK, caret: known?.caret, isRead: false, turn: 0 };
  const set = (next: Partial<DraftState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const hear = ({ draft, other, isNew }: DraftView) =>
    set({
      ...(isNew && { values: draft?.values ?? BLANK, caret: draft?.caret, turn: state.turn + 1 }),
      other: other?.values,
      isRead: true,
    });
  const change = (values: ComposerValues, caret?: number) => {
    set({ values, caret });
    drafts?.save({ ...place, customerId, values, caret, updatedAt: now() });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => drafts?.watch(place, hear) ?? (() => {}),
    change,
    clear(sent) {
      const values = remainder(state.values, sent);
      if (values.text === '' && !values.files) set({ values, caret: undefined });
      else change(values, values.text.length);
    },
    dropOther() {
      set({ other: undefined });
      void drafts?.dropOther(place).catch(() => undefined);
    },
  };
}
