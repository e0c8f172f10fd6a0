// Writes down what is done for a customer at the counter: it waits in the outbox and goes by itself.
import { useRef } from 'react';
import type { Outgoing } from '#src/channels/channel.ts';
import type { Customer } from '#src/desk/customer.ts';
import { useSeeingAs } from '#src/staff/use-me.ts';
import { freshId } from '#src/lib/ids.ts';
import { now } from '#src/lib/time.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import type { Send } from '#src/outbox/send.ts';

export type Deed = Pick<Outgoing, 'channel' | 'text' | 'deed' | 'fields'>;

/** For a customer; `id` is empty for whoever is not one yet. */
type Whose = Pick<Customer, 'id' | 'name'>;

/**
 * Answers the intent once it is safe on this device; nothing when it could not be kept. Who presses again before that means
 * the same deed, and is answered the same.
 */
export function useDeed({ id, name }: Whose): (deed: Deed) => Promise<string | undefined> {
  const outbox = useOutbox();
  const seeingAs = useSeeingAs();
  const writing = useRef<Promise<string | undefined>>(undefined);
  const keep = async (deed: Deed) => {
    const intentId = freshId();
    const outgoing: Outgoing = {
      ...deed,
      intentId,
      customerId: id,
      // Whom it was for, where what waits is listed.
      subject: name,
      caseId: '',
      mode: 'deed',
      createdAt: now(),
    };
    return !seeingAs && (await outbox?.deed(outgoing)) ? intentId : undefined;
  };
  return (deed) => {
    writing.current ??= keep(deed).finally(() => {
      writing.current = undefined;
    });
    return writing.current;
  };
}

export const isDeed = ({ outgoing }: Send): boolean => outgoing.mode === 'deed';
/** It has not arrived, whatever the reason. */
export const isLeft = (send: Send): boolean => isDeed(send) && send.state !== 'sent';
