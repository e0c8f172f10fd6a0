// What the signed-in person can do with the promises of a case, and how the last try ended.
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Case, PromiseItem } from '#src/desk/case.ts';
import { late } from '#src/lib/late.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { announce } from '#src/ui/announce.tsx';
import type { PromiseOutcome, PromiseWords } from './promise-acts.ts';
import { offeredOn, type PromiseAct } from '../rules/promise.ts';
import { askAgain, showAnswered } from '../acts/answered.ts';

export interface PromiseActs {
  readonly offered: (promise: PromiseItem) => ReadonlySet<PromiseAct>;
  /** Resolves to whether it was done. */
  readonly perform: (promise: PromiseItem, act: PromiseAct, words?: PromiseWords) => Promise<boolean>;
  readonly isBusy: boolean;
  /** The last try, where it did not go well. */
  readonly missed:
    | {
        readonly promiseId: string;
        readonly act: PromiseAct;
        readonly outcome: Exclude<PromiseOutcome, { kind: 'done' }>;
      }
    | undefined;
}

const DONE: Readonly<Record<PromiseAct, MessageDescriptor>> = {
  keep: msg`The promise is kept.`,
  move: msg`The promise has a new time.`,
  break: msg`The promise is given up.`,
  hand: msg`The promise is handed on.`,
};

const actOn = late(
  async () => (await import('./promise-acts.ts')).actOnPromise,
  (failure): PromiseOutcome => ({ kind: 'failed', failure }),
);

export function usePromiseActs(on: Case): PromiseActs {
  const { _ } = useLingui();
  const me = useMe();
  const client = useQueryClient();
  const isLooking = useIsLooking();
  const [isUnderWay, setBusy] = useState(false);
  const isBusy = isUnderWay || isLooking;
  const [missed, setMissed] = useState<PromiseActs['missed']>();
  return {
    offered: ({ state, owner, dueAt }) =>
      offeredOn(
        { state, ownerId: owner.id, dueAt: Date.parse(dueAt) },
        {
          state: on.state,
          ownerId: on.owner?.id ?? null,
          ...(on.ownerAway?.standIn && { standInId: on.ownerAway.standIn.id }),
        },
        me,
      ),
    async perform(promise, act, words) {
      if (isBusy) return false;
      setBusy(true);
      const outcome = await actOn(on, promise, act, words);
      setBusy(false);
      setMissed(outcome.kind === 'done' ? undefined : { promiseId: promise.id, act, outcome });
      if (outcome.kind === 'failed') askAgain(client, on);
      else showAnswered(client, outcome.case);
      if (outcome.kind === 'done') announce(_(DONE[act]));
      return outcome.kind === 'done';
    },
    isBusy,
    missed,
  };
}
