// The customer said thank you for an order that a colleague took by hand: it is written down, and the colleague is told.
import { Trans, useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { notes, type Praise } from '#src/channels/notes/index.ts';
import { LONGEST_PRAISE } from '#src/desk/praise.ts';
import type { Customer } from '#src/desk/customer.ts';
import { freshId } from '#src/lib/ids.ts';
import { now } from '#src/lib/time.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { announce } from '#src/ui/announce.tsx';
import { Button } from '#src/ui/button.tsx';
import { Dialog } from '#src/ui/dialog.tsx';
import { TextField } from '#src/ui/text-field.tsx';
import type { Thankable } from './thankable.ts';

export interface SayThanksProps {
  readonly customer: Customer;
  /** Newest first; at least one. */
  readonly taken: readonly [Thankable, ...Thankable[]];
  /** What the customer wrote, where it was read from that. */
  readonly said?: string;
  readonly onClose: () => void;
}

export function SayThanks({ customer, taken, said = '', onClose }: SayThanksProps) {
  const { t } = useLingui();
  const outbox = useOutbox();
  const id = useId();
  const [orderId, setOrder] = useState(taken[0].orderId);
  const [words, setWords] = useState(said);
  const [standing, setStanding] = useState<'open' | 'busy' | 'lost'>('open');
  const { number, takenBy } = taken.find((one) => one.orderId === orderId) ?? taken[0];
  const isTooLong = words.trim().length > LONGEST_PRAISE;

  const submit = async () => {
    if (standing === 'busy' || isTooLong) return;
    setStanding('busy');
    const isKept = await outbox?.deed({
      intentId: freshId(),
      customerId: customer.id,
      // Whom it is from, where what waits is listed.
      subject: customer.name,
      caseId: '',
      channel: notes.id,
      mode: 'deed',
      text: words.trim(),
      deed: { does: 'praise', orderId, number, to: takenBy } satisfies Praise,
      createdAt: now(),
    });
    if (isKept !== true) return setStanding('lost');
    announce(t`The thank-you for ${takenBy} is written down.`);
    onClose();
  };
  return (
    <Dialog
      title={t`The customer said thank you`}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            tone="primary"
            type="submit"
            form={`${id}form`}
            isDisabled={standing === 'busy' || isTooLong}
          >
            <Trans>Tell {takenBy}</Trans>
          </Button>
        </>
      }
    >
      <form
        id={`${id}form`}
        className="mt-2 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {taken.length === 1 ? (
          <p className="text-pretty">
            <Trans>
              {takenBy} took order <span className="num">{number}</span> by hand, and is told of it.
            </Trans>
          </p>
        ) : (
          <div>
            <label htmlFor={`${id}whom`} className="text-meta text-ink-3">
              <Trans>To whom</Trans>
            </label>
            <select
              id={`${id}whom`}
              value={orderId}
              onChange={({ target }) => setOrder(target.value)}
              className="rounded-2 border-line-strong bg-surface text-ink mt-0.5 block h-8 w-full border px-2"
            >
              {taken.map((one) => (
                <option key={one.orderId} value={one.orderId}>
                  {t`${one.takenBy}, who took order ${one.number}`}
                </option>
              ))}
            </select>
          </div>
        )}
        <TextField
          label={t`In ${customer.givenName}’s words, if you like`}
          value={words}
          onChange={setWords}
          lines={3}
          error={isTooLong ? t`At most ${LONGEST_PRAISE} characters.` : ''}
        />
        {standing === 'lost' ? (
          <p role="alert" className="text-meta text-danger-text">
            <Trans>It could not be kept on this device. Nobody was told.</Trans>
          </p>
        ) : null}
      </form>
    </Dialog>
  );
}
