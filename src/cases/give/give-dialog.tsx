// Passing a case on, one question at a time: to whom, why, and what goes along.
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type FormEvent } from 'react';
import type { Case } from '#src/desk/case.ts';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { useFailureWords } from '#src/ui/failure-words.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { CaseActs } from '../acts/use-case-acts.ts';
import { ToWhom, type Chosen } from './to-whom.tsx';

export interface GiveDialogProps {
  readonly of: Case;
  /** Handing over asks a person for their word; assigning does not. */
  readonly act: 'hand-over' | 'assign';
  readonly acts: CaseActs;
  /** The story so far, as it goes along. */
  readonly story: string;
  readonly onClose: () => void;
}

type Step = 'whom' | 'why' | 'along' | 'done';

export function GiveDialog({ of: one, act, acts, story, onClose }: GiveDialogProps) {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const [step, setStep] = useState<Step>('whom');
  const [to, setTo] = useState<Chosen>();
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const needsWhy = act === 'hand-over';
  const isLast = step === (needsWhy ? 'along' : 'why');

  const give = async () => {
    if (!to) return;
    const { name: _name, ...target } = to;
    const along = needsWhy ? { story } : {};
    if (await acts.performed(act, { ...target, reason: why.trim(), ...along })) setStep('done');
  };
  const goOn = (event: FormEvent) => {
    event.preventDefault();
    const lacks = step === 'whom' ? to === undefined : step === 'why' && needsWhy && why.trim() === '';
    setMissing(lacks);
    if (lacks) return;
    if (isLast) void give();
    else setStep(step === 'whom' ? 'why' : 'along');
  };
  const name = to?.name ?? '';
  const isAsked = needsWhy && to?.staffId !== undefined;

  if (step === 'done')
    return (
      <Dialog
        title={isAsked ? <Trans>{name} is asked</Trans> : <Trans>The case went to {name}</Trans>}
        isOpen
        onClose={onClose}
        foot={
          <Button tone="primary" onPress={onClose}>
            <Trans>Close</Trans>
          </Button>
        }
      >
        <p className="text-ink-2 mt-1">
          {isAsked ? (
            <Trans>You stay the owner until {name} accepts. The line shows why you handed over.</Trans>
          ) : (
            <Trans>The line shows who gave it, and why.</Trans>
          )}
        </p>
      </Dialog>
    );
  return (
    <Dialog
      title={needsWhy ? <Trans>Hand over case {one.id}</Trans> : <Trans>Assign case {one.id}</Trans>}
      isOpen
      onClose={onClose}
    >
      <form onSubmit={goOn} noValidate>
        {step === 'whom' ? <ToWhom of={[one]} chosen={to} onChoose={setTo} isMissing={isMissing} /> : null}
        {step === 'why' ? (
          <div className="mt-2">
            <TextField
              label={needsWhy ? t`Why do you hand over to ${name}?` : t`Why ${name}? You may leave it empty.`}
              value={why}
              onChange={setWhy}
              lines={3}
              isRequired={needsWhy}
              hint={t`It stands on the customer’s line, for colleagues.`}
              error={isMissing ? t`Say why: whoever reads the line needs it.` : ''}
            />
          </div>
        ) : null}
        {step === 'along' ? (
          <section aria-label={t`What goes along`} className="mt-2">
            <h3 className="text-meta text-ink-3">
              <Trans>The story so far goes along</Trans>
            </h3>
            <p
              tabIndex={0}
              className="rounded-2 bg-sunken scroll-quiet mt-1 max-h-60 overflow-auto px-3 py-2 break-words whitespace-pre-wrap"
            >
              {story === '' ? <Trans>Nothing is known yet but the line itself.</Trans> : story}
            </p>
          </section>
        ) : null}
        {acts.failed?.act === act ? (
          <p role="alert" className="text-meta text-danger-text mt-2">
            <Trans>It did not go through.</Trans> {failureWords(acts.failed.failure)}
          </p>
        ) : null}
        {acts.race ? (
          <p role="alert" className="text-meta text-danger-text mt-2">
            <Trans>The case changed meanwhile. Look at it, then decide again.</Trans>
          </p>
        ) : null}
        <div className="mt-3.5 flex flex-wrap justify-end gap-2">
          {step === 'whom' ? (
            <Button tone="quiet" onPress={onClose}>
              <Trans>Cancel</Trans>
            </Button>
          ) : (
            <Button tone="quiet" onPress={() => setStep(step === 'along' ? 'why' : 'whom')}>
              <Trans>Back</Trans>
            </Button>
          )}
          <Button type="submit" tone="primary" isDisabled={acts.isBusy}>
            {!isLast ? <Trans>Next</Trans> : needsWhy ? <Trans>Hand over</Trans> : <Trans>Assign</Trans>}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
