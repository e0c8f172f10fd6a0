// How taking somebody in stands: it waits for the line, it is going, or it was not taken; then whose key it is, or what is
// wrong with it.
import { Trans } from '@lingui/react/macro';
import { KeyRefusal } from '#src/desk/keys.ts';
import type { Send } from '#src/outbox/send.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { CounterButton } from '../counter-button.tsx';
import { useNoLineSince } from '../use-no-line-since.ts';
import { DeedStanding } from '../waiting/deed-standing.tsx';

export interface NotTakenProps {
  readonly send: Send;
  readonly toCustomer: (customerId: string) => void;
  /** Back to what was asked. */
  readonly onAgain: () => void;
}

export function NotTaken({ send, toCustomer, onAgain }: NotTakenProps) {
  const outbox = useOutbox();
  const noLineSince = useNoLineSince();
  const refused = KeyRefusal.safeParse(send.failure?.problem);
  const takeOut = () => void outbox?.drop(send.outgoing.intentId);
  if (send.state === 'queued' && (send.failure || noLineSince !== undefined))
    return (
      <p role="status">
        <Trans>It is safe on this device and goes as soon as the line is back. They can be found then.</Trans>
      </p>
    );
  if (!refused.success)
    return (
      <div role="status">
        <DeedStanding send={send} />
      </div>
    );
  const { reason, holders = [] } = refused.data;
  return (
    <div role="alert">
      <p className="text-danger-text">
        {reason !== 'held' ? (
          <Trans>This is not a number, address or card as they are written.</Trans>
        ) : holders.length > 0 ? (
          <Trans>Somebody is known by this already. Is it them?</Trans>
        ) : (
          <Trans>Somebody is known by this already: a customer of another brand.</Trans>
        )}
      </p>
      <div className="mt-3 flex flex-wrap gap-2.5">
        {holders.map(({ id, name }) => (
          <CounterButton
            key={id}
            tone="primary"
            onPress={() => {
              takeOut();
              toCustomer(id);
            }}
          >
            <Trans>Open {name}</Trans>
          </CounterButton>
        ))}
        <CounterButton
          onPress={() => {
            takeOut();
            onAgain();
          }}
        >
          <Trans>Change it</Trans>
        </CounterButton>
      </div>
    </div>
  );
}
