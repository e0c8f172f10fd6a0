// Signing out: this person's key and everything sealed with it go from the device, so what has not left is named first.
import { Plural, Trans } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { signOut } from '#src/staff/session.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';

interface Unsent {
  readonly sends: number;
  readonly drafts: number;
}

export function useSignOut(): { readonly leave: () => void; readonly question: ReactNode } {
  const outbox = useOutbox();
  const me = useMe();
  const [unsent, setUnsent] = useState<Unsent>();

  const go = async () => {
    setUnsent(undefined);
    await signOut();
    const { forgetOutbox } = await import('#src/outbox/browser.ts');
    await forgetOutbox(me.id);
  };
  const leave = async () => {
    const sends = outbox?.state().sends.filter(({ state }) => state !== 'sent').length ?? 0;
    const drafts = (await outbox?.drafts.count().catch(() => 0)) ?? 0;
    if (sends + drafts > 0) setUnsent({ sends, drafts });
    else await go();
  };

  const question = (
    <Dialog
      role="alertdialog"
      isOpen={unsent !== undefined}
      onClose={() => setUnsent(undefined)}
      title={<Trans>Sign out and delete what has not left?</Trans>}
      foot={
        <>
          <Button tone="quiet" onPress={() => void go()}>
            <Trans>Delete and sign out</Trans>
          </Button>
          <Button tone="primary" onPress={() => setUnsent(undefined)}>
            <Trans>Stay signed in</Trans>
          </Button>
        </>
      }
    >
      {unsent !== undefined && <Left {...unsent} />}
    </Dialog>
  );
  return { leave: () => void leave(), question };
}

function Left({ sends, drafts }: Unsent) {
  return (
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
  );
}
