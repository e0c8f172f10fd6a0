// Links a key to a customer, one question at a time: what kind, which one, where from, and whether it is certain. Somebody
// else's is only linked on purpose, as shared.
import { Trans, useLingui } from '@lingui/react/macro';
import { msg } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { useState } from 'react';
import { Dialog } from '#src/ui/dialog.tsx';
import { RadioList } from '#src/ui/radio-list.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import { KeyDone } from './key-done.tsx';
import type { KeyKind } from './key-rules.ts';
import { KeyStep } from './key-step.tsx';
import { useKeyTrouble } from './key-trouble.ts';
import { keyLooks, writtenKey } from './key-words.ts';
import { useKeyChanger, type KeyOutcome } from './mutations.ts';

export interface LinkDialogProps {
  readonly customerId: string;
  readonly customerName: string;
  /** What may be linked; one alone is not asked for. */
  readonly kinds: readonly KeyKind[];
  readonly onClose: () => void;
}

type Step = 'kind' | 'value' | 'source' | 'certain' | 'held' | 'done';

const HINTS: Readonly<Record<KeyKind, MessageDescriptor>> = {
  email: msg`For example name@example.com.`,
  phone: msg`In any notation; without a country code it is taken for one of the brand’s country.`,
  mastodon_acct: msg`For example name@server, as it stands under the posts.`,
  chatwoot_contact: msg`The number of the contact in the chat system.`,
  square_customer: msg`The customer’s id in the order system.`,
  hubspot_contact: msg`The number of the contact in the call log.`,
  loyalty: msg`The number on the card.`,
  web_user: msg`The name they sign in with.`,
};

export function LinkDialog({ customerId, customerName, kinds, onClose }: LinkDialogProps) {
  const { t, i18n } = useLingui();
  const changer = useKeyChanger(customerId);
  const troubleOf = useKeyTrouble();
  const [kind, setKind] = useState<KeyKind>(kinds[0] ?? 'email');
  const first: Step = kinds.length > 1 ? 'kind' : 'value';
  const [step, setStep] = useState<Step>(first);
  const [value, setValue] = useState('');
  const [source, setSource] = useState('');
  const [isCertain, setCertain] = useState(false);
  const [outcome, setOutcome] = useState<KeyOutcome>();
  const label = i18n._(keyLooks[kind].label);
  const refused = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  const trouble = troubleOf(outcome);

  const go = (next: Step) => {
    setOutcome(undefined);
    setStep(next);
  };
  const link = async (shared: boolean) => {
    const came = await changer.change({
      act: 'link',
      kind,
      value,
      source,
      verified: isCertain && !shared,
      ...(shared && { shared }),
    });
    setOutcome(came);
    setStep(stepAfter(came, step));
  };
  const cancel = { back: <Trans>Cancel</Trans>, onBack: onClose };
  const backTo = (to: Step) => ({ back: <Trans>Back</Trans>, onBack: () => go(to) });

  return (
    <Dialog isOpen title={t`Link to ${customerName}`} onClose={onClose}>
      {step === 'kind' ? (
        <KeyStep next={<Trans>Next</Trans>} onNext={() => go('value')} {...cancel}>
          <RadioList
            question={t`What do you want to link?`}
            options={kinds.map((id) => ({ id, label: i18n._(keyLooks[id].label) }))}
            chosen={kind}
            onChoose={(id) => setKind(kinds.find((one) => one === id) ?? kind)}
          />
        </KeyStep>
      ) : null}
      {step === 'value' ? (
        <KeyStep
          next={<Trans>Next</Trans>}
          onNext={() => (value.trim() === '' ? setOutcome(EMPTY) : go('source'))}
          {...(first === 'kind' ? backTo('kind') : cancel)}
        >
          <TextField
            label={label}
            value={value}
            onChange={setValue}
            hint={i18n._(HINTS[kind])}
            error={trouble ?? ''}
          />
        </KeyStep>
      ) : null}
      {step === 'source' ? (
        <KeyStep
          next={<Trans>Next</Trans>}
          onNext={() => (source.trim() === '' ? setOutcome(NO_REASON) : go('certain'))}
          {...backTo('value')}
        >
          <TextField
            label={t`Where do you have it from?`}
            value={source}
            onChange={setSource}
            hint={t`It stands on the timeline. For example: said so on the phone.`}
            error={trouble ?? ''}
          />
        </KeyStep>
      ) : null}
      {step === 'certain' ? (
        <KeyStep
          trouble={trouble}
          next={<Trans>Link</Trans>}
          isBusy={changer.isBusy}
          onNext={() => void link(false)}
          {...backTo('source')}
        >
          <RadioList
            question={t`Is it certain that it is theirs?`}
            options={[
              { id: 'no', label: t`Not yet`, hint: t`Entries it brings are marked “not verified”.` },
              { id: 'yes', label: t`Yes, it is verified` },
            ]}
            chosen={isCertain ? 'yes' : 'no'}
            onChoose={(id) => setCertain(id === 'yes')}
          />
        </KeyStep>
      ) : null}
      {step === 'held' ? (
        <KeyStep
          trouble={refused?.reason === 'held' ? undefined : trouble}
          next={<Trans>Link as shared</Trans>}
          isBusy={changer.isBusy}
          onNext={() => void link(true)}
          {...backTo('value')}
        >
          <Held holders={refused?.holders ?? []} />
        </KeyStep>
      ) : null}
      {step === 'done' ? (
        <KeyDone
          changer={changer}
          undo={{ act: 'unlink', kind, value: linkedValue(outcome) ?? value, reason: t`Linked by mistake.` }}
          onClose={onClose}
        >
          <Trans>
            <b>{writtenKey(kind, linkedValue(outcome) ?? value)}</b> is linked. What is known there is on the
            timeline now.
          </Trans>
        </KeyDone>
      ) : null}
    </Dialog>
  );
}

const flaw = (reason: 'empty' | 'no-reason'): KeyOutcome => ({
  kind: 'refused',
  refusal: { type: 'about:blank', title: '', status: 400, reason },
});
const EMPTY = flaw('empty');
const NO_REASON = flaw('no-reason');

/** Back to the question whose answer was refused; where nothing was refused one stays. */
function stepAfter(outcome: KeyOutcome, now: Step): Step {
  if (outcome.kind === 'done') return 'done';
  if (outcome.kind !== 'refused') return now;
  const { reason } = outcome.refusal;
  if (reason === 'held') return 'held';
  return reason === 'no-reason' ? 'source' : 'value';
}

/** As the desk writes it: the newest key. */
const linkedValue = (outcome: KeyOutcome | undefined): string | undefined =>
  outcome?.kind === 'done' ? outcome.customer.keys.at(-1)?.value : undefined;

function Held({ holders }: { readonly holders: readonly { readonly id: string; readonly name: string }[] }) {
  const names = holders.map(({ name }) => name).join(', ');
  return (
    <>
      <p>
        {names === '' ? (
          <Trans>Somebody you may not see has this key, too.</Trans>
        ) : (
          <Trans>
            <b>{names}</b> has this key, too.
          </Trans>
        )}
      </p>
      <p className="text-ink-2 mt-1">
        <Trans>
          Two people can share a phone or an account. Nobody is merged: it is linked as shared and not
          verified, and every entry it brings says so.
        </Trans>
      </p>
    </>
  );
}
