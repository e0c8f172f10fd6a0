// A channel's name in the reader's language.
import { useCallback } from 'react';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { channelOf } from '#src/channels/registry.ts';

export function useChannelName(): (channel: string) => string {
  const { _ } = useLingui();
  return useCallback(
    (id: string) => {
      const channel = channelOf(id);
      return channel ? _(channel.label) : id;
    },
    [_],
  );
}

/** What is written there goes to the customer: no note, and no call that is logged. */
export const isReplyOn = (channel: string): boolean => (channelOf(channel)?.can.mode ?? 'reply') === 'reply';
