// What became of a promise, in a word; and which number is open.
import { useLingui } from '@lingui/react/macro';
import type { PromiseFigures, PromiseOutcome } from '#src/desk/promise-figures.ts';

/** Without an owner, the number of all. */
export interface Chosen {
  readonly owner: PromiseFigures['owners'][number]['owner'] | undefined;
  readonly only: PromiseOutcome;
}

export function useOutcomeWords(): (outcome: PromiseOutcome) => string {
  const { t } = useLingui();
  return (outcome) => ({ due: t`Due`, kept: t`Kept`, broken: t`Broken`, moved: t`Moved` })[outcome];
}
