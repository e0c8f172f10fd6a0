// Told where entries were to be moved or cases merged, when it did not happen.
import { Trans } from '@lingui/react/macro';
import { useFailureWords } from '#src/ui/failure-words.ts';
import type { JoiningRefusal } from '../rules/joining.ts';
import type { JoiningOutcome } from './joining.ts';

export function JoiningMissed({ missed }: { readonly missed: Exclude<JoiningOutcome, { kind: 'done' }> }) {
  const failureWords = useFailureWords();
  const by = missed.kind === 'stale' ? missed.by : undefined;
  return (
    <p role="alert" className="text-meta text-danger-text py-1 leading-4">
      <Trans>Nothing was changed.</Trans>{' '}
      {missed.kind === 'failed' ? (
        failureWords(missed.failure)
      ) : missed.kind === 'refused' ? (
        <Why reason={missed.reason} />
      ) : by === undefined ? (
        <Trans>One of the cases has changed meanwhile. Look at it, then decide again.</Trans>
      ) : (
        <Trans>{by} changed one of the cases meanwhile. Look at it, then decide again.</Trans>
      )}
    </p>
  );
}

function Why({ reason }: { readonly reason: JoiningRefusal }) {
  switch (reason) {
    case 'owned':
      return <Trans>A colleague answers for it.</Trans>;
    case 'resolved':
      return <Trans>That case is resolved. Reopen it first.</Trans>;
    case 'merged':
      return <Trans>It is part of another case by now.</Trans>;
    case 'moved-since':
      return <Trans>Somebody has moved them again.</Trans>;
    case 'later-merge':
      return <Trans>Another case was merged after that. Undo that first.</Trans>;
    case 'role':
    case 'same-case':
    case 'other-customer':
    case 'not-undoable':
      return <Trans>It is not possible any more.</Trans>;
  }
}
