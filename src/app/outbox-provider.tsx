// Opens the outbox of the signed-in person for every screen, so that what was written goes out wherever one is.
import { useEffect, useState, type ReactNode } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import { openBrowserOutbox } from '#src/outbox/browser.ts';
import type { Outbox } from '#src/outbox/outbox.ts';
import type { Sender } from '#src/outbox/ports.ts';
import { OutboxContext } from '#src/outbox/use-outbox.ts';
import { useSessionStore } from '#src/staff/session-store.ts';

export function OutboxProvider({
  staffId,
  children,
}: {
  readonly staffId: string;
  readonly children: ReactNode;
}) {
  const [outbox, setOutbox] = useState<Outbox>();
  useEffect(() => {
    let isGone = false;
    let opened: Outbox | undefined;
    void openBrowserOutbox(staffId, { senderOf, mayAsk, onMayAsk: useSessionStore.subscribe }).then(
      (fresh) => {
        opened = fresh;
        if (isGone) fresh.close();
        else setOutbox(fresh);
      },
    );
    return () => {
      isGone = true;
      opened?.close();
      setOutbox(undefined);
    };
  }, [staffId]);
  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

function senderOf(id: string): Sender | undefined {
  const channel = channelOf(id);
  if (!channel?.send) return undefined;
  return { dedupe: channel.can.dedupe, send: channel.send, lookUp: channel.lookUp };
}

/** Without a session every request would be refused; the words wait until the person is back. */
function mayAsk(): boolean {
  const { session, isOver } = useSessionStore.getState();
  return session !== undefined && !isOver;
}
