// A channel by its icon and its word.
import type { I18n } from '@lingui/core';
import { useLingui } from '#src/ui/use-lingui.tsx';
import { channelOf } from '#src/channels/registry.ts';

/** In the reader's language; one that is not known here by its id. */
export function nameOfChannel(channel: string, i18n: I18n): string {
  const known = channelOf(channel);
  return known ? i18n._(known.label) : channel;
}

export function ChannelName({ channel }: { readonly channel: string }) {
  const { i18n } = useLingui();
  const Icon = channelOf(channel)?.icon;
  return (
    <span data-ch={channel} className="channel-name inline-flex items-center gap-1.5">
      {Icon ? <Icon aria-hidden className="icon-s text-ch-text" /> : null}
      <span>{nameOfChannel(channel, i18n)}</span>
    </span>
  );
}
