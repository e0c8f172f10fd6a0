// Takes in somebody nobody knows: a name to call them by, and the one key they give. It waits like everything done here;
// whoever has that key already is offered instead.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { LONGEST_NAME, type NewCustomer as Stranger } from '#src/desk/new-customer.ts';
import { Customer } from '#src/desk/customer.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { TextField } from '#src/ui/text-field.tsx';
import { Choices } from '../choices.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { keyIn } from './key-in.ts';
import { NotTaken } from './not-taken.tsx';

export interface NewCustomerProps {
  /** What was typed and found nobody: the key they gave, or their name. */
  readonly words: string;
  readonly onClose: () => void;
  readonly toCustomer: (customerId: string) => void;
}

/** The desk's own lane. */
const LANE = 'notes';

export function NewCustomer({ words, onClose, toCustomer }: NewCustomerProps) {
  const { t } = useLingui();
  const given = keyIn(words);
  const [name, setName] = useState(given ? '' : words);
  const [kind, setKind] = useState<Stranger['kind'] | undefined>(given?.kind ?? 'phone');
  const [value, setValue] = useState(given?.value ?? '');
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  const [intentId, setIntent] = useState<string>();
  const write = useDeed({ id: '', name: name.trim() });
  const { sends } = useOutboxState();
  const send = sends.find(({ outgoing }) => outgoing.intentId === intentId);
  const made = Customer.safeParse(send?.answer);
  const madeId = made.success ? made.data.id : undefined;
  const arrived = useEffectEvent(toCustomer);
  useEffect(() => {
    if (madeId !== undefined) arrived(madeId);
  }, [madeId]);

  const take = async () => {
    if (!kind) return;
    setStanding('busy');
    const deed: Stranger = { name: name.trim(), kind, value: value.trim() };
    const intent = await write({ channel: LANE, text: deed.name, deed });
    setStanding(intent === undefined ? 'failed' : 'open');
    setIntent(intent);
  };

  if (send)
    return (
      <Sheet title={<Trans>New customer: {name.trim()}</Trans>} onClose={onClose}>
        <NotTaken send={send} toCustomer={toCustomer} onAgain={() => setIntent(undefined)} />
      </Sheet>
    );
  const isReady =
    name.trim() !== '' && name.length <= LONGEST_NAME && kind !== undefined && value.trim() !== '';
  return (
    <Sheet
      title={<Trans>New customer</Trans>}
      onClose={onClose}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : isReady ? undefined : (
          <Trans>A name, and one key they are known by from now on.</Trans>
        )
      }
      act={{
        words: <Trans>Take them in</Trans>,
        onPress: () => void take(),
        isDisabled: !isReady || standing === 'busy',
      }}
    >
      <TextField label={t`Name`} value={name} onChange={setName} isRequired />
      <Choices
        question={t`Known by`}
        options={[
          { id: 'phone', words: t`Phone number` },
          { id: 'email', words: t`Email address` },
          { id: 'loyalty', words: t`Loyalty card` },
        ]}
        chosen={kind}
        onChoose={setKind}
      />
      <TextField label={t`Number, address or card`} value={value} onChange={setValue} isRequired />
    </Sheet>
  );
}
