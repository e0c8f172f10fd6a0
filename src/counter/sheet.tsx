// A dialog for a thumb: what it asks scrolls, what it does stays below, 48 px high.
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useSeeingAs } from '#src/staff/use-me.ts';
import { Dialog } from '#src/ui/dialog.tsx';
import { CounterButton } from './counter-button.tsx';

export interface SheetProps {
  readonly title: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** What the main button says and does; without it there is nothing to do but to close. */
  readonly act?: { readonly words: ReactNode; readonly onPress: () => void; readonly isDisabled?: boolean };
  /** Why the main button is off, or why it did nothing. */
  readonly why?: ReactNode;
}

export function Sheet({ title, onClose, children, act, why: whyNot }: SheetProps) {
  const seeingAs = useSeeingAs();
  const why =
    seeingAs && act ? <Trans>You look through another role’s eyes: nothing is written down.</Trans> : whyNot;
  return (
    <Dialog title={title} isOpen onClose={onClose} width="wide">
      <div className="text-words [&_input[type=text]]:text-words mt-3 flex flex-col gap-4 [&_input[type=text]]:h-12">
        {children}
      </div>
      <div className="bg-overlay border-line sticky -bottom-4 -mx-4 mt-4 -mb-4 border-t px-4 py-3">
        {why === undefined ? null : <div className="text-words mb-2">{why}</div>}
        <div className="flex justify-end gap-2.5">
          <CounterButton onPress={onClose}>
            {act ? <Trans>Leave it</Trans> : <Trans>Close</Trans>}
          </CounterButton>
          {act ? (
            <CounterButton
              tone="primary"
              className="flex-1"
              isDisabled={act.isDisabled === true || seeingAs !== undefined}
              onPress={act.onPress}
            >
              {act.words}
            </CounterButton>
          ) : null}
        </div>
      </div>
    </Dialog>
  );
}

export function NotKept() {
  return (
    <p role="alert" className="text-danger-text">
      <Trans>This device has no room left: nothing was written down. Try again, or use paper.</Trans>
    </p>
  );
}
