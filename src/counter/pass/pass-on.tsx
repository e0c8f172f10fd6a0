// Passing the customer to the contact centre: why, with the story so far; then who will be in touch, by when, and the
// number the customer can name.
import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { TextField } from '#src/ui/text-field.tsx';
import type { ActProps } from '../act.ts';
import { CounterButton } from '../counter-button.tsx';
import { NotKept, Sheet } from '../sheet.tsx';
import { useDeed } from '../use-deed.ts';
import { Receipt } from './receipt.tsx';
import { useStory } from './use-story.ts';

/** The desk's own lane. */
const LANE = 'notes';
const LONGEST = 1000;

/** What was typed before the sheet was closed by a slip of the thumb, by customer. */
const unfinished = new Map<string, string>();

export function PassOn({ customer, store, onDone }: ActProps) {
  const { t } = useLingui();
  const write = useDeed(customer);
  const { sends } = useOutboxState();
  const { text: story, joins } = useStory(customer);
  const [why, setWhy] = useState(unfinished.get(customer.id) ?? '');
  const [intentId, setIntent] = useState<string>();
  const [standing, setStanding] = useState<'open' | 'busy' | 'failed'>('open');
  useEffect(() => void unfinished.set(customer.id, why), [customer.id, why]);
  const { givenName } = customer;

  const pass = async () => {
    setStanding('busy');
    const intent = await write({ channel: LANE, text: why.trim(), fields: { story } });
    setStanding(intent === undefined ? 'failed' : 'open');
    if (intent === undefined) return;
    setWhy('');
    setIntent(intent);
  };

  if (intentId !== undefined)
    return (
      <Sheet title={<Trans>{customer.name} is passed on</Trans>} onClose={onDone}>
        <Receipt
          send={sends.find(({ outgoing }) => outgoing.intentId === intentId)}
          givenName={givenName}
          store={store}
        />
      </Sheet>
    );
  const usual = [
    t`Wants to be called back.`,
    t`The problem is still not solved.`,
    t`A refund has not arrived.`,
    t`An order has not arrived.`,
  ];
  return (
    <Sheet
      title={<Trans>Pass {customer.name} to the contact centre</Trans>}
      onClose={onDone}
      why={
        standing === 'failed' ? (
          <NotKept />
        ) : why.trim() === '' ? (
          <Trans>Say why: whoever takes it reads this first.</Trans>
        ) : undefined
      }
      act={{
        words: <Trans>Pass it on</Trans>,
        onPress: () => void pass(),
        isDisabled: why.trim() === '' || why.length > LONGEST || standing === 'busy',
      }}
    >
      <p className="text-ink-2">
        {joins === undefined ? (
          <Trans>This opens a case. Nobody owns it until somebody of the contact centre claims it.</Trans>
        ) : joins.owner ? (
          <Trans>
            This goes to {joins.owner.name}, who owns case {joins.id}: {joins.subject}
          </Trans>
        ) : (
          <Trans>
            This joins case {joins.id}, which nobody owns yet: {joins.subject}
          </Trans>
        )}
      </p>
      <TextField
        label={t`Why, in a sentence or two`}
        lines={3}
        value={why}
        onChange={setWhy}
        isRequired
        {...(why.length > LONGEST && { error: t`At most ${LONGEST} characters.` })}
      />
      <div role="group" aria-label={t`Usual reasons`} className="-mt-2 flex flex-wrap gap-2">
        {usual.map((words) => (
          <CounterButton
            key={words}
            className="text-words font-normal"
            onPress={() => setWhy(why.trim() === '' ? words : `${why.trim()} ${words}`)}
          >
            {words}
          </CounterButton>
        ))}
      </div>
      <details>
        <summary className="min-h-12 cursor-pointer py-3 font-medium">
          <Trans>The story so far goes along</Trans>
        </summary>
        <p className="rounded-3 bg-sunken px-3 py-2 break-words whitespace-pre-wrap">
          {story === '' ? <Trans>Nothing is known yet but the line itself.</Trans> : story}
        </p>
      </details>
    </Sheet>
  );
}
