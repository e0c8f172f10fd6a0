// What the signed-in person can do with the case on screen, and how the last try ended.
import { useCallback } from 'react';
import type { Case } from '#src/desk/schemas.ts';
import type { Failure } from '#src/lib/result.ts';
import { useMe } from '#src/staff/use-me.ts';
import { useActOnCase, type Act, type ActOn, type LostRace } from './mutations.ts';
import type { CaseAct } from './rules.ts';
import { actsOf } from './standing.ts';

export interface CaseActs {
  readonly offered: ReadonlySet<CaseAct>;
  /** A lost race or a failure stands in `race` and `failed`. */
  readonly perform: (act: Act, more?: Pick<ActOn, 'until' | 'anyway'>) => void;
  /** The same for who must go on after it: resolves to whether it was done. */
  readonly performed: (act: Act, more?: Pick<ActOn, 'until' | 'anyway'>) => Promise<boolean>;
  readonly isBusy: boolean;
  /** Somebody was faster. */
  readonly race: LostRace | undefined;
  readonly failed: { readonly act: Act; readonly failure: Failure } | undefined;
  readonly again: () => void;
  readonly dismiss: () => void;
}

const nothing: ReadonlySet<CaseAct> = new Set();

export function useCaseActs(on: Case | undefined): CaseActs {
  const me = useMe();
  const { mutateAsync, data, variables, isPending, reset } = useActOnCase();
  const performed = useCallback(
    async (act: Act, more: Pick<ActOn, 'until' | 'anyway'> = {}) => {
      if (!on || isPending) return false;
      return (await mutateAsync({ on, act, ...more })).kind === 'done';
    },
    [on, isPending, mutateAsync],
  );
  const perform = useCallback(
    (act: Act, more: Pick<ActOn, 'until' | 'anyway'> = {}) => void performed(act, more),
    [performed],
  );
  const isOurs = variables?.on.id === on?.id && !isPending;
  return {
    offered: on ? actsOf(on, me) : nothing,
    perform,
    performed,
    isBusy: isPending,
    race: isOurs && data?.kind === 'lost' ? data.race : undefined,
    failed:
      isOurs && data?.kind === 'failed' && variables
        ? { act: variables.act, failure: data.failure }
        : undefined,
    again: () => {
      if (variables) perform(variables.act, variables);
    },
    dismiss: reset,
  };
}
