// The case on screen has become part of another: the screen goes along, and so does what is being written.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { caseQuery } from '#src/cases/queries.ts';
import type { Case } from '#src/desk/case.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { choosePlace, usePlaceStore } from './composer/place-store.ts';

export interface FollowMergeProps {
  readonly of: Case;
  /** Goes to the other case; `drafts` went along. */
  readonly onFollow: (caseId: string, drafts: number) => void;
}

export function FollowMerge({ of: one, onFollow }: FollowMergeProps) {
  const client = useQueryClient();
  const drafts = useOutbox()?.drafts;
  const into = one.mergedInto?.id;
  const follow = useEffectEvent((to: string, carried: number) => {
    const { chosen } = usePlaceStore.getState();
    if (chosen?.caseId === one.id) choosePlace(to, chosen.channel);
    onFollow(to, carried);
  });
  useEffect(() => {
    if (into === undefined || !drafts) return;
    let isOver = false;
    // 1. The other case is there, so that the composer never goes away. 2. The words are in their new place. 3. In the
    // same breath the screen shows it: no key is pressed in between.
    void client
      .ensureQueryData(caseQuery(into))
      .then(() =>
        drafts.follow(one.id, into, (carried) => {
          if (!isOver) follow(into, carried);
        }),
      )
      .catch(() => undefined);
    return () => {
      isOver = true;
    };
  }, [client, drafts, one.id, into]);
  return null;
}
