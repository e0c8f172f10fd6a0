// Ties the outbox of a person to the channels that send and to the session of this tab.
import { channelOf } from '#src/channels/registry.ts';
import { isLive, subscribeLive } from '#src/lib/events.ts';
import { openBrowserOutbox } from '#src/outbox/browser.ts';
import type { Outbox } from '#src/outbox/outbox.ts';
import type { Sender } from '#src/outbox/ports.ts';
import { useSessionStore } from '#src/staff/session-store.ts';

export { forgetOutbox } from '#src/outbox/browser.ts';

export const openOutboxOf = (staffId: string): Promise<Outbox> =>
  openBrowserOutbox(staffId, {
    senderOf,
    follow: async (outgoing, until) =>
      (await import('#src/cases/acts/wait-after.ts')).waitAfter(outgoing, until, staffId),
    promise: async (outgoing) =>
      (await import('#src/cases/promises/promise-with-reply.ts')).promiseWith(outgoing),
    mayAsk: () => mayAskAs(staffId),
    onMayAsk: useSessionStore.subscribe,
    onLineBack: (hear) =>
      subscribeLive(() => {
        if (isLive()) hear();
      }),
  });

function senderOf(id: string): Sender | undefined {
  const channel = channelOf(id);
  if (!channel?.send) return undefined;
  const { send, lookUp, upload } = channel;
  const { dedupe, keepsKeysMs } = channel.can;
  return { dedupe, keyLifeMs: keepsKeysMs, send, lookUp, upload };
}

/**
 * Without this person's session, and while they look through another role's eyes, every send would be refused; the words
 * wait until the person is back.
 */
function mayAskAs(staffId: string): boolean {
  const { session, isOver } = useSessionStore.getState();
  return session?.staff.id === staffId && !isOver && !session.seeingAs;
}
