// What this person sent stands on the line at once, with how it fares, until its back end brings it.
import { useLayoutEffect } from 'react';
import { channelOf } from '#src/channels/registry.ts';
import { systemNow } from '#src/lib/time.ts';
import { isHeld, type Send } from '#src/outbox/send.ts';
import { useOutboxState } from '#src/outbox/use-outbox.ts';
import { useMe } from '#src/staff/use-me.ts';
import type { Echo, EchoState } from '#src/timeline/index.ts';
import type { LineStore } from './lanes.ts';

export function useEchoes(store: LineStore, customerId: string): void {
  const { sends } = useOutboxState();
  const me = useMe();
  // Before the paint that empties or fills the composer: words are not to stand in both places, or in neither.
  useLayoutEffect(() => {
    const ours = sends.filter((send) => send.outgoing.customerId === customerId);
    store.echo(ours.flatMap((send) => echoOf(send, ours, me.name) ?? []));
  }, [store, sends, customerId, me.name]);
}

function echoOf(send: Send, all: readonly Send[], name: string): Echo | undefined {
  const { outgoing, state } = send;
  const channel = channelOf(outgoing.channel);
  if (state === 'sent' && channel?.changes?.(outgoing) === true) return undefined;
  const entry = channel?.echo?.(outgoing, { name });
  return entry && { entry, state: stateOf(send, all), nativeId: send.nativeId };
}

function stateOf(send: Send, all: readonly Send[]): EchoState {
  switch (send.state) {
    case 'queued': {
      if (send.heldUntil !== undefined && isHeld(send, systemNow()))
        return { kind: 'held', until: send.heldUntil };
      const waiting = all.filter(
        (one) => one.state === 'queued' && one.outgoing.caseId === send.outgoing.caseId,
      );
      return { kind: 'waiting', place: waiting.indexOf(send) + 1, of: waiting.length };
    }
    case 'sending':
      return { kind: 'sending' };
    case 'sent':
      return { kind: 'sent' };
    case 'unknown':
      return { kind: 'unknown', failure: send.failure };
    case 'not-sent':
      return {
        kind: 'not-sent',
        failure: send.failure,
        ...(send.stuckOn !== undefined && { file: send.stuckOn }),
      };
  }
}
