// Opens the outbox of the signed-in person for every screen, so that what was written goes out wherever one is.
import { useEffect, useState, type ReactNode } from 'react';
import type { Outbox } from '#src/outbox/outbox.ts';
import { OutboxContext } from '#src/outbox/use-outbox.ts';

export interface OutboxProviderProps {
  readonly staffId: string;
  readonly children: ReactNode;
}

export function OutboxProvider({ staffId, children }: OutboxProviderProps) {
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    let isGone = false;
    let opened: Outbox | undefined;
    // The channels come with it; the first screen does not wait for them.
    void import('./open-outbox.ts')
      .then(({ openOutboxOf }) => openOutboxOf(staffId))
      .then((fresh) => {
        opened = fresh;
        if (isGone) fresh.close();
        else setOutbox(fresh);
      });
    return () => {
      isGone = true;
      opened?.close();
      setOutbox(undefined);
    };
  }, [staffId]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}
