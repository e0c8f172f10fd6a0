// The outbox of the signed-in person, for the screens: what is under way, and the draft of one place.
import { createContext, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ComposerValues } from '#src/channels/channel.ts';
import { now } from '#src/lib/time.ts';
import { placeKey, type Draft, type DraftPlace } from './draft.ts';
import type { Outbox, OutboxState } from './outbox.ts';

/** Undefined while the browser's database is being opened. */
export const OutboxContext = createContext<Outbox | undefined>(undefined);

export const useOutbox = (): Outbox | undefined => useContext(OutboxContext);

const NOTHING: OutboxState = { sends: [], isSaved: true };
const deaf = () => () => {};

/** Everything written down and not yet forgotten; draws again when it changes. */
export function useOutboxState(): OutboxState {
  const outbox = useOutbox();
  return useSyncExternalStore(outbox?.subscribe ?? deaf, () => outbox?.state() ?? NOTHING);
}

export interface DraftHandle {
  readonly values: ComposerValues;
  /** The draft was read: typing may start without covering what was kept. */
  readonly isRead: boolean;
  readonly caret?: number;
  /** What another tab wrote in the same place, where the two went apart. */
  readonly other?: ComposerValues;
  readonly change: (values: ComposerValues, caret?: number) => void;
  /** After the text left, or was discarded. */
  readonly clear: () => void;
  readonly dropOther: () => void;
}

const BLANK: ComposerValues = { text: '' };

interface Loaded {
  readonly key: string;
  readonly values: ComposerValues;
  readonly isRead: boolean;
  readonly caret?: number;
  readonly other?: ComposerValues;
}

/** The draft of a place: every change is on the disk within moments. */
export function useDraft(place: DraftPlace, customerId: string): DraftHandle {
  const outbox = useOutbox();
  const key = placeKey(place);
  const [loaded, setLoaded] = useState<Loaded>({ key, values: BLANK, isRead: false });
  const typed = useRef<string>(undefined);
  const { caseId, channel, mode } = place;

  useEffect(() => {
    if (!outbox) return undefined;
    let isGone = false;
    const read = outbox.drafts.read({ caseId, channel, mode });
    void read
      .catch(() => ({ draft: undefined, other: undefined }))
      .then(({ draft, other }: { draft?: Draft; other?: Draft }) => {
        if (isGone) return;
        setLoaded((before) => ({
          key,
          isRead: true,
          // Whoever typed before the draft was read keeps what was typed.
          values: typed.current === key ? before.values : (draft?.values ?? BLANK),
          caret: draft?.caret,
          other: other?.values,
        }));
      });
    const deafen = outbox.drafts.onPut((draft) => {
      if (placeKey(draft) === key) setLoaded({ key, isRead: true, values: draft.values });
    });
    return () => {
      isGone = true;
      typed.current = undefined;
      deafen();
    };
  }, [outbox, key, caseId, channel, mode]);

  const isMine = loaded.key === key;
  return {
    values: isMine ? loaded.values : BLANK,
    isRead: isMine && loaded.isRead,
    caret: isMine ? loaded.caret : undefined,
    other: isMine ? loaded.other : undefined,
    change(values, caret) {
      typed.current = key;
      setLoaded((before) => ({ ...before, key, values, caret }));
      outbox?.drafts.save({ ...place, customerId, values, caret, updatedAt: now(), tab: '' });
    },
    clear() {
      setLoaded((before) => ({ ...before, key, values: BLANK, caret: undefined }));
    },
    dropOther() {
      setLoaded((before) => ({ ...before, other: undefined }));
      void outbox?.drafts.dropOther(place);
    },
  };
}
