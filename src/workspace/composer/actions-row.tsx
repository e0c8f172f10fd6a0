// Below the text: what can be added to it, why it cannot go, and what sends it.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '#src/ui/button.tsx';
import { ButtonKey } from '#src/ui/kbd.tsx';
import type { ComposerWords } from './composer-words.ts';

export interface ActionsRowProps {
  readonly words: ComposerWords;
  readonly canSend: boolean;
  readonly isNote: boolean;
  /** Buttons that add something to the text. */
  readonly adds?: ReactNode;
  /** Other ways to send. */
  readonly sends?: ReactNode;
}

export function ActionsRow({ words, canSend, isNote, adds, sends }: ActionsRowProps) {
  return (
    <div className="flex flex-wrap items-center gap-2 px-2 pt-1 pb-2">
      {adds}
      <span className="text-meta text-ink-3 min-w-0 flex-1 pl-1.5" role="status">
        {words.hint}
      </span>
      <span className="ml-auto flex flex-wrap justify-end gap-2">
        {sends}
        <Button type="submit" size="sm" tone="primary" isDisabled={!canSend}>
          {words.verb}
          <ButtonKey>Ctrl</ButtonKey>
          <ButtonKey>↵</ButtonKey>
        </Button>
      </span>
      {isNote && (
        <span className="sr-only">
          <Trans>A note is never sent to the customer.</Trans>
        </span>
      )}
    </div>
  );
}
