// What was done with a key, and the way to undo it.
import { Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useKeyTrouble } from './key-trouble.ts';
import { KeyStep } from './key-step.tsx';
import type { KeyChange, KeyChanger, KeyOutcome } from './mutations.ts';

export interface KeyDoneProps {
  readonly children: ReactNode;
  readonly undo: KeyChange;
  readonly changer: KeyChanger;
  readonly onClose: () => void;
}

export function KeyDone({ children, undo, changer, onClose }: KeyDoneProps) {
  const troubleOf = useKeyTrouble();
  const [outcome, setOutcome] = useState<KeyOutcome>();
  const isUndone = outcome?.kind === 'done';
  return (
    <KeyStep
      trouble={troubleOf(outcome)}
      next={<Trans>Close</Trans>}
      onNext={onClose}
      back={<Trans>Undo</Trans>}
      isBusy={changer.isBusy}
      {...(!isUndone && { onBack: () => void changer.change(undo).then(setOutcome) })}
    >
      <p role="status" className="text-ink-2">
        {isUndone ? <Trans>Undone. Both stand on the timeline.</Trans> : children}
      </p>
    </KeyStep>
  );
}
