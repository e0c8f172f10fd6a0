// The draft of one place, for a composer: every change is on the disk within moments.
import { useLayoutEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { DraftPlace } from './draft.ts';
import { useOutbox } from './use-outbox.ts';
import { writeDraft, type DraftState, type WrittenDraft } from './written-draft.ts';

export interface DraftHandle extends DraftState, Pick<WrittenDraft, 'change' | 'clear' | 'dropOther'> {
  /** What stands in the composer at this very moment, drawn or not. */
  readonly current: () => DraftState;
}

export function useDraft({ caseId, channel, mode }: DraftPlace, customerId: string): DraftHandle {
  const drafts = useOutbox()?.drafts;
  const written = useMemo(
    () => writeDraft(drafts, { caseId, channel, mode }, customerId),
    [drafts, caseId, channel, mode, customerId],
  );
  const before = useRef<{ readonly written: WrittenDraft; readonly isWaiting: boolean; readonly at: string }>(
    undefined,
  );
  // Before the next key can be pressed: what was typed early must not come over it.
  useLayoutEffect(() => {
    const at = `${caseId}/${channel}/${mode}`;
    const early = before.current;
    // Typed while the database was still being opened: it is the newest text of this place.
    if (drafts && early?.isWaiting && early.at === at) {
      const { values, caret } = early.written.state();
      if (values.text !== '') written.change(values, caret);
    }
    before.current = { written, isWaiting: !drafts, at };
    return written.start();
  }, [written, drafts, caseId, channel, mode]);
  const state = useSyncExternalStore(written.subscribe, written.state);
  const { change, clear, dropOther } = written;
  return { ...state, change, clear, dropOther, current: written.state };
}
