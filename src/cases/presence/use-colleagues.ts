// Who else is at the case on screen, as something to draw.
import { useEffect, useSyncExternalStore } from 'react';
import { may } from '#src/staff/roles.ts';
import { useMe, useSeeingAs } from '#src/staff/use-me.ts';
import { colleaguesAt, onColleagues, sitDownAt, type Colleagues } from './at-the-case.ts';

/** Says that this person is there, for as long as the case is on screen. */
export function useSitDown(caseId: string): void {
  const seeingAs = useSeeingAs();
  const isTold = may(useMe().role, 'presence') && !seeingAs;
  useEffect(() => (isTold ? sitDownAt(caseId) : undefined), [caseId, isTold]);
}

export const useColleagues = (caseId: string): Colleagues | undefined =>
  useSyncExternalStore(onColleagues, () => colleaguesAt(caseId));
