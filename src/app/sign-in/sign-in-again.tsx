// The session ended while working: sign in again over what is on screen, and everything stays.
import { Trans } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure } from '#src/lib/result.ts';
import { dropSession } from '#src/staff/session-store.ts';
import { signIn } from '#src/staff/session.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';

export function SignInAgain() {
  const client = useQueryClient();
  const me = useMe();
  const failureWords = useFailureWords();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const again = async () => {
    setBusy(true);
    const result = await signIn(me.id);
    setBusy(false);
    setFailure(result.ok ? undefined : result.failure);
    if (result.ok) void client.invalidateQueries();
  };
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={() => undefined}
      title={<Trans>Your session is over</Trans>}
      foot={
        <>
          <Button tone="quiet" onPress={() => void dropSession()}>
            <Trans>Sign in as somebody else</Trans>
          </Button>
          <Button tone="primary" isDisabled={isBusy} onPress={() => void again()}>
            <Trans>Sign in again as {me.givenName}</Trans>
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        <Trans>Nothing is lost: what you wrote and where you were stay as they are.</Trans>
      </p>
      {failure ? (
        <p role="alert" className="text-danger-text mt-2">
          {failureWords(failure)}
        </p>
      ) : null}
    </Dialog>
  );
}
