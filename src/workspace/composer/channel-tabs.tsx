// The channels one can write on, as one row of choices; a channel that is off says why.
import { useLingui } from '@lingui/react/macro';
import { channelColours } from '#src/line/channel-colour.ts';
import { ChoiceRow } from '#src/ui/choice-row.tsx';
import type { Way, WhyNot } from './ways-to-write.ts';

export interface ChannelTabsProps {
  readonly ways: readonly Way[];
  readonly chosen: string;
  readonly onChoose: (channel: string) => void;
}

export function ChannelTabs({ ways, chosen, onChoose }: ChannelTabsProps) {
  const { t, i18n } = useLingui();
  const reasons: Readonly<Record<Exclude<WhyNot, 'not-read'>, string>> = {
    'no-key': t`not linked`,
    'no-conversation': t`the customer has not written there`,
    'not-answering': t`not answering`,
    'no-consent': t`the customer does not want this`,
  };
  const choices = ways.map(({ channel, mode, isHere, whyNot }) => {
    const name = mode === 'call' ? t`Log a call` : mode === 'note' ? t`Note` : i18n._(channel.label);
    const reason = whyNot && whyNot !== 'not-read' ? reasons[whyNot] : undefined;
    return {
      id: channel.id,
      icon: channel.icon,
      style: channelColours(channel.id),
      text: name,
      name: reason ? t`${name}, off: ${reason}` : isHere ? t`${name}, here now` : name,
      offBecause: reason,
      extra: isHere ? (
        <span className="text-ok-text inline-flex items-center gap-1">
          <span aria-hidden className="bg-ok size-1.5 rounded-full" />
          {t`here now`}
        </span>
      ) : reason ? (
        <span aria-hidden className="font-normal max-xl:hidden">
          {reason}
        </span>
      ) : undefined,
    };
  });
  return <ChoiceRow label={t`Write on`} choices={choices} chosen={chosen} onChoose={onChoose} />;
}
