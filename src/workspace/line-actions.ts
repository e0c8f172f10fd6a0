// What can be done with something of ours that did not arrive; the outbox does it.
import { useMemo } from 'react';
import { registry } from '#src/channels/registry.ts';
import type { Outgoing } from '#src/channels/channel.ts';
import type { LineProps } from '#src/line/line.tsx';
import type { Outbox } from '#src/outbox/outbox.ts';
import { useOutbox } from '#src/outbox/use-outbox.ts';
import { run } from '#src/ui/commands.ts';
import { choosePlace } from './composer/place-store.ts';

const nothing = () => {};

export function useLineActionsOfOurs(): LineProps['actions'] {
  const outbox = useOutbox();
  return useMemo((): LineProps['actions'] => {
    if (!outbox) return { resend: nothing, edit: nothing, sendElsewhere: nothing, lookAgain: nothing };
    return {
      resend: (intentId) => void outbox.resend(intentId),
      lookAgain: (intentId) => void outbox.lookAgain(intentId),
      edit: (intentId) => void reopen(outbox, intentId, (outgoing) => outgoing.channel),
      sendElsewhere: (intentId) => void reopen(outbox, intentId, nextChannel),
    };
  }, [outbox]);
}

/** The words go back into the composer, on the channel `channelFor` says; nothing of them is lost on the way. */
async function reopen(
  outbox: Outbox,
  intentId: string,
  channelFor: (outgoing: Outgoing) => string,
): Promise<void> {
  const send = outbox.state().sends.find(({ outgoing }) => outgoing.intentId === intentId);
  const place = send && (await outbox.takeBack(intentId, channelFor(send.outgoing)));
  if (!place) return;
  choosePlace(place.caseId, place.channel);
  run('reply');
}

function nextChannel(outgoing: Outgoing): string {
  const replying = registry.filter((channel) => channel.send && (channel.can.mode ?? 'reply') === 'reply');
  const others = replying.filter((channel) => channel.id !== outgoing.channel);
  // Where there are files, rather one that takes them.
  const next = others.find((channel) => !outgoing.files || channel.can.attach) ?? others[0];
  return next?.id ?? outgoing.channel;
}
