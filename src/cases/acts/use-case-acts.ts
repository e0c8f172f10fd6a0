// What the signed-in person can do with the case on screen, and how the last try ended.
import type { MessageDescriptor } from '@lingui/core';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { useCallback } from 'react';
import type { Case } from '#src/desk/case.ts';
import type { Failure } from '#src/lib/result.ts';
import { useIsLooking, useMe } from '#src/staff/use-me.ts';
import { announce } from '#src/ui/announce.tsx';
import { useActOnCase, type Act, type ActWishes, type LostRace } from './mutations.ts';
import type { CaseAct } from '../rules/standing.ts';
import { actsOf } from '../standing.ts';

export interface CaseActs {
  readonly offered: ReadonlySet<CaseAct>;
  /** A lost race or a failure stands in `race` and `failed`. */
  readonly perform: (act: Act, more?: ActWishes) => void;
  /** The same for who must go on after it: resolves to whether it was done. */
  readonly performed: (act: Act, more?: ActWishes) => Promise<boolean>;
  /** Nothing can be pressed: an act is under way, or somebody looks through another role's eyes. */
  readonly isBusy: boolean;
  /** Somebody was faster. */
  readonly race: LostRace | undefined;
  readonly failed: { readonly act: Act; readonly failure: Failure } | undefined;
  readonly again: () => void;
  readonly dismiss: () => void;
}

/** The words are loaded when there is something to say; without them it is still seen. */
async function sayDone(act: Act, _: (message: MessageDescriptor) => string): Promise<void> {
  const words = await import('./act-words.ts').catch(() => undefined);
  if (words) announce(_(words.done[act]));
}

const nothing: ReadonlySet<CaseAct> = new Set();

export function useCaseActs(on: Case | undefined): CaseActs {
  const { _ } = useLingui();
  const me = useMe();
  const isLooking = useIsLooking();
  const { mutateAsync, data, variables, isPending, reset } = useActOnCase();
  const performed = useCallback(
    async (act: Act, more: ActWishes = {}) => {
      if (!on || isPending || isLooking) return false;
      const isDone = (await mutateAsync({ on, act, ...more })).kind === 'done';
      // Lost races and failures are told by a strip; what went well is seen, and said to those who do not see it.
      if (isDone) void sayDone(act, _);
      return isDone;
    },
    [on, isPending, isLooking, mutateAsync, _],
  );
  const perform = useCallback((act: Act, more: ActWishes = {}) => void performed(act, more), [performed]);
  const isOurs = variables?.on.id === on?.id && !isPending;
  return {
    offered: on ? actsOf(on, me) : nothing,
    perform,
    performed,
    isBusy: isPending || isLooking,
    race: isOurs && data?.kind === 'lost' ? data.race : undefined,
    failed:
      isOurs && data?.kind === 'failed' && variables
        ? { act: variables.act, failure: data.failure }
        : undefined,
    again: () => {
      if (!variables) return;
      const { on: _before, act, ...wishes } = variables;
      perform(act, wishes);
    },
    dismiss: reset,
  };
}
