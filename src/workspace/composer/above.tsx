// What colleagues do about this reply stands above it: somebody writes too, somebody gave a draft. Loaded when it happens.
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { latePart } from '#src/ui/late-part.tsx';
import type { ComposerOf, ComposerState } from './use-composer.ts';

const ColleagueReplying = latePart(async () => (await import('./colleague-replying.tsx')).ColleagueReplying);
const GivenDrafts = latePart(async () => (await import('./given-drafts.tsx')).GivenDrafts);

export interface AboveComposerProps {
  readonly composer: ComposerState;
  readonly of: ComposerOf['of'];
  readonly onNote: () => void;
}

export function AboveComposer({ composer: { replying, isMine }, of, onNote }: AboveComposerProps) {
  const outbox = useOutbox();
  return (
    <div className="border-line-faint flex-none not-empty:mb-2 not-empty:border-t">
      {of.draftsWaiting === undefined ? null : (
        <GivenDrafts
          caseId={of.id}
          onUse={async (given) =>
            outbox ? (await import('./given-files.ts')).takeUp(outbox, of, given) : false
          }
        />
      )}
      {replying && <ColleagueReplying presence={replying} isMine={isMine} onNote={onNote} />}
    </div>
  );
}
