// The place above the line for what concerns the case as such: an act that did not happen, and what is pending between
// two people. Neither is there as a rule, so both are loaded when they are.
import type { Case } from '#src/desk/case.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { CaseActs } from './use-case-acts.ts';

const ActStrip = latePart(async () => (await import('./act-strip.tsx')).ActStrip);
const PendingStrips = latePart(async () => (await import('./pending-strips.tsx')).PendingStrips);

export interface ActStripsProps {
  readonly of: Case | undefined;
  readonly acts: CaseActs;
}

export function ActStrips({ of: one, acts }: ActStripsProps) {
  return (
    <div className="flex-none not-empty:mb-2">
      {acts.race || acts.failed ? <ActStrip acts={acts} /> : null}
      {one && (one.offer ?? one.asked) ? <PendingStrips of={one} acts={acts} /> : null}
    </div>
  );
}
