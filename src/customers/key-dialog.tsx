// One key of a customer: what we know of it, verifying it, and unlinking it with a reason.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { Customer } from '#src/desk/customer.ts';
import { dayName } from '#src/lib/format.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { KeyDone } from './key-done.tsx';
import { KeyStep } from './key-step.tsx';
import { useKeyTrouble } from './key-trouble.ts';
import { keyLooks, writtenKey } from './key-words.ts';
import { useKeyChanger, type KeyOutcome } from './mutations.ts';

type Key = Customer['keys'][number];

export interface KeyDialogProps {
  readonly customerId: string;
  /** As it was when the dialog was opened: after unlinking it is still named. */
  readonly of: Key;
  readonly onClose: () => void;
}

type Step = 'look' | 'verify' | 'unlink' | 'verified' | 'unlinked';

export function KeyDialog({ customerId, of: key, onClose }: KeyDialogProps) {
  const { t, i18n } = useLingui();
  const changer = useKeyChanger(customerId);
  const troubleOf = useKeyTrouble();
  const [step, setStep] = useState<Step>('look');
  const [source, setSource] = useState('');
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<KeyOutcome>();
  const { kind, value } = key;
  const written = writtenKey(kind, value);
  const trouble = troubleOf(outcome);
  const go = (next: Step) => {
    setOutcome(undefined);
    setStep(next);
  };
  const verify = async () => {
    const came = await changer.change({ act: 'verify', kind, value, source });
    setOutcome(came);
    if (came.kind === 'done') onClose();
  };
  const unlink = async () => {
    const came = await changer.change({ act: 'unlink', kind, value, reason });
    setOutcome(came);
    if (came.kind === 'done') setStep('unlinked');
  };
  const back = { back: <Trans>Back</Trans>, onBack: () => go('look') };

  return (
    <Dialog isOpen title={`${i18n._(keyLooks[kind].label)}: ${written}`} onClose={onClose}>
      {step === 'look' ? (
        <KeyStep next={<Trans>Close</Trans>} onNext={onClose} back={null}>
          <Known of={key} />
          <div className="mt-2.5 flex flex-wrap gap-2">
            {key.verified ? null : (
              <Button onPress={() => go('verify')}>
                <Trans>Mark as verified</Trans>
              </Button>
            )}
            <Button tone="danger" onPress={() => go('unlink')}>
              <Trans>Unlink</Trans>
            </Button>
          </div>
        </KeyStep>
      ) : null}
      {step === 'verify' ? (
        <KeyStep
          next={<Trans>Mark as verified</Trans>}
          isBusy={changer.isBusy}
          onNext={() => void verify()}
          {...back}
        >
          <TextField
            label={t`How do you know that it is theirs?`}
            value={source}
            onChange={setSource}
            hint={t`It stands on the timeline.`}
            error={trouble ?? ''}
          />
        </KeyStep>
      ) : null}
      {step === 'unlink' ? (
        <KeyStep next={<Trans>Unlink</Trans>} isBusy={changer.isBusy} onNext={() => void unlink()} {...back}>
          <TextField
            label={t`Why is it not theirs?`}
            value={reason}
            onChange={setReason}
            hint={t`It stands on the timeline. What this key brought leaves it, and nothing is deleted.`}
            error={trouble ?? ''}
          />
        </KeyStep>
      ) : null}
      {step === 'unlinked' ? (
        <KeyDone
          changer={changer}
          undo={{
            act: 'link',
            kind,
            value,
            source: key.source,
            verified: key.verified,
            ...(!key.verified && { shared: true }),
          }}
          onClose={onClose}
        >
          <Trans>
            <b>{written}</b> is not linked any more.
          </Trans>
        </KeyDone>
      ) : null}
    </Dialog>
  );
}

function Known({ of: { verified, source, linkedBy, linkedAt } }: { readonly of: Key }) {
  const { i18n } = useLingui();
  const who = linkedBy?.name ?? '';
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
      <dt className="text-ink-3">
        <Trans>Theirs</Trans>
      </dt>
      <dd>{verified ? <Trans>verified</Trans> : <Trans>not verified</Trans>}</dd>
      <dt className="text-ink-3">
        <Trans>From</Trans>
      </dt>
      <dd className="break-words">{source}</dd>
      {linkedAt === undefined ? null : (
        <>
          <dt className="text-ink-3">
            <Trans>Said by</Trans>
          </dt>
          <dd>
            {who}, {dayName(Date.parse(linkedAt), i18n.locale, { year: true })}
          </dd>
        </>
      )}
    </dl>
  );
}
