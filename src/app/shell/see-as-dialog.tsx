// Chooses through whose eyes to look, and says what that means.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { roleWords } from '#src/staff/role-words.ts';
import { eyesFor } from '#src/staff/roles.ts';
import { useMe } from '#src/staff/use-me.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { RadioList } from '#src/ui/radio-list.tsx';
import { useSwitchEyes } from './use-switch-eyes.ts';

export function SeeAsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useLingui();
  const eyes = eyesFor[useMe().role];
  const [role, setRole] = useState(eyes[0]);
  const { look, isBusy, trouble } = useSwitchEyes();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={<Trans>Look through another role’s eyes</Trans>}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button tone="primary" isDisabled={isBusy || !role} onPress={() => role && look(role)}>
            <Trans>Look</Trans>
          </Button>
        </>
      }
    >
      <p className="text-ink-2 mt-1 mb-2">
        <Trans>
          In this tab you see what they see, for a day or until you go back. Nothing can be changed meanwhile,
          your words are kept, and your supervisors see that you looked.
        </Trans>
      </p>
      <RadioList
        question={t`Whose eyes`}
        options={eyes.map((one) => ({ id: one, label: i18n._(roleWords[one]) }))}
        chosen={role ?? ''}
        onChoose={(id) => setRole(eyes.find((one) => one === id))}
      />
      {trouble === undefined ? null : (
        <p role="alert" className="text-danger-text mt-2">
          {trouble}
        </p>
      )}
    </Dialog>
  );
}
