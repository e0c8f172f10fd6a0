// The place above the composer where is told that an act on the case did not happen.
import { latePart } from '#src/ui/late-part.tsx';
import type { CaseActs } from './use-case-acts.ts';

const ActStrip = latePart(async () => (await import('./act-strip.tsx')).ActStrip);

export function ActStrips({ acts }: { readonly acts: CaseActs }) {
  return (
    <div className="flex-none not-empty:mb-2">
      {acts.race || acts.failed ? <ActStrip acts={acts} /> : null}
    </div>
  );
}
