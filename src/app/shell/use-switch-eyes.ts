// Changes through whose eyes the tab looks. The page begins anew: nothing that other eyes have read stays in it.
import { useState } from 'react';
import type { Session } from '#src/desk/staff.ts';
import type { Failure, Result } from '#src/lib/result.ts';
import type { Role } from '#src/staff/roles.ts';
import { seeAs, seeAsOneself } from '#src/staff/seeing-as.ts';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { hrefOf } from '../routing/address.ts';
import { homeOf } from '../sign-in/home-of.ts';

export interface SwitchEyes {
  readonly look: (role: Role) => void;
  readonly goBack: () => void;
  readonly isBusy: boolean;
  /** Why it did not work, in words. */
  readonly trouble: string | undefined;
}

export function useSwitchEyes(): SwitchEyes {
  const words = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const change = async (asked: Promise<Result<Session>>) => {
    setBusy(true);
    const result = await asked;
    if (result.ok) return location.assign(hrefOf(homeOf(result.value.staff.role)));
    setFailure(result.failure);
    setBusy(false);
  };
  return {
    look: (role) => void change(seeAs(role)),
    goBack: () => void change(seeAsOneself()),
    isBusy,
    trouble: failure && words(failure),
  };
}
