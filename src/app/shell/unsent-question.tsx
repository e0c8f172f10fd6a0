// Asked before signing out deletes what has not left this device.
import { Plural, Trans } from '@lingui/react/macro';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

export interface Unsent {
  readonly sends: number;
  readonly drafts: number;
}

export interface UnsentQuestionProps extends Unsent {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

export function UnsentQuestion({ sends, drafts, onLeave, onStay }: UnsentQuestionProps) {
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onStay}
      title={<Trans>Sign out and delete what has not left?</Trans>}
      foot={
        <>
          <Button tone="quiet" onPress={onLeave}>
            <Trans>Delete and sign out</Trans>
          </Button>
          <Button tone="primary" onPress={onStay}>
            <Trans>Stay signed in</Trans>
          </Button>
        </>
      }
    >
      <div className="text-ink-2 mt-1">
        {sends > 0 && (
          <p>
            <Plural
              value={sends}
              one="# message is not known to have arrived."
              other="# messages are not known to have arrived."
            />
          </p>
        )}
        {drafts > 0 && (
          <p>
            <Plural value={drafts} one="# draft is not finished." other="# drafts are not finished." />
          </p>
        )}
        <p>
          <Trans>They are kept on this device alone, and signing out deletes them from it.</Trans>
        </p>
      </div>
    </Dialog>
  );
}
